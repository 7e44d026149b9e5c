// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/includetable.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Core = u"models/core"_s;
const QString Domain = u"models/domain"_s;
const QString Ingest = u"models/ingest"_s;
const QString Journal = u"models/journal"_s;
const QString Security = u"models/security"_s;
const QString Storage = u"models/storage"_s;
const QString Sync = u"models/sync"_s;
const QString Services = u"models/services"_s;
const QString Spool = u"models/spool"_s;
const QString Tables = u"models/tables"_s;
const QString Reports = u"reports"_s;
const QString Ui = u"ui"_s;
const QString Any = u"*"_s;

/// Which outside library a header belongs to; headers of the C and C++ libraries and of the kernel are "".
QString libraryOf(const QString &header)
{
    static const QMap<QString, QString> prefixes{
        {u"sodium"_s, u"libsodium"_s},    {u"sqlite3"_s, u"sqlite3"_s}, {u"ft2build"_s, u"freetype"_s},
        {u"qrcodegen"_s, u"qrcodegen"_s}, {u"cups/"_s, u"libcups"_s},   {u"unicode/"_s, u"icu"_s},
        {u"zip"_s, u"libzip"_s},          {u"libpq"_s, u"libpq"_s},     {u"xlsxwriter"_s, u"libxlsxwriter"_s},
        {u"zlib"_s, u"zlib"_s},
    };
    for (auto prefix = prefixes.begin(); prefix != prefixes.end(); ++prefix) {
        if (header.startsWith(prefix.key()))
            return prefix.value();
    }
    static const QStringList system{u"sys/"_s,    u"linux/"_s,    u"unistd.h"_s,   u"fcntl.h"_s,
                                    u"dlfcn.h"_s, u"signal.h"_s,  u"pwd.h"_s,      u"time.h"_s,
                                    u"errno.h"_s, u"pthread.h"_s, u"malloc.h"_s,   u"string.h"_s,
                                    u"grp.h"_s,   u"cxxabi.h"_s,  u"execinfo.h"_s, u"immintrin.h"_s};
    for (const QString &name : system) {
        if (header.startsWith(name))
            return {};
    }
    return header.contains(u'.') || header.contains(u'/') ? header : QString();
}

/// Qt module of a header, looked up where the installed headers lie; empty for what is not Qt's.
QString qtModuleOf(const QString &header)
{
    if (header.startsWith("Qt"_L1) && header.contains(u'/'))
        return header.section(u'/', 0, 0).mid(2);
    if (header.startsWith("Qt"_L1) &&
        QFileInfo::exists(u"" QT_HEADERS ""_s.section(u'|', 0, 0) + u'/' + header))
        return header.mid(2);
    static const QStringList modules{u"Core"_s,         u"Gui"_s,        u"Widgets"_s, u"Sql"_s,
                                     u"PrintSupport"_s, u"Network"_s,    u"Test"_s,    u"Svg"_s,
                                     u"Xml"_s,          u"Concurrent"_s, u"DBus"_s,    u"SvgWidgets"_s};
    for (const QString &folder : QStringLiteral(QT_HEADERS).split(u'|')) {
        for (const QString &module : modules) {
            if (QFileInfo::exists(folder + u"/Qt"_s + module + u'/' + header))
                return module;
        }
    }
    return {};
}

QString folderFault(const LayerRule &rule, const QString &included)
{
    const LayerRule *target = ruleFor(included);
    if (!target)
        return u"is not a folder of the include table"_s;
    if (target->folder == rule.folder || rule.folders.contains(target->folder) || rule.folders.contains(Any))
        return {};
    return rule.folder + u" may not include "_s + target->folder;
}

QString outsideFault(const LayerRule &rule, const QString &included)
{
    const QString module = qtModuleOf(included);
    if (!module.isEmpty()) {
        return rule.qtModules.contains(module) || rule.qtModules.contains(Any)
                   ? QString()
                   : rule.folder + u" may not use Qt "_s + module;
    }
    const QString library = libraryOf(included);
    if (library.isEmpty() || rule.libraries.contains(library) || rule.libraries.contains(Any))
        return {};
    return rule.folder + u" may not use "_s + library;
}

} // namespace

const QList<LayerRule> &includeTable()
{
    static const QList<LayerRule> table{
        {Core, {}, {u"Core"_s}, {}},
        {Domain, {Core}, {u"Core"_s}, {}},
        {Ingest, {Core, Domain}, {u"Core"_s}, {u"libzip"_s}},
        {Journal, {Core, Domain}, {u"Core"_s}, {}},
        {Security, {Core, Domain}, {u"Core"_s}, {u"libsodium"_s}},
        {Storage, {Core, Domain, Journal, Security}, {u"Core"_s, u"Sql"_s}, {u"sqlite3"_s}},
        {Sync, {Core, Domain, Journal, Security, Storage}, {u"Core"_s, u"Sql"_s}, {u"libpq"_s, u"libzip"_s}},
        {Services, {Core, Domain, Ingest, Journal, Security, Storage, Sync}, {u"Core"_s}, {}},
        {Spool, {Core}, {u"Core"_s}, {u"libcups"_s}},
        {Tables, {Core, Domain, Services}, {u"Core"_s, u"Gui"_s}, {}},
        {Reports,
         {Core, Domain},
         {u"Core"_s, u"Gui"_s, u"PrintSupport"_s},
         {u"libxlsxwriter"_s, u"qrcodegen"_s, u"freetype"_s}},
        {Ui,
         {Core, Domain, Services, Tables, Reports},
         {u"Core"_s, u"Gui"_s, u"Widgets"_s, u"PrintSupport"_s},
         {}},
        {u"app"_s, {Any}, {Any}, {}},
        // Small programs that write tables while building; ICU knows the pinyin initials.
        {u"resources"_s, {}, {}, {u"icu"_s}},
        {u"tests"_s, {Any}, {Any}, {Any}},
    };
    return table;
}

const LayerRule *ruleFor(const QString &path)
{
    for (const LayerRule &rule : includeTable()) {
        if (path.startsWith(rule.folder + u'/'))
            return &rule;
    }
    return nullptr;
}

QString faultOf(const QString &path, const QString &included, bool quoted)
{
    const LayerRule *rule = ruleFor(path);
    if (!rule)
        return u"lies in no folder of the include table"_s;
    if (!quoted)
        return outsideFault(*rule, included);
    // What moc, uic and the tests' own helpers leave beside a source has no folder.
    if (!included.contains(u'/')) {
        const bool made = included.endsWith(".moc"_L1) || included.startsWith("ui_"_L1);
        return made ? QString() : u"an include names its folder from the top"_s;
    }
    return folderFault(*rule, included);
}

} // namespace powerhall
