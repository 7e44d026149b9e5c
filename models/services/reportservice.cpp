// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/reportservice.h"

#include "models/journal/eventtypes.h"
#include "models/journal/qualityrecords.h"
#include "models/services/disclosureact.h"
#include "models/services/plainwords.h"
#include "models/services/station.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// One subject for each kind and period, on every desk, so that two releases of one report meet.
QUuid subjectFor(const QString &kind, const Period &period)
{
    static const QUuid space(u"5c1f8e0a-9a55-4b0e-8f6a-3d1f4a6b7c20"_s);
    const QString name =
        kind + u' ' + period.from.toString(Qt::ISODate) + u' ' + period.to.toString(Qt::ISODate);
    return QUuid::createUuidV5(space, name.toUtf8());
}

/// One subject for each content in each role: recorded twice, it is one dataset.
QUuid subjectFor(const DataSource &source)
{
    static const QUuid space(u"0a8a2a52-4a34-4a7e-9b0a-5d2d4c3b1e90"_s);
    return QUuid::createUuidV5(space, source.role.toUtf8() + ' ' + source.sha256.toHex());
}

NewEvent recordingOf(const Session &session, const DataSource &source)
{
    return {session.user(), subjectFor(source), eventtype::DatasetRecorded, payloadOf(source), {}, {}};
}

} // namespace

ReportService::ReportService(Station &station)
    : m_station(station)
{}

Result<QList<ReleasedReport>> ReportService::list(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    const auto rows = m_station.store().records(recordkind::ReleasedReport);
    if (!rows)
        return rows.error();
    QList<ReleasedReport> reports;
    for (const RecordRow &row : *rows) {
        const auto report = decodeReleasedReport(row.summary);
        if (!report)
            return report.error();
        reports.append(*report);
    }
    return reports;
}

Result<ReleasedReport> ReportService::view(const Session &session, const QString &kind,
                                           const Period &period) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    const auto state = m_station.store().record(recordkind::ReleasedReport, subjectFor(kind, period));
    if (!state)
        return Error{state.error().code, u"report"_s, kind + u' ' + period.name(), {}};
    return decodeReleasedReport(*state);
}

Result<ReleasedReport> ReportService::release(const Session &session, const ReleaseWish &wish)
{
    const QUuid id = subjectFor(wish.kind, wish.period);
    if (const auto permitted = m_station.permit(session, Act::ReleaseReport, id); !permitted)
        return permitted.error();
    const auto refuse = [&](const Error &error) {
        return m_station.refused(session, Act::ReleaseReport, error, id);
    };
    if (wish.period.to >= m_station.today())
        return refuse({ErrorCode::Refused, u"period"_s, u"period_not_over"_s, {}});
    const auto before = view(session, wish.kind, wish.period);
    if (!before && before.error().code != ErrorCode::NotFound)
        return before.error();
    if (before) {
        if (const auto fault = unlessPlainReason(u"changes"_s, wish.changes))
            return refuse(*fault);
    }
    const ReleasedReport report{id, wish.kind, wish.period, {}, {}};
    ReleasedVersion version;
    version.number = before ? before->newest().number + 1 : 1;
    version.formula = wish.formula;
    version.options = wish.options;
    version.figures = wish.figures;
    version.sources = wish.sources;
    version.changes = before ? wish.changes.simplified() : QString();
    QList<NewEvent> events;
    for (const DataSource &source : wish.sources) {
        if (!m_station.store().record(recordkind::Dataset, subjectFor(source)))
            events.append(recordingOf(session, source));
    }
    events.append({session.user(), id, eventtype::ReportReleased, payloadOf(report, version), {}, {}});
    if (const auto written = m_station.store().append(events); !written)
        return written.error();
    emit m_station.notifier().reportsChanged();
    return view(session, wish.kind, wish.period);
}

Result<DataSource> ReportService::recordDataset(const Session &session, const DatasetFile &file)
{
    if (const auto permitted = m_station.permit(session, Act::RecordOutage); !permitted)
        return permitted.error();
    const auto copies = DatasetCopies::make(m_station.folder(), {file});
    if (!copies)
        return copies.error();
    const DataSource source = (*copies)->sources().constFirst();
    if (const auto known = m_station.store().record(recordkind::Dataset, subjectFor(source))) {
        (*copies)->keep(); // where the copy had been lost
        return decodeDataset(*known);
    }
    if (const auto written = m_station.store().append({recordingOf(session, source)}); !written)
        return written.error();
    (*copies)->keep();
    emit m_station.notifier().reportsChanged();
    return source;
}

Result<QList<DataSource>> ReportService::datasets(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    const auto rows = m_station.store().records(recordkind::Dataset);
    if (!rows)
        return rows.error();
    QList<DataSource> sources;
    for (const RecordRow &row : *rows) {
        const auto source = decodeDataset(row.summary);
        if (!source)
            return source.error();
        sources.append(*source);
    }
    return sources;
}

Result<QString> ReportService::datasetPath(const DataSource &source) const
{
    const QString path = datasetPathOf(m_station.folder(), source.sha256);
    const auto hash = hashOfFile(path);
    if (!hash)
        return Error{ErrorCode::NotFound, u"dataset"_s, source.name, {}};
    if (*hash != source.sha256)
        return Error{ErrorCode::Damaged, path, source.name, {}};
    return path;
}

} // namespace powerhall
