// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace powerhall {

class TextTable;

/// A document to work with rather than to read: its key figures in one line, its tables as lists one below
/// the other. What it prints is another view.
class DocumentView final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names: the list of a table is nameTABLE.
    explicit DocumentView(const QString &name, QWidget *parent = nullptr);

    void show(const Document &document);
    void clear();
    /// The chosen row's cell of a table; empty where nothing is chosen.
    [[nodiscard]] QString chosen(const QString &table, const QString &column) const;
    /// Its place in the table; −1 where nothing is chosen.
    [[nodiscard]] qsizetype chosenRow(const QString &table) const;
    void focusTable(const QString &table);

signals:
    void caseWished(const QString &number); ///< Enter on a row that names an application
    /// Enter on any other row, by its place in the table.
    void rowActivated(const QString &table, qsizetype row);
    void chosenChanged();

private:
    void addFigures(QVBoxLayout &column, const QList<KeyFigure> &figures);
    void addTable(QVBoxLayout &column, const Table &table);
    void activate(const QString &table, qsizetype row);

    QString m_name;
    Document m_document;
    QWidget *m_content = nullptr; ///< made anew with every document
    QMap<QString, TextTable *> m_lists;
};

} // namespace powerhall
