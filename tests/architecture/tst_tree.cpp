// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QStringList BelowUi{u"models"_s, u"reports"_s};
const QStringList Product{u"models"_s, u"reports"_s, u"ui"_s, u"app"_s};

/// How much of a file is judged.
enum class Part
{
    Code,         ///< no comments, no text literals
    CodeAndTexts, ///< no comments
    All
};

QString partOf(const SourceFile &file, Part part)
{
    switch (part) {
    case Part::Code:
        return withoutCommentsAndTexts(file.text);
    case Part::CodeAndTexts:
        return withoutComments(file.text);
    case Part::All:
        break;
    }
    return file.text;
}

/// Every place where a pattern stands in code of `folders` but not of `exempt`.
QStringList found(const QString &pattern, const QStringList &folders, const QStringList &exempt, Part part)
{
    QStringList result;
    for (const SourceFile &file : sourceTree()) {
        if (file.isCode() && file.isIn(folders) && !file.isIn(exempt))
            result += occurrences(file, partOf(file, part), pattern);
    }
    return result;
}

} // namespace

/// What no file of the tree may hold, whatever compiles.
class TreeTest final : public QObject
{
    Q_OBJECT

private slots:
    void patternsFindWhatTheyForbid_data();
    void patternsFindWhatTheyForbid();
    void codeKeepsTheHouseRules_data();
    void codeKeepsTheHouseRules();
    void noFileNamesAMachineOrARegistry();
    void everySourceNamesItsLicence();
    void noTwoTypesShareAName();
    void longFilesAreLookedAt();
};

namespace {

const QString Sql =
    uR"("\s*(SELECT\s[^"]*\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|VIEW|TRIGGER)\s|PRAGMA\s|BEGIN\s+IMMEDIATE|VACUUM))"_s;
const QString Widgets = uR"(\b(QWidget|QDialog|QMessageBox|QApplication|QAction|QMainWindow)\b)"_s;
const QString FileCopy =
    uR"(\bQFile::copy\b|\.copy\(\s*\w+.*\.db|std::filesystem::copy|\bcopy_file\b|\bsendfile\b)"_s;
const QString LooseCbor = uR"(\bQCborValue::fromCbor\()"_s;
// A text with an SQL word that something is joined to: values are bound, names are the program's own.
const QString JoinedSql =
    uR"("[^"]*\b(SELECT|INSERT|UPDATE|DELETE|WHERE|VALUES|PRAGMA|ATTACH|DROP|CREATE)\b[^"]*"(_s|_L1|_ba)?\)?\s*(\+|%|\.arg\())"_s;
const QString Translated = uR"((?<![\w.])tr\(|QCoreApplication::translate\()"_s;
const QString Views = uR"(\bstd::(ranges::)?views\b)"_s;
const QString FreeToString = uR"((?m)^\s*(QString|QByteArray|std::string)\s+toString\()"_s;

} // namespace

void TreeTest::patternsFindWhatTheyForbid_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("code");
    QTest::addRow("select") << Sql << u"q.prepare(u\"SELECT number FROM application\"_s);"_s;
    QTest::addRow("pragma") << Sql << u"\"PRAGMA journal_mode=WAL\""_s;
    QTest::addRow("widget") << Widgets << u"class Page : public QWidget"_s;
    QTest::addRow("copy") << FileCopy << u"QFile::copy(a, b);"_s;
    QTest::addRow("loose CBOR") << LooseCbor << u"return QCborValue::fromCbor(bytes);"_s;
    QTest::addRow("joined SQL") << JoinedSql << u"exec(\"DELETE FROM event WHERE id = \" + id);"_s;
    QTest::addRow("filled-in SQL") << JoinedSql << u"exec(u\"SELECT x FROM %1\"_s.arg(table));"_s;
    QTest::addRow("translated") << Translated << u"return tr(\"x\");"_s;
    QTest::addRow("views") << Views << u"std::views::filter"_s;
    QTest::addRow("toString") << FreeToString << u"QString toString(Outcome o);"_s;
}

void TreeTest::patternsFindWhatTheyForbid()
{
    QFETCH(QString, pattern);
    QFETCH(QString, code);
    QCOMPARE(occurrences({u"a.cpp"_s, code}, code, pattern).size(), 1);
}

void TreeTest::codeKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QStringList>("exempt");
    QTest::addColumn<int>("part");

