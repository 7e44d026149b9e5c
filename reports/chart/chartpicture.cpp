// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartpicture.h"

#include "reports/chart/chartcolours.h"
#include "reports/chart/chartdata.h"

#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal LineHeight = ChartTextSize * 1.4;
constexpr qreal Padding = 6;
constexpr qreal RowHeight = 15; ///< of a bar that lies down, at the least 9
constexpr qreal BarShare = 0.62;
constexpr qreal GroupShare = 0.8; ///< of its slot
constexpr qreal MostBar = 46;     ///< points
constexpr qreal MarkRadius = 2.4;
constexpr qreal UprightHeight = 190;
constexpr qsizetype MostUpright = 40; ///< bars side by side before labels must be left out

/// Lower than its neighbours: the line is above it, room for words below.
bool isValley(const QList<ChartData::Point> &points, qsizetype i)
{
    const auto isHigher = [&](qsizetype other) {
        return other >= 0 && other < points.size() && points.at(other).value &&
               *points.at(other).value > *points.at(i).value;
    };
    const bool left = isHigher(i - 1);
    const bool right = isHigher(i + 1);
    return (left && right) || (left && i + 1 == points.size()) || (right && i == 0);
}

/// Draws one chart: title, legend, then bars standing, bars lying or lines.
class Picture
{
public:
    Picture(Page &page, const QRectF &box, const Chart &chart, const Table &table, const ChartInks &inks)
        : m_page(page)
        , m_box(box)
        , m_chart(chart)
        , m_inks(inks)
        , m_data(ChartData::of(chart, table))
        , m_small{ChartTextSize, Weight::Regular, inks.muted}
        , m_figure{ChartTextSize, Weight::Regular, inks.text}
    {}

    QList<ChartHit> draw();
    /// Names of the bars find room below them, in two lines at most.
    [[nodiscard]] bool stands() const;
    [[nodiscard]] qsizetype categories() const { return m_data.labels.size(); }
    [[nodiscard]] qsizetype seriesCount() const { return m_data.series.size(); }

private:
    void drawHead();
    qreal drawLegendEntry(qreal x, qreal top, const QString &name, const QColor &ink, bool dashed);
    void drawNothing();
    void drawUpright();
    void drawLying();
    void drawValueAxis();
    void drawLabels();
    void drawBars();
    void drawBar(qsizetype category, qsizetype series, qreal left, qreal width);
    void drawLines();
    void drawMark(QPointF at, qsizetype series);
    void drawTarget();
    void drawLyingRow(qsizetype category, qreal top, qreal height);
    void drawLyingTarget();

    [[nodiscard]] qreal y(double value) const
    {
        return m_plot.bottom() - m_scale.share(value) * m_plot.height();
    }
    [[nodiscard]] qreal x(double value) const
    {
        return m_plot.left() + m_scale.share(value) * m_plot.width();
    }
    [[nodiscard]] qreal slot() const { return m_plot.width() / qreal(qMax<qsizetype>(1, categories())); }
    [[nodiscard]] double base() const { return qBound(m_scale.low, 0.0, m_scale.high); }
    [[nodiscard]] qreal axisWidth(const ChartScale &scale) const;

    Page &m_page;
    QRectF m_box;
    const Chart &m_chart;
    ChartInks m_inks;
    ChartData m_data;
    TextStyle m_small;
    TextStyle m_figure;
    ChartScale m_scale;
    QRectF m_plot;
    qreal m_top = 0; ///< below title and legend
    QList<ChartHit> m_hits;
};

qreal Picture::axisWidth(const ChartScale &scale) const
{
    qreal width = 0;
    for (const double mark : scale.marks())
        width = qMax(width, singleLine(scale.text(mark), m_small).width);
    return width + 5;
}

bool Picture::stands() const
{
    if (m_chart.kind == ChartKind::Lines || m_data.isEmpty())
        return true;
    const qreal width = m_box.width() - 2 * Padding - axisWidth(m_data.scale(m_chart.fromZero));
    const qreal room = width / qreal(categories()) - 3;
    // Short names, such as days, may be left out between others; long ones may not be cut.
    constexpr qreal Short = 3.2 * ChartTextSize;
    for (const QString &label : m_data.labels) {
        if (singleLine(label, m_small).width > Short &&
            layOut(label, m_small, qMax<qreal>(room, 1)).size() > 2)
            return false;
    }
    return categories() <= MostUpright;
}

