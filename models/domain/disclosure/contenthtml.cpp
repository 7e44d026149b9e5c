// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/contenthtml.h"

#include "models/core/text.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    return printable(text).toHtmlEscaped();
}

QString lineHtml(const ContentLine &line)
{
    return escaped(plainText(line));
}

QString element(const QString &name, const QString &inner)
{
    return u'<' % name % u'>' % inner % u"</"_s % name % u">\n"_s;
}

/// How many rows a cell spans: those below it that say they are one with it.
qsizetype rowSpan(const QList<QList<ContentCell>> &rows, qsizetype row, qsizetype cell)
{
    qsizetype span = 1;
    while (row + span < rows.size() && cell < rows.at(row + span).size() &&
           rows.at(row + span).at(cell).above)
        ++span;
    return span;
}

QString rowsHtml(const QList<QList<ContentCell>> &rows, const QString &cellName)
{
    QString html;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QString cells;
        for (qsizetype j = 0; j < rows.at(i).size(); ++j) {
            const ContentCell &cell = rows.at(i).at(j);
            if (cell.above)
                continue;
            const qsizetype span = rowSpan(rows, i, j);
            const QString columns = cell.columns > 1 ? u" colspan=\"%1\""_s.arg(cell.columns) : QString();
            const QString down = span > 1 ? u" rowspan=\"%1\""_s.arg(span) : QString();
            cells +=
                u'<' % cellName % columns % down % u'>' % lineHtml(cell.text) % u"</"_s % cellName % u'>';
        }
        html += element(u"tr"_s, cells);
    }
    return html;
}

struct BlockHtml
{
    QString operator()(const ContentHeading &heading) const
    {
        return element(heading.level == 1 ? u"h2"_s : u"h3"_s, lineHtml(heading.text));
    }
    QString operator()(const ContentParagraph &paragraph) const
    {
        const QString text = lineHtml(paragraph.text);
        return element(u"p"_s, paragraph.emphasised ? QString(u"<strong>"_s % text % u"</strong>"_s) : text);
    }
    QString operator()(const ContentList &list) const
    {
        QString entries;
        for (const ContentLine &entry : list.entries)
            entries += element(u"li"_s, lineHtml(entry));
        return element(list.numbered ? u"ol"_s : u"ul"_s, entries);
    }
    QString operator()(const ContentTable &table) const
    {
        QString html = element(u"table"_s, element(u"thead"_s, rowsHtml(table.head, u"th"_s)) +
                                               element(u"tbody"_s, rowsHtml(table.rows, u"td"_s)));
        if (!table.note.isEmpty())
            html += u"<p class=\"note\">"_s % lineHtml(table.note) % u"</p>\n"_s;
        return html;
    }
    QString operator()(const ContentPhones &phones) const
    {
        QString entries;
        for (const ContentPhone &phone : phones.lines) {
            entries += element(u"dt"_s, lineHtml(phone.name));
            entries += element(u"dd"_s, u"<strong>"_s % lineHtml(phone.number) % u"</strong> "_s %
                                            lineHtml(phone.note));
        }
        return element(u"dl"_s, entries);
    }
};

} // namespace

QString toHtml(const Content &content)
{
    QString html = element(u"h1"_s, escaped(content.title));
    if (!content.subtitle.isEmpty())
        html += element(u"p"_s, escaped(content.subtitle));
    for (const ContentBlock &block : content.blocks)
        html += std::visit(BlockHtml(), block);
    return element(u"article"_s, html);
}

QString htmlPage(const QString &title, const QString &body)
{
    return u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>"_s %
           escaped(title) % u"</title></head>\n<body>\n"_s % body % u"</body>\n</html>\n"_s;
}

} // namespace powerhall
