// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/fold.h"

#include <functional>

namespace powerhall {

/// A field an event set, and what it set it to as far as the rules can tell values apart.
struct FieldWrite
{
    QString field;
    QByteArray value;
};

/// One step of the fold: applies an event to an application, or says in a word why it cannot.
class ApplicationFold
{
public:
    /// Tells whether the event at hand knew every write of a field.
    using KnowsAll = std::function<bool(const QString &field)>;

    ApplicationFold(std::optional<Application> &application, KnowsAll knowsAll);

    /// Empty when it was applied; then writes() says what it set.
    QString apply(const StoredEvent &stored);
    [[nodiscard]] const QList<FieldWrite> &writes() const { return m_writes; }

private:
    using Step = QString (ApplicationFold::*)(const Event &event);
    static const QHash<QString, Step> &steps();

    QString accept(const Event &event);
    QString nameAgent(const Event &event);
    QString supply(const Event &event);
    QString reachStage(const Event &event);
    QString suspend(const Event &event);
    QString resume(const Event &event);
    QString close(const Event &event);
    QString withdraw(const Event &event);
    QString correct(const Event &event);
    QString correctInput(const QCborMap &changes);
    void correctDocuments(const Event &event, const QCborMap &documents);
    QString enterElsewhere(const Event &event);
    QString handOver(const Event &event);
    QString requestSlip(const Event &event);
    QString moveSlip(const Event &event);
    QString declineSlip(const Event &event);

    void wrote(const QString &field, const QByteArray &value) { m_writes.append({field, value}); }

    std::optional<Application> &m_application;
    KnowsAll m_knowsAll;
    QList<FieldWrite> m_writes;
};

} // namespace powerhall
