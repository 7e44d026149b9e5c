// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/reportservice.h"

#include "models/journal/eventtypes.h"
#include "models/journal/qualityrecords.h"
#include "models/services/disclosureact.h"
#include "models/services/plainwords.h"
#include "models/services/station.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 PieceBytes = 1 << 20;

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

QDir datasetFolder(const Station &station)
{
    return station.folder().absoluteFilePath(u"datasets"_s);
}

Result<void> copyInto(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, from, source.errorString(), {}};
    QSaveFile copy(to);
    if (!copy.open(QIODevice::WriteOnly))
        return Error{ErrorCode::ReadOnly, to, copy.errorString(), {}};
    while (!source.atEnd()) {
        const QByteArray piece = source.read(PieceBytes);
        if (piece.isEmpty() || copy.write(piece) != piece.size())
            return Error{ErrorCode::FileUnreadable, from, source.errorString(), {}};
    }
    if (!copy.commit())
        return Error{ErrorCode::ReadOnly, to, copy.errorString(), {}};
    return {};
}

} // namespace

Result<QByteArray> hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileMissing, path, path, {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    return hash.result();
}

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
        return refuse({ErrorCode::WrongState, u"period"_s, u"not_over"_s, {}});
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
    const NewEvent event{session.user(), id, eventtype::ReportReleased, payloadOf(report, version), {}, {}};
    if (const auto written = m_station.store().append({event}); !written)
        return written.error();
    emit m_station.notifier().reportsChanged();
    return view(session, wish.kind, wish.period);
}

Result<DataSource> ReportService::recordDataset(const Session &session, const DatasetFile &file)
{
    if (const auto permitted = m_station.permit(session, Act::RecordOutage); !permitted)
        return permitted.error();
    const auto hash = hashOfFile(file.path);
    if (!hash)
        return hash.error();
    const QFileInfo info(file.path);
    DataSource source{file.role, info.fileName(), *hash, info.size(), file.keep};
    const auto known = m_station.store().record(recordkind::Dataset, subjectFor(source));
    if (known)
        return decodeDataset(*known);
    if (file.keep) {
        if (!datasetFolder(m_station).mkpath(u"."_s))
            return Error{ErrorCode::ReadOnly, datasetFolder(m_station).path(), {}, {}};
        const QString path = datasetFolder(m_station).filePath(QString::fromLatin1(hash->toHex()));
        if (const auto copied = copyInto(file.path, path); !copied)
            return copied.error();
        const auto kept = datasetPath(source);
        if (!kept) // it changed while it was copied
            return Error{ErrorCode::FileChanged, file.path, file.path, {}};
    }
    const NewEvent event{
        session.user(), subjectFor(source), eventtype::DatasetRecorded, payloadOf(source), {}, {}};
    if (const auto written = m_station.store().append({event}); !written)
        return written.error();
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
    const QString path = datasetFolder(m_station).filePath(QString::fromLatin1(source.sha256.toHex()));
    const auto hash = hashOfFile(path);
    if (!hash)
        return Error{ErrorCode::NotFound, u"dataset"_s, source.name, {}};
    if (*hash != source.sha256)
        return Error{ErrorCode::Damaged, path, source.name, {}};
    return path;
}

} // namespace powerhall
