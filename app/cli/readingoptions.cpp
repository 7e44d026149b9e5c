// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/readingoptions.h"

#include "app/cli/values.h"

#include "models/core/json.h"
#include "models/domain/ingest/formatwords.h"
#include "models/services/opentable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

template<typename Value>
Result<void> takeWord(const Call &call, const QString &name, const QStringList &words,
                      std::optional<Value> (*valueOf)(const QString &), std::optional<Value> &value)
{
    if (!call.has(name))
        return {};
    value = valueOf(call.option(name));
    if (!value)
        return Error{ErrorCode::UnknownValue, u"--"_s + name, call.option(name), words};
    return {};
}

Result<void> takeFormat(const Call &call, ReadOptions &options)
{
    if (const auto taken = takeWord(call, u"encoding"_s, encodingWords(), encodingOf, options.encoding);
        !taken)
        return taken;
    if (const auto taken = takeWord(call, u"delimiter"_s, delimiterWords(), delimiterOf, options.delimiter);
        !taken)
        return taken;
    return takeWord(call, u"date-order"_s, dateOrderWords(), dateOrderOf, options.dateOrder);
}

QStringList columnNames(TableKind kind)
{
    QStringList names;
    for (const ColumnSpec &column : columnsOf(kind))
        names.append(column.name);
    return names;
}

/// "HEADING=COLUMN,HEADING=COLUMN": each for the files whose kind has such a column; `HEADING=` leaves it
/// out.
Result<void> takeMapping(const Call &call, const QList<CallFile> &files)
{
    for (const QString &part : call.option(u"map"_s).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.lastIndexOf(u'=');
        if (equals < 1)
            return Error{ErrorCode::UnknownValue, u"--map"_s, part, {u"HEADING=COLUMN"_s}};
        const QString heading = part.left(equals).trimmed();
        const QString column = part.mid(equals + 1).trimmed();
        QStringList allowed;
        bool taken = false;
        for (const CallFile &one : files) {
            allowed += columnNames(one.kind);
            if (!column.isEmpty() && !columnNames(one.kind).contains(column))
                continue;
            one.file->byHand.insert(heading, column);
            taken = true;
        }
        if (!taken)
            return Error{ErrorCode::UnknownValue, u"--map"_s, column, allowed};
    }
    return {};
}

/// [{"file": "events", "row": 17, "field": "end", "value": "2026-07-01 10:00"}]
Result<void> takeCorrections(const Call &call, const QList<CallFile> &files)
{
    if (!call.has(u"fix"_s))
        return {};
    // As a member, so that the strict reader of objects reads the list.
    const auto object = parseObject("{\"fix\":" + call.inputs.value(u"fix"_s) + '}');
    if (!object)
        return inFile(call, u"fix"_s, object.error());
    const QJsonArray list = object->value(u"fix"_s).toArray();
    QMap<QString, QList<NamedCorrection>> cells;
    QStringList roles;
    for (const CallFile &one : files)
        roles.append(wordOf(one.kind));
    for (qsizetype i = 0; i < list.size(); ++i) {
        ObjectReader reader(list.at(i).toObject(), u"$[%1]"_s.arg(i));
        const QString role = roles.value(reader.word(u"file"_s, roles));
        const NamedCorrection cell{reader.optionalInteger(u"row"_s).value_or(0), reader.text(u"field"_s),
                                   reader.text(u"value"_s, {})};
        if (const auto read = reader.finish(); !read)
            return inFile(call, u"fix"_s, read.error());
        cells[role].append(cell);
    }
    for (const CallFile &one : files) {
        const auto corrections = correctionsOf(*one.file, one.kind, cells.value(wordOf(one.kind)));
        if (!corrections)
            return corrections.error();
        one.file->options.corrections = *corrections;
    }
    return {};
}

} // namespace

QList<OptionSpec> readingOptions()
{
    return {{"map", "LIST",
             QT_TRANSLATE_NOOP("Cli", "手工指定列：表头=列名，逗号隔开，例如 停电开始=start,户=users；"
                                      "等号后面空着就是不读")},
            {"fix", "FILE",
             QT_TRANSLATE_NOOP("Cli",
                               "改好的格（JSON：file、row、field、value 的列表）；原文件不动，更正记入报表"),
             ValueKind::InputFile},
            {"sheet", "NAME", QT_TRANSLATE_NOOP("Cli", "主清单是 XLSX 时读哪个工作表；不写时读第一个")},
            {"encoding", "WORD",
             QT_TRANSLATE_NOOP("Cli", "主清单的编码：utf-8、utf-16le、utf-16be、gb18030；"
                                      "不写时自动判断")},
            {"delimiter", "WORD",
             QT_TRANSLATE_NOOP("Cli", "主清单的分隔符：comma、semicolon、tab、pipe；不写时自动判断")},
            {"date-order", "WORD",
             QT_TRANSLATE_NOOP("Cli", "主清单里日期的次序：ymd、dmy、mdy；不写时自动判断")}};
}

OptionSpec sheetOption(const char *name)
{
    return {name, "NAME", QT_TRANSLATE_NOOP("Cli", "这份清单是 XLSX 时读哪个工作表；不写时读第一个")};
}

Result<void> takeReadingOptions(const Call &call, const QList<CallFile> &files)
{
    QList<CallFile> present;
    for (const CallFile &one : files) {
        if (one.file->path.isEmpty())
            continue;
        present.append(one);
        if (!one.sheet.isEmpty())
            one.file->options.sheet = call.option(one.sheet);
        if (!one.isMain)
            continue;
        if (const auto taken = takeFormat(call, one.file->options); !taken)
            return taken;
    }
    if (const auto taken = takeMapping(call, present); !taken)
        return taken;
    return takeCorrections(call, present);
}

} // namespace powerhall
