// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentwords.h"

#include "models/core/clock.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Fact headFact(const QString &label)
{
    return Fact{.label = label, .isHead = true};
}

void addHeads(QList<Fact> &facts, const Document &document)
{
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append(Fact{.label = label, .value = value});
    };
    facts.append(Fact{.label = u"报表名称"_s, .value = document.title});
    add(u"报表编号"_s, document.number);
    add(u"填报单位"_s, document.unit);
    add(u"报告期"_s, document.period);
    for (const FormLine &field : document.heads)
        add(field.label, field.value);
    for (const FormLine &field : document.feet)
        add(field.label, field.value);
    add(u"标记"_s, markWords(document.marks).join(u"、"_s));
    if (document.version > 1)
        facts.append(
            Fact{u"版本"_s, QString::number(document.version), u"更正："_s + document.correction, true});
    else
        add(u"版本"_s, releaseText(document));
}

void addFigures(QList<Fact> &facts, const QList<KeyFigure> &figures)
{
    for (const KeyFigure &figure : figures) {
        QStringList remarks = figure.beside;
        if (!figure.state.isEmpty())
            remarks.prepend(figure.state);
        facts.append(Fact{figure.unit.isEmpty() ? figure.label : figure.label + u'（' + figure.unit + u'）',
                          figureText(figure), remarks.join(u"；"_s),
                          std::holds_alternative<ReportNumber>(figure.value)});
    }
}

void addBlocks(QList<Fact> &facts, const Document &document)
{
    for (const Section &section : document.sections) {
        bool headed = section.title.isEmpty();
        const auto head = [&] {
            if (!std::exchange(headed, true))
                facts.append(headFact(section.title));
        };
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *figures = std::get_if<QList<KeyFigure>>(&block)) {
                head();
                addFigures(facts, *figures);
            } else if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
                head();
                facts.append(Fact{.label = u"说明"_s, .value = paragraph->text});
            }
        }
    }
}

} // namespace

QStringList markWords(const DocumentMarks &marks)
{
    QStringList words;
    if (marks.demo)
        words.append(u"演示 · 不作凭据"_s);
    if (marks.draft)
        words.append(u"草稿"_s);
    if (marks.internal)
        words.append(u"内部资料"_s);
    return words;
}

QString figureText(const KeyFigure &figure)
{
    return Column{.kind = ColumnKind::Number, .places = figure.places}.textOf(figure.value);
}

QString sourceText(const ReportSource &source)
{
    return u"%1：%2，共 %3 行，其中拒收 %4 行；提示 %5 条"_s.arg(source.role, source.file)
        .arg(source.rows)
        .arg(source.rejected)
        .arg(source.warnings);
}

QString releaseText(const Document &document)
{
    if (document.version > 1)
        return u"第 %1 版（更正：%2）"_s.arg(document.version).arg(document.correction);
    return document.version == 0 ? u"计算稿，未发布"_s : QString();
}

QString ruleText(const DocumentRule &rule)
{
    const QString text = rule.text + u'：' + rule.value;
    return rule.clause.isEmpty() ? text : text + u'（' + rule.clause + u'）';
}

QString madeText(const Document &document)
{
    QStringList parts{u"制表时间 "_s + isoTime(document.madeMs).left(16)};
    if (!document.formula.isEmpty())
        parts.append(u"公式版本 "_s + document.formula);
    parts.append(u"程序版本 "_s + QStringLiteral(POWERHALL_VERSION));
    return parts.join(u"　"_s);
}

QList<Fact> factsOf(const Document &document)
{
    QList<Fact> facts;
    addHeads(facts, document);
    addBlocks(facts, document);
    if (!document.rules.isEmpty())
        facts.append(headFact(u"计算规则与选项"_s));
    for (const DocumentRule &rule : document.rules)
        facts.append(Fact{.label = rule.text, .value = rule.value, .remark = rule.clause});
    if (!document.sources.isEmpty())
        facts.append(headFact(u"数据来源"_s));
    for (const ReportSource &source : document.sources)
        facts.append(Fact{.label = source.role,
                          .value = sourceText(source).section(u'：', 1),
                          .remark = source.sha256.isEmpty() ? QString() : u"SHA-256 "_s + source.sha256});
    facts.append(Fact{.label = u"制表"_s, .value = madeText(document)});
    return facts;
}

} // namespace powerhall
