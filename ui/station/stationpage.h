// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

namespace powerhall {

class SlipDesk;

/// 站点: where it stands with the county and what desks did apart, who this station is, who may do what in
/// it, the rules in force, its settings, and the proof that nothing was lost or changed.
class StationPage final : public SectionRoom
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"station"};

    StationPage(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    /// `backup`: where backups are made.
    void openPlace(const QString &place) override;

private:
    int m_backups = 0; ///< the section's place
};

} // namespace powerhall