void Picture::drawHead()
{
    const TextStyle title{ChartTitleSize, Weight::Bold, m_inks.text};
    const qreal width = m_box.width() - 2 * Padding;
    qreal top = m_box.top() + 2;
    for (const TextLine &line : layOut(m_chart.title, title, width)) {
        m_page.text({m_box.left() + Padding, baselineIn(top, ChartTitleSize * 1.5, ChartTitleSize)}, line);
        top += ChartTitleSize * 1.5;
    }
    qreal x = m_box.left() + Padding;
    const bool named = m_data.series.size() > 1 || !m_data.target.points.isEmpty();
    for (qsizetype i = 0; named && i < m_data.series.size(); ++i)
        x = drawLegendEntry(x, top, m_data.series.at(i).name, seriesColour(i), false);
    if (!m_data.target.points.isEmpty()) {
        const QString value = m_data.hasOneTarget() ? u' ' + m_data.target.points.first().text : QString();
        x = drawLegendEntry(x, top, m_data.target.name + value, targetColour(), true);
    }
    m_top = top + (named ? LineHeight + 2 : 0) + 2;
}

qreal Picture::drawLegendEntry(qreal x, qreal top, const QString &name, const QColor &ink, bool dashed)
{
    const qreal middle = top + LineHeight / 2;
    constexpr qreal Swatch = 14;
    const TextLine line =
        elidedLine(name, m_small, qMax<qreal>(20, m_box.right() - Padding - x - Swatch - 4));
    if (x + Swatch + 4 + line.width > m_box.right())
        return x;
    if (dashed)
        m_page.add(LineMark{QLineF(x, middle, x + Swatch, middle), 1.2, ink, true});
    else
        m_page.add(BoxMark{QRectF(x, middle - 3.5, Swatch, 7), 0.4, m_inks.muted, ink});
    m_page.text({x + Swatch + 4, baselineIn(top, LineHeight, ChartTextSize)}, line);
    return x + Swatch + 4 + line.width + 12;
}

void Picture::drawNothing()
{
    const QRectF room(m_box.left() + Padding, m_top, m_box.width() - 2 * Padding,
                      m_box.bottom() - m_top - Padding);
    m_page.add(BoxMark{room, 0.5, m_inks.grid});
    m_page.textCentred({room.center().x(), room.center().y() + 3}, singleLine(u"本期无数据"_s, m_small));
}

void Picture::drawValueAxis()
{
    for (const double mark : m_scale.marks()) {
        const qreal level = y(mark);
        const bool zero = qAbs(mark - base()) < m_scale.step * 1e-6;
        m_page.add(LineMark{QLineF(m_plot.left(), level, m_plot.right(), level), zero ? 0.8 : 0.4,
                            zero ? m_inks.muted : m_inks.grid});
        m_page.textRight({m_plot.left() - 4, level + 0.36 * ChartTextSize},
                         singleLine(m_scale.text(mark), m_small));
    }
}

/// Every n-th name, so that none touches the next.
void Picture::drawLabels()
{
    qreal widest = 0;
    for (const QString &label : m_data.labels)
        widest = qMax(widest, singleLine(label, m_small).width);
    const qsizetype every = slot() - 3 >= qMin<qreal>(widest, 18)
                                ? 1
                                : qsizetype(std::ceil((qMin<qreal>(widest, 60) + 6) / slot()));
    const qreal room = slot() * qreal(every) - 3;
    qreal end = m_box.left() - 2; // of the last name drawn
    for (qsizetype i = 0; i < categories(); i += every) {
        const qreal middle = m_plot.left() + slot() * (qreal(i) + 0.5);
        QList<TextLine> lines = layOut(m_data.labels.at(i), m_small, room);
        if (lines.size() > 2)
            lines = {elidedLine(m_data.labels.at(i), m_small, room)};
        qreal half = 0;
        for (const TextLine &line : lines)
            half = qMax(half, line.width / 2);
        const qreal centre = qBound(m_box.left() + half, middle, m_box.right() - half);
        if (centre - half < end + 2)
            continue;
        end = centre + half;
        for (qsizetype k = 0; k < lines.size(); ++k)
            m_page.textCentred(
                {centre, baselineIn(m_plot.bottom() + 3 + qreal(k) * LineHeight, LineHeight, ChartTextSize)},
                lines.at(k));
    }
}

