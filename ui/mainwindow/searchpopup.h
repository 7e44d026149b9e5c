// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/searchservice.h"
#include "models/tables/texttablemodel.h"

#include <QFrame>

class QLabel;

namespace powerhall {

class LineEdit;
class TextTable;

/// F3: finds as it is typed over number, name, initials, phone and the last digits of the ID number. What it
/// shows is masked. The last text stays selected for the next time.
class SearchPopup final : public QFrame
{
    Q_OBJECT

public:
    SearchPopup(SearchService &search, QWidget *parent);

    void open(); ///< over its parent, cursor in the line
    void forget();

signals:
    void chosen(const QString &number);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void showProgress();

    SearchService &m_search;
    TextTableModel m_model;
    LineEdit *m_line;
    TextTable *m_table;
    QLabel *m_state;
};

} // namespace powerhall
