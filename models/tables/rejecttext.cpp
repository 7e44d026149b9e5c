// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/rejecttext.h"

#include "models/domain/quality/warningruns.h"

#include <QCoreApplication>
#include <QMap>

namespace powerhall {

namespace {

struct RejectText
{
    Q_DECLARE_TR_FUNCTIONS(RejectText)

public:
    static QString sentence(RejectReason reason);
};

// In every sentence %1 is what stood in the field.
QString RejectText::sentence(RejectReason reason)
{
    switch (reason) {
    case RejectReason::QuoteNotClosed:
        return tr("从这一格起引号没有配对，一直到文件末尾都成了这一行");
    case RejectReason::TextAfterQuote:
        return tr("右引号后面还有字，分不清这一格到哪里为止");
    case RejectReason::InvalidText:
        return tr("有不合编码的字节，读不出是什么字");
    case RejectReason::ControlCharacter:
        return tr("有空字符或其他控制字符");
    case RejectReason::RecordTooLong:
        return tr("这一行长得不合常理，多半是引号没有配对");
    case RejectReason::TooManyFields:
        return tr("格数比表头多，多半是文字里的分隔符没有加引号");
    case RejectReason::FormulaError:
        return tr("公式出错：%1");
    case RejectReason::Missing:
        return tr("必填，却是空的");
    case RejectReason::BadDate:
        return tr("“%1”不是日期");
    case RejectReason::BadTime:
        return tr("“%1”不是日期加时间");
    case RejectReason::BadNumber:
        return tr("“%1”不是数");
    case RejectReason::NotWhole:
        return tr("“%1”不是整数");
    case RejectReason::Negative:
        return tr("“%1”小于零");
    case RejectReason::OutOfRange:
        return tr("“%1”超出了可能的范围");
    case RejectReason::UnknownWord:
        return tr("不认识的词“%1”");
    case RejectReason::UnknownKey:
        return tr("另一张表里没有“%1”");
    case RejectReason::Duplicate:
        return tr("与前面的一行重复（%1）");
    case RejectReason::EndNotAfterStart:
        return tr("结束时间（%1）不晚于开始时间");
    case RejectReason::Contradiction:
        return tr("与同一行的其他格矛盾（%1）");
    }
    Q_UNREACHABLE();
}

struct DoubtText
{
    Q_DECLARE_TR_FUNCTIONS(DoubtText)

public:
    static QString sentence(const QString &kind);
};

// %1 and %2 are the warning's arguments.
QString DoubtText::sentence(const QString &kind)
{
    const QMap<QString, QString> sentences{
        {QStringLiteral("outside_period"), tr("时间在报告期之外，没有计入")},
        {QStringLiteral("users_above_feeder"), tr("停电户数 %1 多于这条线路的 %2 户")},
        {QStringLiteral("entered_twice"), tr("与第 %1 行内容相同，可能录了两次")},
        {QStringLiteral("overlap"), tr("与第 %1 行时间重叠，同一台区已经在停电")},
        {QStringLiteral("capacity_grew"), tr("限电后容量大于限电前，按没有损失计算")},
        {QStringLiteral("capacity_incomplete"), tr("限电容量只填了一项，按全部停电计算")},
        {QStringLiteral("unknown_region"), tr("不是已知的区域")},
        {QStringLiteral("unknown_feeder"), tr("用户数清单里没有这条线路")},
        {QStringLiteral("end_figure_differs"), tr("期末户数 %1，与按天加权的 %2 不同")},
        {QStringLiteral("no_users"), tr("没有用户数，不能计算率")},
        {QStringLiteral("interval_longer"), tr("样本大约每 %1 分钟一个，比设定的间隔长")},
        {QStringLiteral("point_without_data"), tr("这个监测点本期没有数据")},
        {QStringLiteral("maybe_kilovolts"), tr("有 %1 个样本小得像以千伏填报")},
        {QStringLiteral("rate_differs"), tr("填报的合格率 %1 与分钟数算出的 %2% 不符")},
    };
    return sentences.value(kind, kind);
}

} // namespace

QString columnText(TableKind kind, const QString &field)
{
    for (const ColumnSpec &column : columnsOf(kind)) {
        if (column.name == field)
            return column.chinese;
    }
    return field;
}

QString doubtText(const Warning &warning)
{
    QString text = DoubtText::sentence(warning.kind);
    for (qsizetype i = 0; i < warning.args.size(); ++i)
        text.replace(QLatin1Char('%') + QString::number(i + 1), warning.args.at(i));
    return text;
}

QList<TextRow> doubtRows(const QList<Warning> &warnings)
{
    QList<TextRow> rows;
    for (const WarningRun &run : warningRuns(warnings)) {
        const QString first = run.first.row > 0 ? QString::number(run.first.row) : QString();
        rows.append(
            {.cells = {run.count > 1
                           ? DoubtText::tr("%1–%2（%3 行）").arg(first).arg(run.lastRow).arg(run.count)
                           : first,
                       run.first.subject, doubtText(run.first)},
             .tone = Tone::Soon,
             .id = QString::number(rows.size())});
    }
    return rows;
}

QString rejectText(const Reject &reject)
{
    const QString sentence = RejectText::sentence(reject.reason);
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(reject.value) : sentence;
}

} // namespace powerhall
