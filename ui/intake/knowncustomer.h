// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "ui/windowcontext.h"

#include <QCoreApplication>

namespace powerhall {

/// Knows again who came before, by the number of their document as it is typed. What is known stays masked
/// until the person at the desk takes it over, and that is a reveal with its event.
class KnownCustomer final
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::KnownCustomer)

public:
    explicit KnownCustomer(const WindowContext &context);

    /// Looks once for each complete number. True where somebody else, or nobody, is on offer now.
    bool look(const Person &typed);
    [[nodiscard]] QString offer() const; ///< one masked sentence; empty = nobody known
    /// The known data in clear, taken into what is typed: what is there already stays.
    Result<Parties> takeInto(const Parties &typed);
    void forget();

private:
    WindowContext m_context;
    QString m_looked; ///< kind and number
    std::optional<ApplicationView> m_known;
};

} // namespace powerhall
