// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentpages.h"

#include "reports/document/blockpieces.h"
#include "reports/document/reportframe.h"
#include "reports/document/tablepieces.h"
#include "reports/pdf/pdffile.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal TightGap = 3;

/// 一, 十二, 二十三: numbers of sections.
QString chineseNumber(int number)
{
    static const QString digits = u"一二三四五六七八九"_s;
    const int tens = number / 10 % 10;
    const int ones = number % 10;
    QString text = tens > 1 ? QString(digits.at(tens - 1)) : QString();
    if (tens > 0)
        text += u'十';
    return ones > 0 ? text + digits.at(ones - 1) : text;
}

/// Pours the blocks of a document into pages.
class Pourer
{
public:
    Pourer(const Document &document, const ReportMetrics &metrics, const ReportFrame &frame)
        : m_document(document)
        , m_metrics(metrics)
        , m_flow(metrics.page, frame.top(), frame.bottom(), frame.laterTop())
        , m_isNumbered(document.sections.size() > 1)
    {}

    QList<Page> pages();
    void operator()(const Paragraph &paragraph) { m_flow.add(led(paragraphPieces(paragraph, m_metrics))); }
    void operator()(const QList<KeyFigure> &figures) { m_flow.add(led(figurePieces(figures, m_metrics))); }
    void operator()(const Table &table);
    void operator()(const Chart &chart);

private:
    [[nodiscard]] QString numbered(const QString &word, int &number, const QString &title);
    [[nodiscard]] QString numberedSection(const QString &title);
    /// With the title of the section before them, if it is still to come.
    QList<Piece> led(const QList<Piece> &pieces) { return std::exchange(m_title, {}) + pieces; }

    const Document &m_document;
    ReportMetrics m_metrics;
    Flow m_flow;
    QList<Piece> m_title;
    bool m_isNumbered; ///< sections 一、二、, tables 表 1, charts 图 1, to be referred to
    int m_sections = 0;
    int m_tables = 0;
    int m_charts = 0;
};

/// 表 3　分区域供电可靠性
QString Pourer::numbered(const QString &word, int &number, const QString &title)
{
    return m_isNumbered && !title.isEmpty() ? u"%1 %2\u3000%3"_s.arg(word).arg(++number).arg(title) : title;
}

QString Pourer::numberedSection(const QString &title)
{
    return m_isNumbered ? chineseNumber(++m_sections) + u'、' + title : title;
}

void Pourer::operator()(const Chart &chart)
{
    const Table *table = m_document.table(chart.table);
    if (!table)
        return;
    Chart drawn = chart;
    drawn.title = numbered(u"图"_s, m_charts, chart.title);
    m_flow.add(led(chartPieces(drawn, *table, m_metrics)));
}

void Pourer::operator()(const Table &table)
{
    Table drawn = table;
    drawn.title = numbered(u"表"_s, m_tables, table.title);
    TablePieces pieces = tablePieces(drawn, m_metrics);
    if (!pieces.notes.isEmpty())
        pieces.rows.last().keepWithNext = true;
    // Only the first note stays with the rows: the head is not repeated above notes alone.
    const QList<Piece> body = pieces.rows + pieces.notes.mid(0, 1);
    // What stays together with the head comes before the head is repeated: it may begin a page itself.
    qsizetype first = 1;
    while (first < body.size() && body.at(first - 1).keepWithNext)
        ++first;
    m_flow.add(led(pieces.title + QList<Piece>{pieces.head} + body.mid(0, first)));
    m_flow.repeat(pieces.head);
    m_flow.add(body.mid(first));
    m_flow.repeat(std::nullopt);
    m_flow.add(pieces.notes.mid(1));
}

QList<Page> Pourer::pages()
{
    bool first = true;
    for (const Section &section : m_document.sections) {
        if (section.newPage && !first)
            m_flow.turn();
        first = false;
        m_flow.space(m_metrics.gap);
        m_title =
            section.title.isEmpty() ? QList<Piece>() : titlePieces(numberedSection(section.title), m_metrics);
        for (const DocumentBlock &block : section.blocks) {
            std::visit(*this, block);
            m_flow.space(m_metrics.gap);
        }
        m_flow.add(std::exchange(m_title, {}));
    }
    QList<QList<Piece>> parts =
        originPieces(m_document, m_metrics, [this](const QString &title) { return numberedSection(title); });
    const QList<Piece> foot = footPieces(m_document, m_metrics);
    // Names do not stand alone on a page: the last lines before them come along.
    if (!parts.isEmpty() && !foot.isEmpty()) {
        parts.last().last().keepWithNext = true;
        parts.last() += foot;
    } else {
        parts.append(foot);
    }
    for (const QList<Piece> &part : std::as_const(parts)) {
        m_flow.add(part);
        m_flow.space(m_metrics.gap);
    }
    return m_flow.pages();
}

} // namespace

QList<Page> documentPages(const Document &document)
{
    ReportMetrics metrics = ReportMetrics::of(document.landscape);
    const ReportFrame frame(document, metrics);
    QList<Page> contents = Pourer(document, metrics, frame).pages();
    if (contents.size() == 2) {
        // Hardly more than a page, such as the names alone on the second: closer together it is one.
        metrics.gap = TightGap;
        const QList<Page> tight = Pourer(document, metrics, frame).pages();
        if (tight.size() == 1)
            contents = tight;
    }
    QList<Page> pages;
    for (qsizetype i = 0; i < contents.size(); ++i) {
        // The frame first, so that a watermark lies under the words.
        Page page(metrics.page);
        frame.draw(page, int(i) + 1, int(contents.size()));
        for (const Page::Mark &mark : contents.at(i).marks())
            page.add(mark);
        pages.append(page);
    }
    return pages;
}

Result<QByteArray> documentPdf(const Document &document)
{
    return pdfOf(documentPages(document), PdfInfo{document.title, document.madeMs});
}

} // namespace powerhall