void Picture::drawBar(qsizetype category, qsizetype series, qreal left, qreal width)
{
    const ChartData::Point &point = m_data.series.at(series).points.at(category);
    const TextLine figure = singleLine(point.text, m_figure);
    const qreal zero = y(base());
    const qreal middle = left + width / 2;
    const qreal room = m_data.series.size() == 1 ? slot() - 2 : width - 1;
    if (!point.value) {
        m_page.textCentred({middle, zero - 3}, singleLine(u"—"_s, m_small));
        return;
    }
    const qreal level = y(*point.value);
    const QRectF bar(left, qMin(level, zero), width, qAbs(level - zero));
    m_page.add(BoxMark{bar, 0.4, m_inks.muted, seriesColour(series)});
    if (figure.width <= room)
        m_page.textCentred({middle, *point.value < base() ? bar.bottom() + ChartTextSize : bar.top() - 2.5},
                           figure);
    m_hits.append({bar.united(QRectF(left, zero - 2, width, 2)), m_data.rows.at(category), series});
}

void Picture::drawBars()
{
    const qreal count = qreal(m_data.series.size());
    const qreal share = count > 1 ? GroupShare : BarShare;
    const qreal width = qMin(MostBar, slot() * share / count);
    for (qsizetype i = 0; i < categories(); ++i) {
        const qreal left = m_plot.left() + slot() * (qreal(i) + 0.5) - width * count / 2;
        for (qsizetype k = 0; k < m_data.series.size(); ++k)
            drawBar(i, k, left + width * qreal(k), width);
    }
}

void Picture::drawMark(QPointF at, qsizetype series)
{
    QPainterPath path;
    if (series % 3 == 0)
        path.addEllipse(at, MarkRadius, MarkRadius);
    else if (series % 3 == 1)
        path.addRect(QRectF(at - QPointF(2, 2), QSizeF(4, 4)));
    else
        path.addPolygon(QPolygonF({at + QPointF(0, -3), at + QPointF(3, 0), at + QPointF(0, 3),
                                   at + QPointF(-3, 0), at + QPointF(0, -3)}));
    m_page.add(PathMark{path, seriesColour(series)});
}

void Picture::drawLines()
{
    for (qsizetype k = 0; k < m_data.series.size(); ++k) {
        std::optional<QPointF> before;
        const auto &points = m_data.series.at(k).points;
        for (qsizetype i = 0; i < points.size(); ++i) {
            if (!points.at(i).value) {
                before.reset(); // a gap: nothing is known there
                continue;
            }
            const QPointF at(m_plot.left() + slot() * (qreal(i) + 0.5), y(*points.at(i).value));
            if (before)
                m_page.add(LineMark{QLineF(*before, at), 1.4, seriesColour(k)});
            drawMark(at, k);
            const TextLine figure = singleLine(points.at(i).text, m_figure);
            // Below the line in a valley, unless the names of the axis stand there.
            const qreal below = at.y() + 5 + ChartTextSize;
            const bool isBelow = isValley(points, i) && below <= m_plot.bottom();
            if (m_data.series.size() == 1 && figure.width <= slot() - 3)
                m_page.textCentred({at.x(), isBelow ? below : at.y() - 5}, figure);
            m_hits.append({QRectF(at - QPointF(slot() / 2, 6), QSizeF(slot(), 12)), m_data.rows.at(i), k});
            before = at;
        }
    }
}

void Picture::drawTarget()
{
    const auto &points = m_data.target.points;
    if (m_data.hasOneTarget()) {
        const qreal level = y(*points.first().value);
        m_page.add(LineMark{QLineF(m_plot.left(), level, m_plot.right(), level), 1.2, targetColour(), true});
        return;
    }
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (!points.at(i).value)
            continue;
        const qreal left = m_plot.left() + slot() * qreal(i);
        const qreal level = y(*points.at(i).value);
        m_page.add(LineMark{QLineF(left + slot() * 0.08, level, left + slot() * 0.92, level), 1.2,
                            targetColour(), true});
    }
}

void Picture::drawUpright()
{
    m_scale = m_data.scale(m_chart.fromZero);
    const bool hasUnit = !m_data.unit.isEmpty();
    if (hasUnit)
        m_page.text({m_box.left() + Padding, baselineIn(m_top, LineHeight, ChartTextSize)},
                    singleLine(m_data.unit, m_small));
    const qreal left = m_box.left() + Padding + axisWidth(m_scale);
    const qreal top = m_top + (hasUnit ? LineHeight : 0) + ChartTextSize;
    m_plot = QRectF(left, top, m_box.right() - Padding - left, m_box.bottom() - 2 * LineHeight - 5 - top);
    drawValueAxis();
    if (m_chart.kind == ChartKind::Lines)
        drawLines();
    else
        drawBars();
    drawTarget();
    drawLabels();
}

