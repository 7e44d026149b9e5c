// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/tableformat.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace powerhall {

/// How a file was found to be written, each finding shown and to be set otherwise.
class FormatChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit FormatChoice(QWidget *parent = nullptr);

    /// `options`: what is set by hand; the rest was found.
    void setFormat(const TableFormat &format, const ReadOptions &options);
    /// Takes the choices over; whatever stands at 自动 is left to be found.
    void apply(ReadOptions &options) const;

signals:
    void edited();

private:
    QComboBox *addChoice(const QString &label, const QString &name);

    QLabel *m_type;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_dateOrder;
    QComboBox *m_sheet;
};

} // namespace powerhall
