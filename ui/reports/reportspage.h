// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reports/returnmaking.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

namespace powerhall {

/// 报表: outages entered by hand with their budget and their watch lists, quarterly reliability and voltage,
/// what was released, the other returns and the ledger of tasks.
class ReportsPage final : public SectionRoom
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"reports"};

    explicit ReportsPage(const WindowContext &context, QWidget *parent = nullptr);

    /// weekly, halfyear …, ledger.
    void openPlace(const QString &place) override;

private:
    void addReturn(const QString &title, const WindowContext &context, ReturnKind kind);

    QStringList m_places; ///< of the last sections, in their order
};

} // namespace powerhall
