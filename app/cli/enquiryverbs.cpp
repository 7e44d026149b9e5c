// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/disclosurereply.h"
#include "app/cli/replies.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/station.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString lineOf(const EnquiryView &view)
{
    const QString due = view.due ? isoDate(view.due->date) : u"–"_s;
    const QString answer = view.enquiry.isOpen() ? QString() : u"→ "_s + view.enquiry.answer;
    return QStringList{view.enquiry.number, due, view.enquiry.question, answer}.join(u"  "_s).trimmed();
}

ReplyRow rowOf(const EnquiryView &view)
{
    return {toJson(view), lineOf(view)};
}

Result<Reply> enquiries(const Call &call, Context &context)
{
    const auto list = EnquiryService(*context.station).list(context.session, call.has(u"open"_s));
    if (!list)
        return list.error();
    return listReply(*list, rowOf);
}

Result<Reply> enquiry(const Call &call, Context &context)
{
    const EnquiryService::Question question{call.option(u"category"_s),
                                            call.option(u"question"_s),
                                            {call.option(u"name"_s), call.option(u"phone"_s), {}},
                                            call.option(u"answer"_s)};
    const auto received = EnquiryService(*context.station).receive(context.session, question);
    return replyOf(received, rowOf);
}

Result<Reply> answer(const Call &call, Context &context)
{
    const auto answered =
        EnquiryService(*context.station).answer(context.session, numberOf(call), call.option(u"text"_s));
    return replyOf(answered, rowOf);
}

} // namespace

QList<Verb> enquiryVerbs()
{
    const OptionSpec open{"open", nullptr, QT_TRANSLATE_NOOP("Cli", "只列没有办完的"), ValueKind::Flag};
    return {
        disclosureVerb("disclosure enquiries", QT_TRANSLATE_NOOP("Cli", "对公开信息的咨询和答复时限"), {},
                       {open}, "powerhall disclosure enquiries --open --as clerk --json", Place::ReadsFolder,
                       enquiries),
        disclosureVerb(
            "disclosure enquiry", QT_TRANSLATE_NOOP("Cli", "登记一次咨询；姓名和电话加密保存"), {},
            {{"question", "TEXT", QT_TRANSLATE_NOOP("Cli", "问了什么，不写个人信息"), ValueKind::Text, true},
             {"category", "ID", QT_TRANSLATE_NOOP("Cli", "哪一类公示，如 tariffs")},
             {"name", "TEXT", QT_TRANSLATE_NOOP("Cli", "咨询人姓名")},
             {"phone", "TEXT", QT_TRANSLATE_NOOP("Cli", "咨询人电话")},
             {"answer", "TEXT", QT_TRANSLATE_NOOP("Cli", "当场的答复")}},
            "powerhall disclosure enquiry --question 电价何时更新 --category tariffs --as clerk",
            Place::ActsInFolder, enquiry),
        disclosureVerb(
            "disclosure answer", QT_TRANSLATE_NOOP("Cli", "答复一次咨询"),
            {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "咨询编号")}},
            {{"text", "TEXT", QT_TRANSLATE_NOOP("Cli", "答复，不写个人信息"), ValueKind::Text, true}},
            "powerhall disclosure answer DEMO01-Q20261120-01 --text 下周更新 --as clerk", Place::ActsInFolder,
            answer),
    };
}

} // namespace powerhall
