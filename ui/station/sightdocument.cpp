// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/sightdocument.h"

#include "models/services/station.h"
#include "models/tables/words.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QString howSeenWord(const QString &how)
{
    if (how == "accepted"_L1)
        return u"受理时录入"_s;
    return how == "corrected"_L1 ? u"更正时录入"_s : u"查看"_s;
}

QString fieldWords(const QStringList &fields)
{
    QStringList words;
    for (const QString &field : fields) {
        const QString word = field.startsWith("pages."_L1) ? u"资料扫描件"_s : fieldWord(field);
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(u'、');
}

Document sightDocument(const Station &station, const QString &number, const QList<PersonSight> &sights)
{
    const StationIdentity identity = station.identity();
    Document document;
    document.id = u"person_seen"_s;
    document.title = u"个人信息查看记录"_s;
    document.number = number;
    document.unit = station.profile().name;
    document.period = u"截至 %1"_s.arg(isoDate(station.today()));
    document.marks.demo = identity.demo;
    document.madeMs = station.clock().now().wallMs;
    document.feet = {{u"经办人"_s, {}}, {u"日期"_s, {}}};
    Table table{.id = u"sights"_s,
                .title = u"谁在何时看过"_s,
                .columns = {Column::time(u"time"_s, u"时间"_s), Column::text(u"desk"_s, u"台席"_s),
                            Column::text(u"user"_s, u"人员"_s),
                            Column::text(u"number"_s, u"申请编号"_s).unbroken(),
                            Column::text(u"how"_s, u"怎样"_s), Column::text(u"fields"_s, u"看了什么"_s),
                            Column::text(u"reason"_s, u"原因"_s)},
                .empty = u"没有人看过"_s};
    QList<Row> rows;
    for (const PersonSight &sight : sights)
        rows.append({localTime(sight.atMs), sight.desk, sight.user, sight.number, howSeenWord(sight.how),
                     fieldWords(sight.fields), sight.reason});
    table.rows = rows;
    table.notes = {
        u"列出本人全部申请中，完整个人信息出现在工作人员眼前的每一次；平时屏幕和单据上只显示打星号的信息。"_s};
    document.sections = {{{}, {table}, false}};
    return document;
}

} // namespace powerhall
