// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/texttablemodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;

namespace powerhall {

class LineEdit;
class TextTable;

/// A line to type into and what it finds, over the window: ↓ chooses, Enter takes, Esc goes back to work. The
/// last text stays selected for the next time.
class ListPopup : public QFrame
{
    Q_OBJECT

public:
    void open(); ///< over its parent, cursor in the line
    virtual void forget();

signals:
    void closed(); ///< gone without a choice, and nothing to go back to

protected:
    struct Setting
    {
        QString name; ///< stem of the object names
        QString title;
        QString hint; ///< in the empty line
        QStringList columns;
        int stretched = 0;
    };
    ListPopup(const Setting &setting, QWidget *parent);

    virtual void find() = 0; ///< the text is another one
    virtual void take(const TextRow &row) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString typed() const;
    void type(const QString &text);
    void showRows(const QList<TextRow> &rows);
    [[nodiscard]] int rowCount() const { return m_model.rowCount(); }
    void tell(const QString &state);

private:
    void goBack(); ///< to the field one came from

    TextTableModel m_model;
    LineEdit *m_line;
    TextTable *m_table;
    QLabel *m_state;
    QPointer<QWidget> m_before;
    QString m_shownFor; ///< the text its rows answer
};

} // namespace powerhall
