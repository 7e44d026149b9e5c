// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Top = QStringLiteral(SOURCE_FOLDER);

bool isLeftOut(const QString &name)
{
    return name == "build"_L1 || name == "out"_L1 || (name.startsWith(u'.') && name != ".ci"_L1);
}

bool isText(const QString &name)
{
    static const QSet<QString> suffixes{u"h"_s,    u"cpp"_s, u"c"_s,   u"txt"_s, u"cmake"_s,   u"json"_s,
                                        u"md"_s,   u"sql"_s, u"ts"_s,  u"sh"_s,  u"py"_s,      u"xml"_s,
                                        u"svg"_s,  u"ui"_s,  u"qrc"_s, u"in"_s,  u"desktop"_s, u"1"_s,
                                        u"html"_s, u"yml"_s, u"qss"_s, u"csv"_s};
    return suffixes.contains(QFileInfo(name).suffix()) || !name.contains(u'.') || name == ".clang-tidy"_L1 ||
           name == ".clang-format"_L1;
}

void collect(const QString &folder, QList<SourceFile> &files)
{
    const QDir dir(Top + u'/' + folder);
    const QString prefix = folder.isEmpty() ? folder : folder + u'/';
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (isText(name) && file.open(QIODevice::ReadOnly))
            files.append({prefix + name, QString::fromUtf8(file.readAll())});
    }
    for (const QString &name : foldersBelow(folder))
        collect(prefix + name, files);
}

/// Walks C++ and copies it, with what `keep` refuses turned into blanks (line breaks stay).
QString blanked(const QString &code, bool blankTexts)
{
    QString result = code;
    enum
    {
        Code,
        Line,
        Block,
        Text,
        Letter
    } state = Code;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        const QChar next = i + 1 < code.size() ? code.at(i + 1) : QChar();
        if (state == Code) {
            if (c == u'/' && (next == u'/' || next == u'*'))
                state = next == u'/' ? Line : Block;
            else if (c == u'"')
                state = Text;
            else if (c == u'\'' && (i == 0 || !code.at(i - 1).isDigit()))
                state = Letter;
            if (state == Line || state == Block)
                result[i] = u' ';
            continue;
        }
        const bool ends = (state == Line && c == u'\n') || (state == Text && c == u'"') ||
                          (state == Letter && c == u'\'') || (state == Block && c == u'*' && next == u'/');
        if (c != u'\n' && (state == Line || state == Block || (blankTexts && !ends)))
            result[i] = u' ';
        if (state == Block && ends)
            result[++i] = u' ';
        else if ((state == Text || state == Letter) && c == u'\\' && i + 1 < code.size()) {
            ++i;
            if (blankTexts)
                result[i] = u' ';
        }
        if (ends)
            state = Code;
    }
    return result;
}

} // namespace

bool SourceFile::isCode() const
{
    return path.endsWith(".h"_L1) || path.endsWith(".cpp"_L1);
}

bool SourceFile::isIn(const QStringList &folders) const
{
    for (const QString &folder : folders) {
        if (path == folder || path.startsWith(folder + u'/'))
            return true;
    }
    return false;
}

QString SourceFile::place(qsizetype offset) const
{
    return path + u':' + QString::number(QStringView(text).left(offset).count(u'\n') + 1);
}

QStringList foldersBelow(const QString &folder)
{
    QStringList result;
    const QDir dir(Top + u'/' + folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!isLeftOut(name))
            result.append(name);
    }
    return result;
}

QList<SourceFile> sourceTree()
{
    QList<SourceFile> files;
    collect({}, files);
    return files;
}

QString withoutCommentsAndTexts(const QString &code)
{
    return blanked(code, true);
}

QString withoutComments(const QString &code)
{
    return blanked(code, false);
}

QStringList occurrences(const SourceFile &file, const QString &text, const QString &pattern)
{
    QStringList result;
    const QRegularExpression expression(pattern);
    auto found = expression.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        result.append(file.place(match.capturedStart()) + u": "_s + match.captured().simplified());
    }
    return result;
}

} // namespace powerhall
