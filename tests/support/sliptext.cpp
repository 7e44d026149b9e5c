// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sliptext.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

void addLines(QStringList &lines, const QString &name, const QList<SlipLine> &hotlines)
{
    for (const SlipLine &line : hotlines)
        lines.append(name + u": "_s + QStringList{line.name, line.number, line.note}.join(u" | "_s));
}

void addBlock(QStringList &lines, const SlipBlock &block)
{
    lines.append(QString());
    lines.append(u"## "_s + block.heading +
                 (block.clause.isEmpty() ? QString() : u" ("_s + block.clause + u')'));
    if (!block.columns.isEmpty())
        lines.append(block.columns.join(u" | "_s));
    for (const QStringList &row : block.rows)
        lines.append(row.join(u" | "_s));
    lines += block.lines;
}

} // namespace

QString textOf(const Slip &slip)
{
    QStringList lines{u"# "_s + slip.title, slip.utility, slip.number, u"> "_s + slip.headline};
    for (const QString &line : slip.summary)
        lines.append(u"> "_s + line);
    lines.append(slip.desk.join(u" · "_s));
    for (const QStringList &field : slip.fields)
        lines.append(field.join(u": "_s));
    for (const SlipBlock &block : slip.blocks)
        addBlock(lines, block);
    lines.append(QString());
    if (!slip.signatures.isEmpty())
        lines.append(u"sign: "_s + slip.signatures.join(u" | "_s) +
                     (slip.acknowledgement ? u" (may be declined)"_s : QString()));
    addLines(lines, u"own"_s, slip.ownLines);
    addLines(lines, u"regulator"_s, slip.regulatorLines);
    lines.append(u"copies: "_s + slip.copies.join(u' '));
    lines.append(u"rules: "_s + slip.ruleVersion);
    lines.append(u"id: "_s + slip.slipId + u", qr: "_s + slip.qr);
    return lines.join(u'\n') + u'\n';
}

} // namespace powerhall
