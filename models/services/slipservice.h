// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slipbuilder.h"
#include "models/services/intakeservice.h"

#include <QByteArray>
#include <QCborMap>
#include <QSet>

namespace powerhall {

/// What services need from above to bring a slip to paper. `app` joins reports and spool to it; tests fake
/// it.
class Printing
{
public:
    virtual ~Printing() = default;
    struct Options
    {
        bool largePrint = false; ///< 18 pt
    };
    virtual Result<QByteArray> render(const Slip &slip, const Options &options) = 0;
    /// Hands a PDF to a printer; the job's id. PrintFailed with what the system said.
    virtual Result<int> send(const QByteArray &pdf, const QString &printer, const QString &title) = 0;
    enum class Job
    {
        Waiting,
        Printing,
        Done,
        Failed,
        Unknown
    };
    virtual Result<Job> state(const QString &printer, int job) = 0;
};

/// What the hall's settings say for its slips.
HallNotes hallNotes(const Station &station);

/// Slips of stored applications: asked, rendered, sent, confirmed, each an event (SlipState).
class SlipService
{
public:
    SlipService(Station &station, Printing &printing);

    /// The slip as it would be made now, without an event: for the preview.
    Result<Slip> preview(const Session &session, const QString &number, SlipKind kind) const;
    /// A notice for an application that is not stored (contract 2, notice), or the slip that says what all is
    /// missing (SlipKind::NotAccepted). `hotline` where the profile states none.
    Result<Slip> notice(const ApplicationInput &input, const QString &hotline = {},
                        SlipKind kind = SlipKind::Notice) const;

    struct Made
    {
        QUuid slip;
        Slip value;
        QByteArray pdf;
    };
    /// Records the wish, renders, records that. Copy number = earlier prints of the kind + 1, of a reply for
    /// its stage, of a hand-over's slip for that hand-over. A slip that
    /// would say nothing is refused; one that is wanted and cannot be made (HotlineMissing, PrintFailed)
    /// stays wished for and failed, so that 今日 shows it until it is printed. In a folder that cannot be
    /// written a copy that says it was not recorded: its `slip` is null, and so it stays with the steps
    /// below.
    Result<Made> make(const Session &session, const QString &number, SlipKind kind,
                      const Printing::Options &options = {});
    Result<void> send(const Session &session, const QString &number, const Made &made,
                      const QString &printer);
    /// Asks the printing system about every slip that was sent and not seen to arrive; failed ones show on
    /// 今日. The first time also about those of an earlier run.
    Result<void> pollJobs(const Session &session);
    /// Another face of the program may have sent a slip of this application: pollJobs() asks about it, too.
    void watch(const QUuid &application) { m_waiting.insert(application); }
    Result<void> confirm(const Session &session, const QString &number, const QUuid &slip);
    Result<void> voidSlip(const Session &session, const QString &number, const QUuid &slip,
                          const QString &reason);
    /// The customer declined to sign; never a hindrance.
    Result<void> declined(const Session &session, const QString &number, const QUuid &slip,
                          const QString &witness);

private:
    Result<Made> unrecorded(Slip slip, const Printing::Options &options);
    Result<void> tell(const Session &session, const class CaseAct &act, QLatin1StringView type,
                      const QCborMap &open, const QUuid &slip);
    Result<void> watchEarlierJobs();
    Result<void> pollJobs(const Session &session, const Application &application);

    Station &m_station;
    Printing &m_printing;
    QSet<QUuid> m_waiting; ///< applications with a job that has not come back
    bool m_watchesEarlier = false;
};

} // namespace powerhall
