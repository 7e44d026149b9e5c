// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/includetable.h"
#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// The include table of the folders, held against every file.
class LayersTest final : public QObject
{
    Q_OBJECT

private slots:
    void judgesAnInclude_data();
    void judgesAnInclude();
    void everyIncludeIsAllowed();
    void everyFolderIsKnown();
};

void LayersTest::judgesAnInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("included");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *path, const char *included, bool quoted, bool allowed) {
        QTest::addRow("%s <- %s", path, included)
            << QString::fromLatin1(path) << QString::fromLatin1(included) << quoted << allowed;
    };
    row("models/core/a.cpp", "models/core/text.h", true, true);
    row("models/core/a.cpp", "models/domain/slips/slip.h", true, false);
    row("models/core/a.cpp", "QString", false, true);
    row("models/core/a.cpp", "QtCore", false, true);
    row("models/core/a.cpp", "QColor", false, false);
    row("models/core/a.cpp", "vector", false, true);
    row("models/core/a.cpp", "sys/stat.h", false, true);
    row("models/domain/intake/a.cpp", "models/services/station.h", true, false);
    row("models/domain/intake/a.cpp", "QSqlQuery", false, false);
    row("models/security/a.cpp", "sodium.h", false, true);
    row("models/storage/a.cpp", "sodium.h", false, false);
    row("models/storage/a.cpp", "QtSql/QSqlQuery", false, true);
    row("models/storage/a.cpp", "models/services/session.h", true, false);
    row("models/services/a.cpp", "reports/slippdf.h", true, false);
    row("models/services/a.cpp", "models/tables/errortext.h", true, false);
    row("models/services/a.cpp", "QSqlDatabase", false, false);
    row("models/spool/a.cpp", "cups/cups.h", false, true);
    row("models/spool/a.cpp", "models/domain/slips/slip.h", true, false);
    row("models/tables/a.cpp", "QWidget", false, false);
    row("reports/a.cpp", "QWidget", false, false);
    row("reports/a.cpp", "QPrinter", false, true);
    row("reports/a.cpp", "models/services/station.h", true, false);
    row("ui/today/a.cpp", "models/storage/store.h", true, false);
    row("ui/today/a.cpp", "models/services/station.h", true, true);
    row("ui/today/a.cpp", "QTableView", false, true);
    row("ui/today/a.cpp", "QLocalSocket", false, false);
    row("app/main.cpp", "models/storage/store.h", true, true);
    row("app/main.cpp", "sqlite3.h", false, false);
    row("models/core/a.cpp", "text.h", true, false);
    row("models/helpers/a.cpp", "QString", false, false);
    row("ui/a.cpp", "a.moc", true, true);
    row("models/domain/a.cpp", "boost/any.hpp", false, false);
}

void LayersTest::judgesAnInclude()
{
    QFETCH(QString, path);
    QFETCH(QString, included);
    QFETCH(bool, quoted);
    QFETCH(bool, allowed);
    const QString fault = faultOf(path, included, quoted);
    QVERIFY2(fault.isEmpty() == allowed, qPrintable(fault));
}

void LayersTest::everyIncludeIsAllowed()
{
    static const QRegularExpression line(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"_s,
                                         QRegularExpression::MultilineOption);
    QStringList faults;
    int seen = 0;
    for (const SourceFile &file : sourceTree()) {
        if (!file.isCode())
            continue;
        auto found = line.globalMatch(withoutComments(file.text));
        while (found.hasNext()) {
            const auto match = found.next();
            ++seen;
            const QString fault = faultOf(file.path, match.captured(2), match.captured(1) == u'"');
            if (!fault.isEmpty())
                faults.append(file.place(match.capturedStart(2)) + u": \""_s + match.captured(2) + u"\": "_s +
                              fault);
        }
    }
    QVERIFY(seen > 100);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void LayersTest::everyFolderIsKnown()
{
    const QMap<QString, QStringList> known{
        {u""_s,
         {u".ci"_s, u"app"_s, u"models"_s, u"reports"_s, u"resources"_s, u"tests"_s, u"translations"_s,
          u"ui"_s}},
        {u"models"_s,
         {u"core"_s, u"domain"_s, u"ingest"_s, u"journal"_s, u"security"_s, u"services"_s, u"spool"_s,
          u"storage"_s, u"sync"_s, u"tables"_s}},
        {u"models/domain"_s,
         {u"calendar"_s, u"disclosure"_s, u"ingest"_s, u"intake"_s, u"people"_s, u"profile"_s, u"quality"_s,
          u"returns"_s, u"search"_s, u"slips"_s}},
        {u"ui"_s,
         {u"disclosure"_s, u"intake"_s, u"mainwindow"_s, u"prompts"_s, u"reports"_s, u"setup"_s, u"station"_s,
          u"today"_s, u"widgets"_s}},
        {u"app"_s, {u"cli"_s, u"link"_s, u"packaging"_s, u"samples"_s}},
    };
    QStringList unknown;
    for (auto entry = known.begin(); entry != known.end(); ++entry) {
        for (const QString &folder : foldersBelow(entry.key())) {
            if (!entry.value().contains(folder))
                unknown.append(entry.key() + u'/' + folder);
        }
    }
    QVERIFY2(unknown.isEmpty(),
             qPrintable(u"enter the folder in the include table or move it: "_s + unknown.join(u' ')));
}

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
