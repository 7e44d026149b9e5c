// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/applicationrepository.h"

#include "models/journal/fold.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char Put[] =
    "INSERT INTO application (id, number, stage, outcome, status, is_open, accepted_ms, owed, is_entered, "
    "unprinted, "
    "state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET number = excluded.number, stage = excluded.stage, outcome = "
    "excluded.outcome, "
    "status = excluded.status, is_open = excluded.is_open, accepted_ms = excluded.accepted_ms, owed = "
    "excluded.owed, "
    "is_entered = excluded.is_entered, unprinted = excluded.unprinted, state = excluded.state RETURNING row";
const char PutSealed[] = "INSERT INTO application_sealed (row, id, number, key_id, sealed, agent_sealed) "
                         "VALUES (?, ?, ?, ?, ?, ?) "
                         "ON CONFLICT (row) DO UPDATE SET number = excluded.number, key_id = "
                         "excluded.key_id, sealed = excluded.sealed, "
                         "agent_sealed = excluded.agent_sealed";
const char SelectById[] = "SELECT a.id, a.number, stage, outcome, status, accepted_ms, owed, is_entered, "
                          "unprinted, is_open, state, key_id, sealed, "
                          "agent_sealed, s.number, s.id FROM application a JOIN application_sealed "
                          "s USING (row) WHERE a.id = ?";
const char SelectByNumber[] = "SELECT id FROM application WHERE number = ? ORDER BY accepted_ms, id LIMIT 1";
const char CountNumber[] = "SELECT count(*) FROM application WHERE number = ?";
const char SelectNumbers[] = "SELECT number FROM application WHERE number >= ? AND number < ?";
// The column keeps the name it was born with; what it says is needsTheDesk().
const char SelectWaiting[] =
    "SELECT id, number, stage, outcome, status, accepted_ms, owed, is_entered, unprinted, is_open "
    "FROM application WHERE is_open = 1 ORDER BY accepted_ms DESC, row DESC LIMIT ? OFFSET ?";
const char SelectAll[] =
    "SELECT id, number, stage, outcome, status, accepted_ms, owed, is_entered, unprinted, is_open "
    "FROM application ORDER BY is_open DESC, accepted_ms DESC, row DESC LIMIT ? OFFSET ?";
const char SelectSealed[] =
    "SELECT row, id, number, key_id, sealed FROM application_sealed WHERE row >= ? AND row < ? ORDER BY row";

ApplicationRow readRow(const SqlStatement &statement)
{
    ApplicationRow row;
    row.id = statement.uuid(0);
    row.number = statement.text(1);
    row.stage = statement.text(2);
    row.outcome = statement.text(3);
    row.status = statement.text(4);
    row.acceptedMs = statement.integer(5);
    row.owed = int(statement.integer(6));
    row.entered = statement.integer(7) != 0;
    row.unprinted = int(statement.integer(8));
    row.needsTheDesk = statement.integer(9) != 0;
    return row;
}

/// Of the stages of the plan, the one recorded last; milestones are none.
QString lastStage(const QMap<QString, StageEnd> &ends)
{
    QString last;
    qint64 recorded = 0;
    for (auto end = ends.begin(); end != ends.end(); ++end) {
        if (isMilestoneKey(end.key()) || (!last.isEmpty() && end->at.recordedMs < recorded))
            continue;
        last = end.key();
        recorded = end->at.recordedMs;
    }
    return last;
}

ApplicationRow rowOf(const Application &application)
{
    ApplicationRow row;
    row.id = application.id;
    row.number = application.number;
    row.stage = lastStage(application.stageEnds);
    row.outcome = wordOf(application.outcome);
    row.status = wordOf(application.status);
    row.acceptedMs = application.accepted.recordedMs;
    row.owed = int(std::count_if(
        application.documents.begin(), application.documents.end(),
        [](const DocumentState &document) { return document.state == DocumentState::State::Owed; }));
    row.entered = application.enteredMs.has_value();
    row.needsTheDesk = needsTheDesk(application);
    row.unprinted = int(slipsNotPrinted(application).size());
    return row;
}

} // namespace

bool ApplicationRecord::operator==(const ApplicationRecord &other) const
{
    const auto columns = [](const ApplicationRecord &r) {
        return std::tie(r.row.id, r.row.number, r.row.stage, r.row.outcome, r.row.status, r.row.acceptedMs,
                        r.row.owed, r.row.entered, r.row.unprinted, r.row.needsTheDesk, r.state, r.keyId,
                        r.sealed, r.agentSealed);
    };
    return columns(*this) == columns(other);
}

