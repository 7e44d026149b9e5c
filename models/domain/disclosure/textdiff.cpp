// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/textdiff.h"

#include <vector>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this many cells a block counts as replaced altogether: 4 MB of table, some ms.
constexpr qsizetype MostCells = 1'000'000;

struct Edit
{
    DiffRun::Kind kind;
    qsizetype before; ///< place in the old list, −1 where it is not in it
    qsizetype after;
};

/// Longest common subsequence, the ends in common taken off first.
class Comparison
{
public:
    Comparison(const QStringList &before, const QStringList &after)
        : m_before(before)
        , m_after(after)
    {}

    QList<Edit> edits()
    {
        qsizetype head = 0;
        while (head < m_before.size() && head < m_after.size() && m_before.at(head) == m_after.at(head))
            ++head;
        qsizetype oldEnd = m_before.size();
        qsizetype newEnd = m_after.size();
        while (oldEnd > head && newEnd > head && m_before.at(oldEnd - 1) == m_after.at(newEnd - 1)) {
            --oldEnd;
            --newEnd;
        }
        for (qsizetype i = 0; i < head; ++i)
            same(i, i);
        middle(head, oldEnd, newEnd);
        for (qsizetype i = 0; oldEnd + i < m_before.size(); ++i)
            same(oldEnd + i, newEnd + i);
        return m_edits;
    }

private:
    void same(qsizetype before, qsizetype after) { m_edits.append({DiffRun::Kind::Same, before, after}); }
    void removed(qsizetype before) { m_edits.append({DiffRun::Kind::Removed, before, -1}); }
    void added(qsizetype after) { m_edits.append({DiffRun::Kind::Added, -1, after}); }

    void middle(qsizetype head, qsizetype oldEnd, qsizetype newEnd)
    {
        const qsizetype rows = oldEnd - head;
        const qsizetype columns = newEnd - head;
        if ((rows + 1) * (columns + 1) > MostCells) {
            for (qsizetype i = head; i < oldEnd; ++i)
                removed(i);
            for (qsizetype j = head; j < newEnd; ++j)
                added(j);
            return;
        }
        const std::vector<int> lengths = commonLengths(head, rows, columns);
        walk(lengths, head, rows, columns);
    }

    /// Length of the longest common subsequence of what follows each pair of places.
    [[nodiscard]] std::vector<int> commonLengths(qsizetype head, qsizetype rows, qsizetype columns) const
    {
        const qsizetype width = columns + 1;
        std::vector<int> lengths(size_t((rows + 1) * width), 0);
        for (qsizetype i = rows - 1; i >= 0; --i) {
            for (qsizetype j = columns - 1; j >= 0; --j) {
                const bool equal = m_before.at(head + i) == m_after.at(head + j);
                lengths[size_t(i * width + j)] = equal ? lengths[size_t((i + 1) * width + j + 1)] + 1
                                                       : std::max(lengths[size_t((i + 1) * width + j)],
                                                                  lengths[size_t(i * width + j + 1)]);
            }
        }
        return lengths;
    }

    void walk(const std::vector<int> &lengths, qsizetype head, qsizetype rows, qsizetype columns)
    {
        const qsizetype width = columns + 1;
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < rows || j < columns) {
            const bool equal = i < rows && j < columns && m_before.at(head + i) == m_after.at(head + j);
            if (equal)
                same(head + i++, head + j++);
            else if (i < rows && (j == columns ||
                                  lengths[size_t((i + 1) * width + j)] >= lengths[size_t(i * width + j + 1)]))
                removed(head + i++);
            else
                added(head + j++);
        }
    }

    const QStringList &m_before;
    const QStringList &m_after;
    QList<Edit> m_edits;
};

bool isDigit(QChar character)
{
    return character.isDigit() || character == u'.' || character == u'%';
}

bool isLatin(QChar character)
{
    return character.isLetter() && character.unicode() < 0x2E80;
}