    QTest::addRow("no SQL outside storage and sync")
        << Sql << Product << QStringList{u"models/storage"_s, u"models/sync"_s} << int(Part::CodeAndTexts);
    // Settings, versions and tables of the program's own; each reviewed.
    QTest::addRow("no SQL is joined together")
        << JoinedSql << Product
        << QStringList{u"models/storage/connection.cpp"_s, u"models/storage/migrator.cpp"_s,
                       u"models/storage/backup.cpp"_s,     u"models/storage/repair.cpp"_s,
                       u"models/storage/projector.cpp"_s,  u"models/sync/pgconnection.cpp"_s}
        << int(Part::CodeAndTexts);
    QTest::addRow("CBOR is read whole or not at all")
        << LooseCbor << Product << QStringList{u"models/core/cbor.cpp"_s} << int(Part::Code);
    QTest::addRow("nothing below ui knows a widget")
        << Widgets << BelowUi << QStringList{} << int(Part::Code);
    QTest::addRow("no live database is copied as a file")
        << FileCopy << Product << QStringList{} << int(Part::Code);
    QTest::addRow("only tables, reports, ui and app word texts for people")
        << Translated << QStringList{u"models"_s} << QStringList{u"models/tables"_s} << int(Part::Code);
    QTest::addRow("no std::views, which the analysers cannot read")
        << Views << Product << QStringList{} << int(Part::Code);
    QTest::addRow("no free toString, which breaks QCOMPARE")
        << FreeToString << Product << QStringList{} << int(Part::Code);
}

void TreeTest::codeKeepsTheHouseRules()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, folders);
    QFETCH(QStringList, exempt);
    QFETCH(int, part);
    const QStringList faults = found(pattern, folders, exempt, Part(part));
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TreeTest::noFileNamesAMachineOrARegistry()
{
    // Written in two parts so that this file does not find itself.
    const QString pattern = u"(?i)(?<![\\w.])/"_s + u"(work|home/\\w+|root)/\\w|"_s + u"\\b(pypi|regi"_s +
                            u"stry\\.npmjs|crates|proxy\\.gol"_s + u"ang)\\.(org|io)\\b"_s;
    QStringList faults;
    for (const SourceFile &file : sourceTree())
        faults += occurrences(file, file.text, pattern);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TreeTest::everySourceNamesItsLicence()
{
    QStringList faults;
    for (const SourceFile &file : sourceTree()) {
        if (file.isCode() && !file.text.startsWith("// SPDX-FileCopyrightText: The PowerHall authors\n"
                                                   "// SPDX-License-Identifier: Apache-2.0\n"_L1))
            faults.append(file.path);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u' ')));
}

/// Two types of one name in two libraries compile, link and then run one another's destructors.
void TreeTest::noTwoTypesShareAName()
{
    static const QRegularExpression definition(u"^(?:class|struct) (\\w+)(?: final)?(?: : [^;]*)?$"_s,
                                               QRegularExpression::MultilineOption);
    static const QRegularExpression hidden(u"^namespace \\{$.*?^\\} // namespace$"_s,
                                           QRegularExpression::MultilineOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QStringList> places;
    for (const SourceFile &file : sourceTree()) {
        if (!file.isCode() || !file.isIn(Product))
            continue;
        QString text = file.text;
        text.remove(hidden);
        for (const QRegularExpressionMatch &match : definition.globalMatch(text))
            places[match.captured(1)].append(file.path);
    }
    QVERIFY(places.size() > 300); // the pattern still finds them
    for (auto type = places.cbegin(); type != places.cend(); ++type)
        QVERIFY2(type->size() == 1, qPrintable(type.key() + u": "_s + type->join(u' ')));
}

void TreeTest::longFilesAreLookedAt()
{
    int longest = 0;
    for (const SourceFile &file : sourceTree()) {
        if (!file.isCode())
            continue;
        const int lines = int(file.text.count(u'\n'));
        longest = qMax(longest, lines);
        if (lines > (file.path.endsWith(".h"_L1) ? 200 : 500))
            qInfo("%s has %d lines: split it", qPrintable(file.path), lines);
    }
    // A look, not a limit; but a file of this length is generated or forgotten.
    QVERIFY(longest < 2000);
}

QTEST_GUILESS_MAIN(TreeTest)
#include "tst_tree.moc"
