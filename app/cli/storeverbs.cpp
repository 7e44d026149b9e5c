// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"

#include "models/services/backupservice.h"
#include "models/storage/partners.h"
#include "models/storage/repair.h"
#include "models/sync/exchange.h"
#include "models/tables/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int DamagedStatus = 3;

Reply sound(const Verification &found)
{
    Reply reply;
    reply.json = QJsonObject{{u"ok"_s, true},
                             {u"events"_s, found.events},
                             {u"head"_s, QString::fromLatin1(found.head.toHex())},
                             {u"projection"_s, QString::fromLatin1(found.projection.toHex())}};
    reply.text = QCoreApplication::translate("Cli", "完好：%n 条记录，链头 %1", nullptr, int(found.events))
                     .arg(QString::fromLatin1(found.head.toHex()));
    return reply;
}

Reply damaged(const QString &fault, qint64 events)
{
    Reply reply;
    reply.status = DamagedStatus;
    reply.json = QJsonObject{{u"ok"_s, false}, {u"events"_s, events}, {u"fault"_s, fault}};
    reply.text = QCoreApplication::translate("Cli", "有错：%1").arg(fault);
    reply.notes.append(errorText({ErrorCode::Damaged, {}, fault, {}}));
    return reply;
}

Reply judged(const Verification &found)
{
    return found.firstFault.isEmpty() ? sound(found) : damaged(found.firstFault, found.events);
}

Result<Reply> verify(const Call &, Context &context)
{
    if (!context.store)
        return damaged(context.fault->detail, 0);
    const auto found = context.store->verify();
    if (!found && found.error().code == ErrorCode::Damaged)
        return damaged(found.error().detail, 0);
    if (!found)
        return found.error();
    return judged(*found);
}

/// Folds every projection anew from the journal and looks at the whole again.
Result<Reply> rebuild(const Call &, Context &context)
{
    if (const auto rebuilt = context.store->rebuild(); !rebuilt)
        return rebuilt.error();
    const auto found = context.store->verify();
    if (!found)
        return found.error();
    return judged(*found);
}

Reply repaired(const Repair &repair)
{
    Reply reply = sound(repair.found);
    QJsonObject json = reply.json.toObject();
    json.insert(u"fault"_s, repair.fault);
    json.insert(u"kept"_s, QJsonArray::fromStringList(repair.kept));
    json.insert(u"from_backup"_s, repair.usesBackup);
    json.insert(u"new_life"_s, repair.beginsLife);
    reply.json = json;
    reply.text = QCoreApplication::translate("Cli", "原来有错：%1。已用完好的记录重建；损坏的文件留作 %2。")
                     .arg(repair.fault, repair.kept.join(u", "_s)) +
                 u'\n' + reply.text;
    if (repair.beginsLife)
        reply.text +=
            u'\n' + QCoreApplication::translate(
                        "Cli", "最后几条记录可能没有救回：下次打开起用新的台号，已发出的号码不会重复。");
    return reply;
}

/// Everything whole in the folder and in a backup; a broken event is told, never made up.
Result<Reply> repair(const Call &call, Context &context)
{
    if (context.store) {
        const auto found = context.store->verify();
        if (found && found->firstFault.isEmpty())
            return sound(*found);
        return Error{ErrorCode::Refused,
                     {},
                     QCoreApplication::translate("Cli", "数据有错，请先关闭窗口，再运行 repair"),
                     {}};
    }
    const auto done = repairFolder(context.folder, call.option(u"from"_s));
    if (!done)
        return done.error();
    return done->fault.isEmpty() ? sound(done->found) : repaired(*done);
}

Result<Reply> backup(const Call &call, Context &context)
{
    const QString file = call.argument(u"FILE"_s);
    if (const auto written = backupWhole(*context.store, *context.clock, file); !written)
        return written.error();
    Reply reply;
    reply.json = QJsonObject{{u"file"_s, file}};
    reply.text = QCoreApplication::translate("Cli", "已备份到 %1，并检查过。").arg(file);
    const auto standing = standingWith(*context.store, HubPartner);
    if (standing && standing->state.successMs > 0 && standing->waiting > 0)
        reply.notes.append(QCoreApplication::translate(
            "Cli", "有 %n 条还没有报上去；交出这台机器以前请先同步，或用 release 交代清楚", nullptr,
            int(standing->waiting)));
    return reply;
}

Result<Reply> restore(const Call &call, Context &context)
{
    const QString file = call.argument(u"FILE"_s);
    if (const auto restored = Store::restore(file, context.folder, call.option(u"keys"_s)); !restored)
        return restored.error();
    Reply reply;
    reply.json = QJsonObject{{u"folder"_s, context.folder.absolutePath()}};
    reply.text = QCoreApplication::translate("Cli", "已恢复到 %1。").arg(context.folder.absolutePath());
    return reply;
}

} // namespace

QList<Verb> storeVerbs()
{
    return {
        {.name = "verify",
         .summary = QT_TRANSLATE_NOOP("Cli", "检查数据库、记录链和由它推出的表；有错时说出第一处，状态 3"),
         .arguments = {},
         .options = {},
         .example = "powerhall verify --data hall --json",
         .place = Place::ChecksFolder,
         .run = verify},
        {.name = "repair",
         .summary =
             QT_TRANSLATE_NOOP("Cli", "检查；有错时用文件夹和备份里完好的记录重建数据库，损坏的文件留着"),
         .arguments = {},
         .options = {{"from", "FILE", QT_TRANSLATE_NOOP("Cli", "备份文件，补上损坏的记录和密钥"),
                      ValueKind::Path}},
         .example = "powerhall repair --data hall --from hall.backup",
         .place = Place::RepairsFolder,
         .run = repair},
        {.name = "rebuild",
         .summary = QT_TRANSLATE_NOOP("Cli", "从记录重建所有推出的表"),
         .arguments = {},
         .options = {},
         .example = "powerhall rebuild --data hall",
         .place = Place::MendsFolder,
         .run = rebuild},
        {.name = "backup",
         .summary = QT_TRANSLATE_NOOP("Cli", "把整个数据文件夹备份成一个文件"),
         .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "备份文件"), ValueKind::Path}},
         .options = {},
         .example = "powerhall backup hall.backup --data hall",
         .place = Place::MendsFolder,
         .run = backup},
        {.name = "restore",
         .summary = QT_TRANSLATE_NOOP("Cli", "把备份恢复到一个空的数据文件夹"),
         .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "备份文件"), ValueKind::Path}},
         .options = {{"keys", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "密钥另存的文件（.keys）；不写时用备份旁边最新的"),
                      ValueKind::Path}},
         .example = "powerhall restore hall.backup --data hall2",
         .place = Place::NewFolder,
         .run = restore},
    };
}

} // namespace powerhall