QStringList wordsOf(const QString &line)
{
    QStringList words;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype end = i + 1;
        if (isDigit(line.at(i))) {
            while (end < line.size() && isDigit(line.at(end)))
                ++end;
        } else if (isLatin(line.at(i))) {
            while (end < line.size() && isLatin(line.at(end)))
                ++end;
        } else if (line.at(i).isHighSurrogate() && end < line.size()) {
            ++end;
        }
        words.append(line.mid(i, end - i));
        i = end;
    }
    return words;
}

void appendRun(QList<DiffRun> &runs, DiffRun::Kind kind, const QString &text)
{
    if (!runs.isEmpty() && runs.constLast().kind == kind)
        runs.last().text += text;
    else
        runs.append({kind, text});
}

DiffLine changedLine(const QString &before, const QString &after)
{
    const QStringList oldWords = wordsOf(before);
    const QStringList newWords = wordsOf(after);
    DiffLine line{DiffLine::Kind::Changed, {}};
    for (const Edit &edit : Comparison(oldWords, newWords).edits())
        appendRun(line.runs, edit.kind,
                  edit.before >= 0 ? oldWords.at(edit.before) : newWords.at(edit.after));
    return line;
}

/// Two lines are one that was changed when a third of the longer one stayed.
bool isAlike(const DiffLine &line)
{
    qsizetype same = 0;
    qsizetype longest = 0;
    for (const DiffRun &run : line.runs) {
        if (run.kind == DiffRun::Kind::Same)
            same += run.text.size();
    }
    longest = std::max(line.before().size(), line.after().size());
    return same * 3 >= longest;
}

/// Lines that went and lines that came in one place, paired in their order.
void pair(QList<DiffLine> &result, QStringList &removed, QStringList &added)
{
    while (!removed.isEmpty() && !added.isEmpty()) {
        const DiffLine changed = changedLine(removed.constFirst(), added.constFirst());
        if (isAlike(changed)) {
            result.append(changed);
        } else {
            result.append({DiffLine::Kind::Removed, {{DiffRun::Kind::Removed, removed.constFirst()}}});
            result.append({DiffLine::Kind::Added, {{DiffRun::Kind::Added, added.constFirst()}}});
        }
        removed.removeFirst();
        added.removeFirst();
    }
    for (const QString &line : std::as_const(removed))
        result.append({DiffLine::Kind::Removed, {{DiffRun::Kind::Removed, line}}});
    for (const QString &line : std::as_const(added))
        result.append({DiffLine::Kind::Added, {{DiffRun::Kind::Added, line}}});
    removed.clear();
    added.clear();
}

QString joined(const QList<DiffRun> &runs, DiffRun::Kind without)
{
    QString text;
    for (const DiffRun &run : runs) {
        if (run.kind != without)
            text += run.text;
    }
    return text;
}

} // namespace

QString DiffLine::before() const
{
    return joined(runs, DiffRun::Kind::Added);
}

QString DiffLine::after() const
{
    return joined(runs, DiffRun::Kind::Removed);
}

QList<DiffLine> differenceOf(const QStringList &before, const QStringList &after)
{
    QList<DiffLine> result;
    QStringList removed;
    QStringList added;
    for (const Edit &edit : Comparison(before, after).edits()) {
        if (edit.kind == DiffRun::Kind::Removed) {
            removed.append(before.at(edit.before));
        } else if (edit.kind == DiffRun::Kind::Added) {
            added.append(after.at(edit.after));
        } else {
            pair(result, removed, added);
            result.append({DiffLine::Kind::Same, {{DiffRun::Kind::Same, after.at(edit.after)}}});
        }
    }
    pair(result, removed, added);
    return result;
}

QString wordOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return u"same"_s;
    case DiffLine::Kind::Added:
        return u"added"_s;
    case DiffLine::Kind::Removed:
        return u"removed"_s;
    case DiffLine::Kind::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(DiffRun::Kind kind)
{
    switch (kind) {
    case DiffRun::Kind::Same:
        return u"same"_s;
    case DiffRun::Kind::Added:
        return u"added"_s;
    case DiffRun::Kind::Removed:
        return u"removed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace powerhall
