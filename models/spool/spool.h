// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace powerhall {

/// A print queue as the printing system describes it.
struct Printer
{
    QString name;        ///< what jobs are sent to
    QString description; ///< for people; the name where there is none
    bool isDefault = false;
    bool accepting = true; ///< takes new jobs
    bool stopped = false;  ///< takes them, but prints none until somebody sees to it
    QString message;       ///< why, in the printer's words
};

enum class JobState
{
    Waiting,  ///< in the queue, also while the printer is stopped
    Printing, ///< being sent to the printer
    Done,     ///< the printer took all of it
    Failed,   ///< cancelled, or given up
    Unknown   ///< the printing system no longer knows the job
};

/// Hands PDFs to CUPS and asks what became of them. Every call asks the server anew and may wait for it: call
/// from a thread that may wait. A printer that is not there is an error, never another printer.
class Spool
{
public:
    /// `server` as host:port; empty = the machine's own.
    explicit Spool(QString server = {});

    [[nodiscard]] Result<QList<Printer>> printers() const;
    /// The job's id. PrintFailed with what CUPS said: not there, rejecting, no server.
    [[nodiscard]] Result<int> send(const QByteArray &pdf, const QString &printer, const QString &title) const;
    [[nodiscard]] Result<JobState> state(const QString &printer, int job) const;
    [[nodiscard]] Result<void> cancel(const QString &printer, int job) const;

private:
    QString m_server;
};

} // namespace powerhall