void Picture::drawLyingRow(qsizetype category, qreal top, qreal height)
{
    const qreal labels = m_plot.left() - m_box.left() - Padding - 5 + 0.1;
    const auto every = qsizetype(std::ceil(LineHeight * 0.8 / height));
    const bool named = category % every == 0;
    if (named)
        m_page.textRight({m_plot.left() - 5, baselineIn(top, height, ChartTextSize)},
                         elidedLine(m_data.labels.at(category), m_small, labels));
    const qreal count = qreal(m_data.series.size());
    const qreal bar = qMin(height * 0.7 / count, 11.0);
    const qreal first = top + (height - bar * count) / 2;
    const qreal zero = x(base());
    for (qsizetype k = 0; k < m_data.series.size(); ++k) {
        const ChartData::Point &point = m_data.series.at(k).points.at(category);
        const qreal barTop = first + bar * qreal(k);
        const qreal end = point.value ? x(*point.value) : zero;
        const QRectF box(qMin(end, zero), barTop, qAbs(end - zero), bar);
        if (point.value) {
            m_page.add(BoxMark{box, 0.4, m_inks.muted, seriesColour(k)});
            m_hits.append({QRectF(m_box.left(), barTop, m_box.width(), bar), m_data.rows.at(category), k});
        }
        const TextLine figure = singleLine(point.value ? point.text : u"—"_s, m_figure);
        if (named && (bar >= ChartTextSize * 0.8 || m_data.series.size() == 1))
            m_page.text({qMax(end, zero) + 3, baselineIn(barTop, bar, ChartTextSize)}, figure);
    }
}

void Picture::drawLyingTarget()
{
    const qreal height = m_plot.height() / qreal(categories());
    const auto &points = m_data.target.points;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (!points.at(i).value)
            continue;
        const qreal at = x(*points.at(i).value);
        const qreal top = m_plot.top() + height * qreal(i);
        m_page.add(LineMark{QLineF(at, top, at, top + height), 1.2, targetColour(), true});
    }
}

void Picture::drawLying()
{
    m_scale = m_data.scale(m_chart.fromZero);
    qreal labels = 0;
    for (const QString &label : m_data.labels)
        labels = qMax(labels, singleLine(label, m_small).width);
    qreal figures = 0;
    for (const ChartData::Series &series : m_data.series) {
        for (const ChartData::Point &point : series.points)
            figures = qMax(figures, singleLine(point.text, m_figure).width);
    }
    labels = qMin(labels, m_box.width() * 0.4);
    const qreal left = m_box.left() + Padding + labels + 5;
    m_plot = QRectF(left, m_top, m_box.right() - Padding - figures - 4 - left,
                    m_box.bottom() - m_top - LineHeight - 4);
    for (const double mark : m_scale.marks()) {
        const qreal at = x(mark);
        const bool zero = qAbs(mark - base()) < m_scale.step * 1e-6;
        m_page.add(LineMark{QLineF(at, m_plot.top(), at, m_plot.bottom()), zero ? 0.8 : 0.4,
                            zero ? m_inks.muted : m_inks.grid});
        m_page.textCentred({at, baselineIn(m_plot.bottom() + 2, LineHeight, ChartTextSize)},
                           singleLine(m_scale.text(mark), m_small));
    }
    const qreal first = singleLine(m_scale.text(m_scale.low), m_small).width / 2;
    if (!m_data.unit.isEmpty())
        m_page.textRight(
            {m_plot.left() - first - 4, baselineIn(m_plot.bottom() + 2, LineHeight, ChartTextSize)},
            singleLine(m_data.unit, m_small));
    const qreal height = m_plot.height() / qreal(categories());
    for (qsizetype i = 0; i < categories(); ++i)
        drawLyingRow(i, m_plot.top() + height * qreal(i), height);
    drawLyingTarget();
}

QList<ChartHit> Picture::draw()
{
    drawHead();
    if (m_data.isEmpty())
        drawNothing();
    else if (stands())
        drawUpright();
    else
        drawLying();
    return m_hits;
}

} // namespace

QList<ChartHit> drawChart(Page &page, const QRectF &box, const Chart &chart, const Table &table,
                          const ChartInks &inks)
{
    return Picture(page, box, chart, table, inks).draw();
}

qreal chartHeight(const Chart &chart, const Table &table, qreal width)
{
    constexpr qreal EmptyHeight = 80;
    Page unused(QSizeF(width, UprightHeight));
    const Picture picture(unused, QRectF(0, 0, width, UprightHeight), chart, table, {});
    if (ChartData::of(chart, table).isEmpty())
        return EmptyHeight;
    if (picture.stands())
        return UprightHeight;
    const qreal row = qMax(RowHeight, 11.0 * qreal(picture.seriesCount()) + 4);
    return 60 + row * qreal(picture.categories());
}

} // namespace powerhall
