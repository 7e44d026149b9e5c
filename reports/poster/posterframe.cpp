// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterframe.h"

#include "models/domain/disclosure/checkcode.h"
#include "reports/paint/preparedtext.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

// Sizes in units, hundredths of the short side.
constexpr qreal LargestTitle = 12;
constexpr qreal LargestWideTitle = 8.5; ///< landscape: height is dear
constexpr qreal SmallestTitle = 4;
constexpr qreal TitleLeading = 1.22;
constexpr qreal HeadSmall = 2.3;
constexpr qreal Subtitle = 3;
constexpr qreal LargestHotline = 4.8;
constexpr qreal SmallestHotline = 2.2;
constexpr qreal HotlineName = 1.9;
constexpr qreal HotlineNote = 1.45;
constexpr qreal FactSize = 1.6;
constexpr qreal FactLeading = 1.45;
constexpr qreal CodeText = 1.75;
constexpr qreal LineLeading = 1.28;
constexpr int MostBeside = 4; ///< service lines in one row of the panel
constexpr int MostFactLines = 5;

const QColor Paper{0xFF, 0xFF, 0xFF};
const QColor Watermark{0xE6, 0xE8, 0xEA};

qreal heightOf(const QList<TextLine> &lines)
{
    qreal height = 0;
    for (const TextLine &line : lines)
        height += line.size * LineLeading;
    return height;
}

qreal put(Page &page, const QList<TextLine> &lines, QPointF at, qreal leading = LineLeading)
{
    for (const TextLine &line : lines) {
        page.text({at.x(), baselineIn(at.y(), line.size * leading, line.size)}, line);
        at.ry() += line.size * leading;
    }
    return at.y();
}

