// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/taskrows.h"

#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

using Kind = DisclosureTask::Kind;

struct TaskRows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::TaskRows)
};

Tone toneOf(const DisclosureTask &task)
{
    if (isLate(task))
        return Tone::Late;
    switch (task.kind) {
    case Kind::ReviewWaits:
    case Kind::DraftWaits:
    case Kind::ChannelOld:
        return Tone::Note;
    default:
        return Tone::Soon;
    }
}

QString dueCell(const DisclosureTask &task, const RowRules &rules)
{
    if (!task.due.isValid())
        return {};
    return TaskRows::tr("%1（%2）")
        .arg(dayText(task.due, rules.today), daysLeftText(task.workingDaysLeft, task.due < rules.today));
}

/// What pressing Enter leads to, in the words of who does it.
QString nextText(const DisclosureTask &task)
{
    switch (task.kind) {
    case Kind::ItemOverdue:
    case Kind::ItemDue:
        return TaskRows::tr("更新公示");
    case Kind::EnquiryLate:
    case Kind::EnquiryOpen:
        return TaskRows::tr("答复");
    case Kind::SheetOld:
        return TaskRows::tr("换下海报");
    case Kind::FindingOpen:
        return TaskRows::tr("销号");
    case Kind::ReviewWaits:
        return task.what == "publish"_L1 ? TaskRows::tr("公布") : TaskRows::tr("审核");
    case Kind::DraftWaits:
        return TaskRows::tr("改草稿");
    case Kind::ChannelOld:
        return TaskRows::tr("登记上线");
    }
    Q_UNREACHABLE();
}

/// Keys and ids are for machines: what a person reads in the first column.
QString numberText(const DisclosureTask &task)
{
    switch (task.kind) {
    case Kind::EnquiryLate:
    case Kind::EnquiryOpen:
        return task.key;
    case Kind::SheetOld:
        return TaskRows::tr("上墙");
    case Kind::FindingOpen:
        return TaskRows::tr("检查");
    case Kind::ChannelOld:
        return TaskRows::tr("渠道");
    case Kind::ItemOverdue:
    case Kind::ItemDue:
    case Kind::ReviewWaits:
    case Kind::DraftWaits:
        return TaskRows::tr("公示");
    }
    Q_UNREACHABLE();
}

} // namespace

bool isLate(const DisclosureTask &task)
{
    return task.kind == Kind::ItemOverdue || task.kind == Kind::EnquiryLate ||
           (task.kind == Kind::FindingOpen && task.due.isValid() && task.workingDaysLeft < 0);
}

QString placeOf(const DisclosureTask &task)
{
    return wordOf(task.kind) + u'|' + task.key + u'|' + task.what;
}

std::optional<TaskPlace> taskPlaceOf(const QString &place)
{
    const QString word = place.section(u'|', 0, 0);
    for (int kind = 0; kind <= int(Kind::ChannelOld); ++kind) {
        if (word == wordOf(Kind(kind)))
            return TaskPlace{Kind(kind), place.section(u'|', 1, 1), place.section(u'|', 2)};
    }
    return {};
}

QList<TextRow> taskRows(const QList<DisclosureTask> &tasks, const RowRules &rules)
{
    QMap<Kind, int> counts;
    for (const DisclosureTask &task : tasks)
        ++counts[task.kind];
    QList<TextRow> rows;
    std::optional<Kind> group;
    for (const DisclosureTask &task : tasks) {
        if (group != task.kind) {
            group = task.kind;
            rows.append({.cells = {TaskRows::tr("%1  %n 件", nullptr, counts.value(task.kind))
                                       .arg(wordText(wordOf(task.kind)))},
                         .tone = toneOf(task),
                         .id = {},
                         .act = {},
                         .heading = true});
        }
        rows.append({.cells = {numberText(task), task.title, dueCell(task, rules), wordText(task.what),
                               nextText(task)},
                     .tone = toneOf(task),
                     .id = placeOf(task),
                     .act = OpenDisclosureAct,
                     .heading = false});
    }
    return rows;
}

} // namespace powerhall
