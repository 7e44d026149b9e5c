// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/texttablemodel.h"

#include <QTableView>

namespace powerhall {

/// A calm list over a TextTableModel: whole rows, group headings over the full width, state as mark, word and
/// colour. Enter or a double click activates a row.
class TextTable final : public QTableView
{
    Q_OBJECT

public:
    /// `stretched` is the column that takes the room left; where hardly any is left, the table scrolls.
    TextTable(TextTableModel &model, int stretched, const QString &name, QWidget *parent = nullptr);

    void setRows(const QList<TextRow> &rows); ///< keeps the chosen row where it still is
    [[nodiscard]] const TextRow *current() const;
    void chooseFirst();
    void choose(const QString &id);           ///< and shows it; another id leaves the choice as it is
    void setPlaceholder(const QString &text); ///< what an empty list says
    /// As high as its rows, up to a number of them.
    void fitHeight(int mostRows);

signals:
    void rowActivated(const powerhall::TextRow &row);
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spanHeadings();
    void fitStretched();
    void fitColumns();

    TextTableModel &m_model;
    int m_stretched;
    int m_least = 0; ///< width of the stretched column below which the table is rather scrolled
    QString m_placeholder;
};

} // namespace powerhall