QString longDate(QDate date)
{
    return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace

PosterFrame::PosterFrame(const Poster &poster, const PosterMetrics &metrics, int sheets, qreal density)
    : m_poster(poster)
    , m_metrics(metrics)
    , m_sheets(sheets)
    , m_density(density)
    , m_draft(poster.isDraft())
{
    layOutTitle();
    layOutHotlines();
    layOutFacts();
    const qreal unit = metrics.unit();
    const qreal left = qMax(panelHeight(), factsArea().bottom());
    const qreal right = codeSide() + 1.6 * CodeText * unit;
    m_footTop = metrics.sheet.height() - 0.75 * metrics.margin() - qMax(left, right);
}

/// As large as it can stand on as few lines as it takes: one while that is large, then two, then three.
void PosterFrame::layOutTitle()
{
    const qreal unit = m_metrics.unit();
    const PreparedText title({Span{m_poster.content.title, {1, Weight::Bold, Paper}}});
    const bool wide = m_metrics.sheet.width() > m_metrics.sheet.height();
    const qreal largest = (wide ? LargestWideTitle : LargestTitle) * m_density;
    qreal size = SmallestTitle;
    qsizetype most = 1;
    for (const qreal atLeast : {7 * m_density, 6 * m_density, 5 * m_density, SmallestTitle}) {
        for (size = largest; size > atLeast; size -= 0.25) {
            if (title.lineCount(m_metrics.width() / (size * unit), PreparedText::Ending::NeverLone) <= most)
                break;
        }
        if (size > atLeast)
            break;
        ++most;
    }
    m_titleSize = qMax(size, SmallestTitle) * unit;
    m_title =
        title.lines(m_metrics.width() / m_titleSize, m_titleSize, false, PreparedText::Ending::NeverLone);
    if (!m_poster.content.subtitle.isEmpty())
        m_subtitle =
            layOut(m_poster.content.subtitle,
                   {Subtitle * std::sqrt(m_density) * unit, Weight::Regular, Paper}, m_metrics.width());
    m_headHeight = (HeadSmall * 1.5 + 6.2 * m_density) * unit +
                   static_cast<qreal>(m_title.size()) * m_titleSize * TitleLeading + heightOf(m_subtitle);
}

qreal PosterFrame::Line::height() const
{
    return heightOf(name) + heightOf(number) + heightOf(note);
}

QList<PosterFrame::Line> PosterFrame::linesAt(qreal size, qreal width) const
{
    // App and account of the regulator have no number; they stand as notes below 12398.
    QList<SlipLine> numbered;
    QStringList channels;
    for (const SlipLine &line : m_poster.ownLines + m_poster.regulatorLines) {
        if (line.number.isEmpty())
            channels.append(line.name);
        else
            numbered.append(line);
    }
    if (!numbered.isEmpty() && !channels.isEmpty())
        numbered.last().note = (QStringList{numbered.last().note} + channels).join(u"　"_s).trimmed();
    const qreal unit = m_metrics.unit();
    QList<Line> lines;
    for (const SlipLine &line : std::as_const(numbered)) {
        Line laid;
        laid.name = layOut(line.name, {HotlineName * unit, Weight::Regular, m_metrics.ink}, width);
        laid.number = layOut(line.number, {size, Weight::Bold, m_metrics.accent}, width);
        if (!line.note.isEmpty())
            laid.note = layOut(line.note, {HotlineNote * unit, Weight::Regular, m_metrics.muted}, width);
        lines.append(laid);
    }
    return lines;
}

/// All numbers share one size (12398 no smaller than the utility's own); it gives way together until each
/// stands on one line.
void PosterFrame::layOutHotlines()
{
    const qreal unit = m_metrics.unit();
    const QList<SlipLine> all = m_poster.ownLines + m_poster.regulatorLines;
    const auto count =
        std::count_if(all.cbegin(), all.cend(), [](const SlipLine &line) { return !line.number.isEmpty(); });
    if (count == 0)
        return;
    const int beside = qMin(MostBeside, static_cast<int>(count));
    const qreal width = panelWidth() / beside - 2.4 * unit;
    QList<Line> lines;
    for (qreal size = LargestHotline * m_density; size > SmallestHotline - 0.1; size -= 0.2) {
        lines = linesAt(size * unit, width);
        const bool single = std::all_of(lines.cbegin(), lines.cend(),
                                        [](const Line &line) { return line.number.size() == 1; });
        if (single)
            break;
    }
    for (qsizetype i = 0; i < lines.size(); i += beside)
        m_hotlines.append(lines.mid(i, beside));
}

qreal PosterFrame::panelHeight() const
{
    qreal height = 0;
    for (const QList<Line> &row : m_hotlines) {
        qreal highest = 0;
        for (const Line &line : row)
            highest = qMax(highest, line.height());
        height += highest + 1.6 * m_metrics.unit();
    }
    return height;
}

void PosterFrame::addFact(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    const qreal size = FactSize * m_metrics.unit();
    const QList<Span> spans{Span{name + QChar(QChar::Nbsp), {size, Weight::Regular, m_metrics.muted}},
                            Span{text, {size, Weight::Regular, m_metrics.ink}}};
    const qreal whole = layOut(spans, std::numeric_limits<qreal>::max()).first().width;
    const qreal width = factsArea().width();
    const bool begun = m_nextFact.x() > 0;
    if (begun && m_nextFact.x() + whole > width)
        m_nextFact = {0, m_nextFact.y() + size * FactLeading};
    const QList<TextLine> lines = layOut(spans, width);
    for (const TextLine &line : lines) {
        if (m_nextFact.y() > (MostFactLines - 1) * size * FactLeading)
            return; // clauses can be many; whoever wants all of them asks by the code
        m_facts.append(PosterFrame::Fact{m_nextFact, line});
        if (lines.size() > 1)
            m_nextFact = {0, m_nextFact.y() + size * FactLeading};
        else
            m_nextFact.rx() += whole + 2 * size;
    }
}

void PosterFrame::layOutFacts()
{
    addFact(u"事项"_s, m_poster.item);
    addFact(u"版本"_s, m_draft ? u"草稿，未发布"_s : u"第%1版"_s.arg(m_poster.version));
    if (m_poster.published && !m_draft)
        addFact(u"发布"_s, longDate(*m_poster.published));
    addFact(u"有效"_s, m_poster.validUntil ? u"至"_s + longDate(*m_poster.validUntil) : u"至新版发布"_s);
    addFact(u"责任部门"_s, m_poster.department);
    if (m_poster.demo)
        addFact(u"演示"_s, u"内容为演示，不作凭据"_s);
    addFact(u"依据"_s, m_poster.basis);
}

QRectF PosterFrame::factsArea() const
{
    const qreal unit = m_metrics.unit();
    const qreal height = m_facts.isEmpty() ? 0 : m_facts.last().at.y() + FactSize * FactLeading * unit;
    if (isWide())
        return {m_metrics.margin() + panelWidth() + 3 * unit, 0, leftWidth() - panelWidth() - 3 * unit,
                height};
    return {m_metrics.margin(), panelHeight() + 1.2 * unit, leftWidth(), height};
}

QRectF PosterFrame::room() const
{
    const qreal top = m_headHeight + 3 * m_metrics.unit();
    const qreal bottom = m_footTop - 2.6 * m_metrics.unit();
    return {m_metrics.margin(), top, m_metrics.width(), bottom - top};
}

void PosterFrame::drawHead(PosterSheet &sheet, int number) const
{
    const qreal unit = m_metrics.unit();
    const QRectF band(0, 0, m_metrics.sheet.width(), m_headHeight);
    sheet.ground.add(BoxMark{band, 0, m_metrics.accent, m_metrics.accent});
    const qreal left = m_metrics.margin();
    const qreal right = m_metrics.sheet.width() - left;
    const TextStyle small{HeadSmall * unit, Weight::Regular, Paper};
    const qreal line = HeadSmall * 1.5 * unit;
    qreal y = 2.6 * m_density * unit;
    QString beside = m_poster.item == m_poster.content.title ? QString() : m_poster.item;
    if (m_sheets > 1)
        beside += (beside.isEmpty() ? QString() : u"　"_s) + u"第%1张 共%2张"_s.arg(number).arg(m_sheets);
    const TextLine item = elidedLine(beside, small, m_metrics.width() * 0.5);
    sheet.ink.textRight({right, baselineIn(y, line, small.size)}, item);
    sheet.ink.text({left, baselineIn(y, line, small.size)},
                   elidedLine(m_poster.organisation, small, right - left - item.width - 2 * unit));
    y += line + m_density * unit;
    y = put(sheet.ink, m_title, {left, y}, TitleLeading);
    put(sheet.ink, m_subtitle, {left, y});
}

void PosterFrame::drawHotlines(PosterSheet &sheet, qreal top) const
{
    const qreal unit = m_metrics.unit();
    const QRectF panel(m_metrics.margin(), top, panelWidth(), panelHeight());
    sheet.ground.add(BoxMark{panel, 0, m_metrics.tint, m_metrics.tint});
    sheet.ground.add(BoxMark{QRectF(panel.x(), panel.y(), 0.6 * unit, panel.height()), 0, m_metrics.accent,
                             m_metrics.accent});
    qreal y = top + 0.8 * unit;
    for (const QList<Line> &row : m_hotlines) {
        const qreal cell = panel.width() / static_cast<qreal>(m_hotlines.first().size());
        qreal highest = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            QPointF at(panel.x() + cell * static_cast<qreal>(i) + 1.6 * unit, y);
            if (i > 0) {
                const qreal x = at.x() - 1.6 * unit;
                sheet.ink.add(LineMark{QLineF(x, y, x, y + row.at(i).height()), 0.08 * unit, m_metrics.hair});
            }
            at.setY(put(sheet.ink, row.at(i).name, at));
            at.setY(put(sheet.ink, row.at(i).number, at));
            put(sheet.ink, row.at(i).note, at);
            highest = qMax(highest, row.at(i).height());
        }
        y += highest + 1.6 * unit;
    }
}