QString wordOf(Application::Status status)
{
    switch (status) {
    case Application::Status::Open:
        return u"open"_s;
    case Application::Status::Closed:
        return u"closed"_s;
    case Application::Status::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

ApplicationRecord recordOf(const Application &application)
{
    Application open = application;
    open.sealed.clear();
    open.agentSealed.clear();
    return {rowOf(application), encodeApplication(open), application.keyId, application.sealed,
            application.agentSealed};
}

Result<Application> applicationOf(const ApplicationRecord &record)
{
    auto application = decodeApplication(record.state);
    if (!application)
        return application;
    application->sealed = record.sealed;
    application->agentSealed = record.agentSealed;
    return application;
}

ApplicationRepository::ApplicationRepository(Connection &connection)
    : m_connection(connection)
    , m_put(connection, Put)
    , m_putSealed(connection, PutSealed)
    , m_byId(connection, SelectById)
    , m_byNumber(connection, SelectByNumber)
    , m_countNumber(connection, CountNumber)
{}

Result<void> ApplicationRepository::put(const ApplicationRecord &record, bool sealedChanged)
{
    const ApplicationRow &row = record.row;
    m_put.start().bind(row.id).bind(row.number).bind(row.stage).bind(row.outcome).bind(row.status);
    m_put.bind(qint64(row.needsTheDesk)).bind(row.acceptedMs).bind(qint64(row.owed));
    m_put.bind(qint64(row.entered)).bind(qint64(row.unprinted)).bind(record.state);
    const qint64 place = m_put.next() ? m_put.integer(0) : 0;
    if (auto done = m_put.run(); !done || !sealedChanged)
        return done;
    m_putSealed.start().bind(place).bind(row.id).bind(row.number).bind(record.keyId);
    return m_putSealed.bind(record.sealed).bind(record.agentSealed).run();
}

Result<std::optional<ApplicationRecord>> ApplicationRepository::record(const QUuid &id)
{
    std::optional<ApplicationRecord> record;
    if (m_byId.start().bind(id).next()) {
        record = ApplicationRecord{readRow(m_byId), m_byId.blob(10), m_byId.uuid(11), m_byId.blob(12),
                                   m_byId.blob(13)};
        // What is held twice must agree: lists are read from one, search from the other.
        const bool hidden = record->row.status == "open"_L1 && !record->row.needsTheDesk;
        if (m_byId.text(14) != record->row.number || m_byId.uuid(15) != id || hidden) {
            (void)m_byId.finish();
            return Error{ErrorCode::Damaged, m_connection.place(), u"rows of one application differ"_s};
        }
    }
    if (auto done = m_byId.finish(); !done)
        return done.error();
    return record;
}

Result<std::optional<QUuid>> ApplicationRepository::idOf(const QString &number)
{
    std::optional<QUuid> id;
    if (m_byNumber.start().bind(number).next())
        id = m_byNumber.uuid(0);
    if (auto done = m_byNumber.finish(); !done)
        return done.error();
    return id;
}

Result<int> ApplicationRepository::countOf(const QString &number)
{
    int count = 0;
    if (m_countNumber.start().bind(number).next())
        count = int(m_countNumber.integer(0));
    if (auto done = m_countNumber.finish(); !done)
        return done.error();
    return count;
}

Result<int> ApplicationRepository::highestNumber(const QString &prefix)
{
    SqlStatement numbers(m_connection, SelectNumbers);
    int highest = 0;
    numbers.start().bind(prefix).bind(QString(prefix + u':')); // ':' follows '9'
    while (numbers.next())
        highest = qMax(highest, numbers.text(0).mid(prefix.size()).toInt());
    if (auto done = numbers.finish(); !done)
        return done.error();
    return highest;
}

Result<QList<ApplicationRow>> ApplicationRepository::list(bool waitingOnly, int offset, int limit)
{
    SqlStatement select(m_connection, waitingOnly ? SelectWaiting : SelectAll);
    QList<ApplicationRow> rows;
    select.start().bind(qint64(limit)).bind(qint64(offset));
    while (select.next())
        rows.append(readRow(select));
    if (auto done = select.finish(); !done)
        return done.error();
    return rows;
}

Result<void> ApplicationRepository::forEachSealed(qint64 from, qint64 to,
                                                  const std::function<bool(const Store::SealedRow &)> &each)
{
    SqlStatement select(m_connection, SelectSealed);
    Store::SealedRow row;
    select.start().bind(from).bind(to);
    while (select.next()) {
        row.rowid = select.integer(0);
        row.id = select.uuid(1);
        row.number = select.text(2);
        row.keyId = select.uuid(3);
        row.sealed = select.blob(4);
        if (!each(row))
            break;
    }
    return select.finish();
}

Result<qint64> ApplicationRepository::lastRow()
{
    const auto last = m_connection.ask("SELECT max(row) FROM application");
    if (!last)
        return last.error();
    return last->toLongLong();
}

Result<qint64> ApplicationRepository::count()
{
    const auto count = m_connection.ask("SELECT count(*) FROM application");
    if (!count)
        return count.error();
    return count->toLongLong();
}

} // namespace powerhall
