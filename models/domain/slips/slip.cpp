// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/slips/slip.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QJsonArray rowsOf(const QList<QStringList> &rows)
{
    QJsonArray array;
    for (const QStringList &row : rows)
        array.append(QJsonArray::fromStringList(row));
    return array;
}

QJsonArray blocksOf(const QList<SlipBlock> &blocks)
{
    QJsonArray array;
    for (const SlipBlock &block : blocks) {
        array.append(QJsonObject{{u"kind"_s, static_cast<int>(block.kind)},
                                 {u"heading"_s, block.heading},
                                 {u"clause"_s, block.clause},
                                 {u"lines"_s, QJsonArray::fromStringList(block.lines)},
                                 {u"columns"_s, QJsonArray::fromStringList(block.columns)},
                                 {u"rows"_s, rowsOf(block.rows)},
                                 {u"emphasised"_s, block.emphasised},
                                 {u"small"_s, block.small}});
    }
    return array;
}

QJsonArray linesOf(const QList<SlipLine> &lines)
{
    QJsonArray array;
    for (const SlipLine &line : lines)
        array.append(QJsonArray{line.name, line.number, line.note});
    return array;
}

bool hasNumber(const QList<SlipLine> &lines)
{
    return std::any_of(lines.cbegin(), lines.cend(),
                       [](const SlipLine &line) { return !line.number.trimmed().isEmpty(); });
}

} // namespace

QString wordOf(SlipKind kind)
{
    switch (kind) {
    case SlipKind::Notice:
        return u"notice"_s;
    case SlipKind::Receipt:
        return u"receipt"_s;
    case SlipKind::Owed:
        return u"owed"_s;
    case SlipKind::NotAccepted:
        return u"not_accepted"_s;
    case SlipKind::StageReply:
        return u"reply"_s;
    case SlipKind::HandOver:
        return u"handover"_s;
    case SlipKind::Deposit:
        return u"deposit"_s;
    }
    Q_UNREACHABLE();
}

bool Slip::isComplete() const
{
    const bool regulator =
        std::any_of(regulatorLines.cbegin(), regulatorLines.cend(),
                    [](const SlipLine &line) { return line.number.trimmed() == u"12398"_s; });
    return regulator && hasNumber(ownLines);
}

QByteArray contentHash(const Slip &slip)
{
    const QJsonObject content{{u"kind"_s, wordOf(slip.kind)},
                              {u"title"_s, slip.title},
                              {u"utility"_s, slip.utility},
                              {u"number"_s, slip.number},
                              {u"made"_s, QString::number(slip.madeMs)},
                              {u"headline"_s, slip.headline},
                              {u"summary"_s, QJsonArray::fromStringList(slip.summary)},
                              {u"desk"_s, QJsonArray::fromStringList(slip.desk)},
                              {u"fields"_s, rowsOf(slip.fields)},
                              {u"blocks"_s, blocksOf(slip.blocks)},
                              {u"own"_s, linesOf(slip.ownLines)},
                              {u"regulator"_s, linesOf(slip.regulatorLines)},
                              {u"signatures"_s, QJsonArray::fromStringList(slip.signatures)},
                              {u"acknowledgement"_s, slip.acknowledgement},
                              {u"rules"_s, slip.ruleVersion},
                              {u"clauses"_s, QJsonArray::fromStringList(slip.clauses)},
                              {u"demo"_s, slip.demo}};
    return QCryptographicHash::hash(QJsonDocument(content).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

void stamp(Slip &slip)
{
    const QString hash = QString::fromLatin1(contentHash(slip).toHex());
    slip.slipId = hash.left(8).toUpper();
    slip.qr = (slip.number.isEmpty() ? u"-"_s : slip.number) + u' ' + hash.left(12);
}

} // namespace powerhall