void PosterFrame::drawDraftBox(PosterSheet &sheet, const QRectF &box) const
{
    sheet.ink.add(BoxMark{box.adjusted(1, 1, -1, -1), box.width() * 0.015, m_metrics.open});
    const TextLine word = singleLine(u"草稿"_s, {box.width() * 0.3, Weight::Bold, m_metrics.open});
    const TextLine rule =
        singleLine(u"未发布 不得张贴"_s, {box.width() * 0.105, Weight::Regular, m_metrics.open});
    sheet.ink.textCentred({box.center().x(), box.y() + box.height() * 0.52}, word);
    sheet.ink.textCentred({box.center().x(), box.y() + box.height() * 0.78}, rule);
}

void PosterFrame::drawCode(PosterSheet &sheet, qreal top, int number) const
{
    const qreal unit = m_metrics.unit();
    const QRectF square(m_metrics.sheet.width() - m_metrics.margin() - codeSide(), top, codeSide(),
                        codeSide());
    if (m_draft) {
        drawDraftBox(sheet, square);
        return;
    }
    sheet.ink.add(QrMark{qrTextOf(m_poster, number), square});
    const TextStyle style{CodeText * unit, Weight::Bold, m_metrics.ink};
    const TextLine code = singleLine(u"校验码 "_s + checkCodeOf(m_poster.publication, number), style);
    sheet.ink.textRight({square.right(), baselineIn(square.bottom(), 1.6 * style.size, style.size)}, code);
}

/// Outlines, not text: it must not stand among the words that are copied out of the file. Opaque and below
/// the words: printers that cannot blend make blended things black.
void PosterFrame::drawWatermark(PosterSheet &sheet) const
{
    const QString words = m_draft && m_poster.demo ? u"演示草稿"_s : m_draft ? u"草稿"_s : u"演示"_s;
    FontSet &fonts = FontSet::ofThread();
    const QRectF area = room();
    const qreal angle = std::clamp(std::atan2(area.height(), area.width()) * 180 / M_PI, 25.0, 55.0);
    const qreal reach = std::hypot(area.width(), area.height()) * 0.78;
    const qreal size = qMin(reach / static_cast<qreal>(words.size()), 42 * m_metrics.unit());
    QPainterPath word;
    qreal x = 0;
    for (const char32_t code : words.toUcs4()) {
        const Glyph glyph = fonts.glyph(code, Weight::Bold);
        word.addPath(fonts.outline(glyph.face, glyph.index, size).translated(x, 0));
        x += glyph.advance * size;
    }
    QTransform turn;
    turn.translate(area.center().x(), area.center().y());
    turn.rotate(-angle);
    turn.translate(-x / 2, size * 0.38);
    sheet.ground.add(PathMark{turn.map(word), Watermark});
}

void PosterFrame::draw(PosterSheet &sheet, int number) const
{
    drawHead(sheet, number);
    drawHotlines(sheet, m_footTop);
    const qreal size = FactSize * m_metrics.unit();
    const QPointF corner = factsArea().topLeft() + QPointF(0, m_footTop);
    for (const Fact &fact : m_facts)
        sheet.ink.text(corner + fact.at + QPointF(0, baselineIn(0, size * FactLeading, size)), fact.line);
    drawCode(sheet, m_footTop, number);
    if (m_draft || m_poster.demo)
        drawWatermark(sheet);
}

} // namespace powerhall
