// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace powerhall {

/// A state as mark, word and colour: the page in grey says the same.
class StateBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    void setState(Tone tone, const QString &word);
    [[nodiscard]] QString text() const; ///< mark and word
    [[nodiscard]] Tone tone() const { return m_tone; }
    void setHeadline(bool headline); ///< larger, over the whole width

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont paintFont() const;

    Tone m_tone = Tone::Plain;
    QString m_word;
    bool m_headline = false;
};

} // namespace powerhall
