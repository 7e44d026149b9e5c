// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/texttable.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = currentColours();
        const bool heading = index.data(TextTableModel::HeadingRole).toBool();
        const auto tone = static_cast<Tone>(index.data(TextTableModel::ToneRole).toInt());
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, heading ? colours.page : chosen ? colours.selected : colours.sheet);
        if (chosen && index.column() == 0)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.accent);
        QString text = index.data().toString();
        QFont font = option.font;
        QColor ink = colours.text;
        if (heading)
            font.setWeight(QFont::DemiBold);
        if (heading || (index.column() == 0 && tone != Tone::Plain)) {
            ink = tone == Tone::Plain ? colours.muted : readableOn(colours.ink(tone), colours.page, 4.5);
            if (tone != Tone::Plain)
                text.prepend(markOf(tone) + u' ');
        }
        painter->setFont(font);
        painter->setPen(ink);
        const QRect box = option.rect.adjusted(scaled(10), 0, -scaled(6), 0);
        const auto side = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        painter->drawText(box, heading ? Qt::AlignVCenter | Qt::AlignLeft : int(side),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
        painter->setPen(colours.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.data(TextTableModel::HeadingRole).toBool())
            return {0, scaled(32)};
        const QString text = markOf(Tone::Late) + u' ' + index.data().toString();
        return {QFontMetrics(option.font).horizontalAdvance(text) + scaled(20), scaled(34)};
    }
};

} // namespace

TextTable::TextTable(TextTableModel &model, int stretched, const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_stretched(stretched)
{
    setAccessibleName(name);
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(scaled(34));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    setCornerButtonEnabled(false);
    connect(this, &QTableView::doubleClicked, this, [this] {
        if (current())
            emit rowActivated(*current());
    });
}

void TextTable::setRows(const QList<TextRow> &rows)
{
    const QString kept = current() ? current()->id : QString();
    clearSpans();
    m_model.setRows(rows);
    spanHeadings();
    fitColumns();
    const int row = kept.isEmpty() ? -1 : m_model.rowOf(kept);
    if (row >= 0)
        selectRow(row);
    else
        chooseFirst();
}

const TextRow *TextTable::current() const
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || index.row() >= m_model.rows().size() || m_model.rows().at(index.row()).heading)
        return nullptr;
    return &m_model.rows().at(index.row());
}

void TextTable::chooseFirst()
{
    for (int row = 0; row < m_model.rows().size(); ++row) {
        if (!m_model.rows().at(row).heading) {
            selectRow(row);
            return;
        }
    }
}

void TextTable::choose(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    selectRow(row);
    scrollTo(m_model.index(row, 0));
}

void TextTable::fitHeight(int mostRows)
{
    const int rows = std::clamp(static_cast<int>(m_model.rows().size()), 1, mostRows);
    setFixedHeight(rows * scaled(34) + horizontalHeader()->sizeHint().height() + 4);
}

void TextTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & Qt::ControlModifier)) {
        if (const TextRow *row = current())
            emit rowActivated(TextRow(*row));
        return;
    }
    QTableView::keyPressEvent(event);
}

void TextTable::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void TextTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_model.rows().isEmpty() || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(currentColours().muted);
    painter.drawText(viewport()->rect().adjusted(scaled(12), 0, -scaled(12), 0),
                     Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void TextTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentRowChanged();
}

void TextTable::spanHeadings()
{
    for (int row = 0; row < m_model.rows().size(); ++row) {
        if (m_model.rows().at(row).heading)
            setSpan(row, 0, 1, m_model.columnCount());
    }
}

void TextTable::fitColumns()
{
    const auto wanted = [this](int column, int most) {
        return std::clamp(std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)),
                          scaled(72), most);
    };
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (column != m_stretched)
            setColumnWidth(column, wanted(column, scaled(360)));
    }
    m_least = wanted(m_stretched, scaled(160));
    fitStretched();
}

void TextTable::fitStretched()
{
    int room = viewport()->width();
    for (int column = 0; column < m_model.columnCount(); ++column)
        room -= column == m_stretched ? 0 : columnWidth(column);
    const bool fits = room >= m_least;
    horizontalHeader()->setSectionResizeMode(m_stretched, fits ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!fits)
        setColumnWidth(m_stretched, m_least);
}

void TextTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_least == 0) // no rows yet: the heads alone
        fitColumns();
    fitStretched();
}

} // namespace powerhall
