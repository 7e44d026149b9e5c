// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosuretasks.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

namespace powerhall {

/// 公示: what the hall must disclose and by when, on which channels it stands, what hangs on the wall, what
/// people asked.
class DisclosurePage final : public SectionRoom
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"disclosure"};

    explicit DisclosurePage(const WindowContext &context, QWidget *parent = nullptr);

    /// Of a task (taskrows.h): the part of the room and the row where it is done.
    void openPlace(const QString &place) override;

private:
    enum Section
    {
        Register,
        Matrix,
        Wall,
        Enquiries,
        Inspections,
        Assessment,
        Figures,
        Capacity,
        Liaisons
    };
    RoomSection *add(const QString &title, RoomSection *section);
    [[nodiscard]] static Section sectionOf(DisclosureTask::Kind kind);

    QList<RoomSection *> m_parts; ///< in the order of Section
};

} // namespace powerhall
