// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/rejecttext.h"

#include <QCoreApplication>

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

} // namespace

QString rejectText(const Reject &reject)
{
    const QString sentence = RejectText::sentence(reject.reason);
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(reject.value) : sentence;
}

} // namespace powerhall
