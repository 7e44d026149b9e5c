// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/draftservice.h"

#include <QFrame>

class QLabel;

namespace powerhall {

/// Offers back what a crash or a lock left half filled: case, field, time, and three keys. Never applies a
/// draft by itself.
class DraftsBar final : public QFrame
{
    Q_OBJECT

public:
    explicit DraftsBar(QWidget *parent = nullptr);

    void offer(const QList<DraftView> &drafts); ///< newest first; none hides the bar
    [[nodiscard]] int count() const { return static_cast<int>(m_drafts.size()); }

signals:
    void restoreWished(const powerhall::DraftView &draft);
    void discardWished(const powerhall::DraftView &draft);

private:
    void showFirst();
    void takeFirst();

    QList<DraftView> m_drafts;
    QLabel *m_text;
};

/// 草稿：王* 的新装申请，停在“联系电话”，11月20日 10:42. `content` as the intake form writes it.
QString draftTitle(const DraftView &draft);

} // namespace powerhall
