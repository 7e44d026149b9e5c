// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;

namespace powerhall {

/// What is wrong with the folder itself, above every room as long as it lasts: it cannot be written, its disk
/// is nearly full, the clock leapt.
class HealthBar final : public QFrame
{
    Q_OBJECT

public:
    explicit HealthBar(QWidget *parent = nullptr);

    /// A sentence each; none hides the bar.
    void showTexts(const QStringList &texts);

private:
    QStringList m_texts;
    QLabel *m_text;
};

} // namespace powerhall
