// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/pgconnection.h"

#include <condition_variable>
#include <mutex>
#include <sys/poll.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongPatienceMs = 60'000;
/// The server gives up before we do, and says so.
constexpr const char *Limits = "-c statement_timeout=4000 -c lock_timeout=3000";

/// libpq's messages run over several lines and repeat the server's address; one line is enough.
QString oneLine(const char *message)
{
    return QString::fromUtf8(message).simplified();
}

Error unreachable(const QString &detail)
{
    return {ErrorCode::HubUnreachable, {}, detail, {}};
}

/// What the server's own code for a failure means to a person.
Error meaningOf(const PGresult *result, bool isCounty)
{
    const QByteArray code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QString message = oneLine(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    if (code == "42501" && isCounty)
        return {ErrorCode::Refused, {}, u"no_right_at_hub"_s, {}};
    if (code == "PH003")
        return {ErrorCode::Refused, {}, u"revoked"_s, {}};
    if (code == "PH001" || code == "42501")
        return {ErrorCode::Refused, {}, u"not_enrolled"_s, {}};
    if (code == "3F000" || code == "42883" || code == "42P01")
        return {ErrorCode::Refused, {}, u"no_hub_here"_s, {}};
    if (code == "42P06" || code == "42P07")
        return {ErrorCode::AlreadyExists, {}, message, {}};
    // No lock in time, too long, another was faster, no connection left.
    for (const char *busy : {"55P03", "57014", "40001", "40P01", "23505", "53300"}) {
        if (code == busy)
            return {ErrorCode::Busy, {}, message, {}};
    }
    // Statements of ours the server did not understand are our fault; all else is its state.
    if (code.startsWith("42") || code.startsWith("22") || code.startsWith("PH"))
        return {ErrorCode::Internal, {}, QString::fromLatin1(code) + u' ' + message, {}};
    return unreachable(message);
}

/// Looking up a name may take longer than any limit of libpq, so it is done beside the caller, who does not
/// wait for ever. What is made after the caller left is closed again.
struct Opening
{
    std::mutex mutex;
    std::condition_variable done;
    PGconn *connection = nullptr;
    bool abandoned = false;
};

void openBeside(const std::shared_ptr<Opening> &opening, const HubAddress &address)
{
    std::thread([opening, parameters = address.parameters] {
        QList<const char *> keywords;
        QList<const char *> values;
        for (const auto &[keyword, value] : parameters) {
            keywords.append(keyword.constData());
            values.append(value.constData());
        }
        keywords.append(nullptr);
        values.append(nullptr);
        PGconn *made = PQconnectdbParams(keywords.constData(), values.constData(), 0);
        const std::lock_guard lock(opening->mutex);
        if (opening->abandoned) {
            PQfinish(made);
            return;
        }
        opening->connection = made;
        opening->done.notify_one();
    }).detach();
}

HubAddress withLimits(HubAddress address)
{
    for (auto &[keyword, value] : address.parameters) {
        if (keyword == "options") {
            value += ' ' + QByteArray(Limits);
            return address;
        }
    }
    address.parameters.append(std::pair(QByteArray("options"), QByteArray(Limits)));
    return address;
}

} // namespace

Result<std::unique_ptr<PgConnection>> PgConnection::open(const HubAddress &address,
                                                         const QDeadlineTimer &deadline, bool patient)
{
    const auto opening = std::make_shared<Opening>();
    openBeside(opening, patient ? address : withLimits(address));
    std::unique_lock lock(opening->mutex);
    const bool made = opening->done.wait_for(lock, std::chrono::milliseconds(deadline.remainingTime()),
                                             [&] { return opening->connection != nullptr; });
    if (!made) {
        opening->abandoned = true;
        return unreachable(address.shown + u": no answer"_s);
    }
    Handle connection(opening->connection, PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return unreachable(oneLine(PQerrorMessage(connection.get())));
    // Decided before a word was sent; asked again because nothing else in here matters as much.
    if (address.leavesTheMachine && !PQsslInUse(connection.get()))
        return unreachable(u"not encrypted"_s);
    PQsetnonblocking(connection.get(), 1);
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    return std::unique_ptr<PgConnection>(new PgConnection(std::move(connection), patient));
}

PgConnection::PgConnection(Handle connection, bool patient)
    : m_connection(std::move(connection))
    , m_patient(patient)
{}

bool PgConnection::isEncrypted() const
{
    return PQsslInUse(m_connection.get()) != 0;
}

Error PgConnection::broken(const QString &detail)
{
    m_broken = true;
    return unreachable(detail);
}

Result<void> PgConnection::waitFor(short events, int patienceMs, short *came)
{
    pollfd socket{PQsocket(m_connection.get()), events, 0};
    const int ready = poll(&socket, 1, m_patient ? qMax(patienceMs, LongPatienceMs) : patienceMs);
    if (ready <= 0)
        return broken(u"no answer"_s);
    if (came)
        *came = socket.revents;
    return {};
}

Result<void> PgConnection::send(int sent, int patienceMs)
{
    if (!sent)
        return broken(oneLine(PQerrorMessage(m_connection.get())));
    for (;;) {
        const int left = PQflush(m_connection.get());
        if (left == 0)
            return {};
        if (left < 0)
            return broken(oneLine(PQerrorMessage(m_connection.get())));
        short came = 0;
        if (auto waited = waitFor(POLLIN | POLLOUT, patienceMs, &came); !waited)
            return waited;
        // The server may have something to say before it reads on.
        if ((came & POLLIN) && !PQconsumeInput(m_connection.get()))
            return broken(oneLine(PQerrorMessage(m_connection.get())));
    }
}

Result<std::optional<PgRows>> PgConnection::next(int patienceMs)
{
    while (PQisBusy(m_connection.get())) {
        if (auto waited = waitFor(POLLIN, patienceMs); !waited)
            return waited.error();
        if (!PQconsumeInput(m_connection.get()))
            return broken(oneLine(PQerrorMessage(m_connection.get())));
    }
    PGresult *result = PQgetResult(m_connection.get());
    if (!result)
        return std::optional<PgRows>();
    PgRows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE || status == PGRES_COMMAND_OK)
        return std::optional(std::move(rows));
    m_broken |= PQstatus(m_connection.get()) != CONNECTION_OK;
    return PQresultErrorField(result, PG_DIAG_SQLSTATE) ? meaningOf(result, m_patient)
                                                        : broken(oneLine(PQresultErrorMessage(result)));
}

/// Reads to the end of an answer, so that the connection can be asked again.
Result<void> PgConnection::drain(int patienceMs)
{
    for (;;) {
        const auto rows = next(patienceMs);
        if (!rows)
            return rows.error();
        if (!*rows)
            return {};
    }
}

Result<PgRows> PgConnection::ask(const char *sql, const PgParameters &parameters, int patienceMs)
{
    const int sent = PQsendQueryParams(m_connection.get(), sql, parameters.count(), parameters.types(),
                                       parameters.values().constData(), parameters.lengths().constData(),
                                       QList<int>(parameters.count(), 1).constData(), 1);
    if (auto done = send(sent, patienceMs); !done)
        return done.error();
    const auto rows = next(patienceMs);
    if (m_broken)
        return rows ? broken(u"connection lost"_s) : rows.error();
    const auto drained = drain(patienceMs);
    if (!rows)
        return rows.error();
    if (!drained)
        return drained.error();
    return **rows;
}

Result<void> PgConnection::forEach(const char *sql, const PgParameters &parameters,
                                   const std::function<Result<void>(const PgRows &)> &each)
{
    const int sent = PQsendQueryParams(m_connection.get(), sql, parameters.count(), parameters.types(),
                                       parameters.values().constData(), parameters.lengths().constData(),
                                       QList<int>(parameters.count(), 1).constData(), 1);
    if (auto done = send(sent, PatienceMs); !done)
        return done;
    PQsetSingleRowMode(m_connection.get());
    for (;;) {
        const auto rows = next(PatienceMs);
        if (!rows) {
            if (!m_broken)
                (void)drain(PatienceMs);
            return rows.error();
        }
        if (!*rows)
            return {};
        if ((*rows)->count() == 0)
            continue;
        if (auto done = each(**rows); !done) {
            m_broken = true; // the rest of the answer is nobody's
            return done;
        }
    }
}

Result<void> PgConnection::run(const QByteArray &script)
{
    if (auto done = send(PQsendQuery(m_connection.get(), script.constData()), PatienceMs); !done)
        return done;
    std::optional<Error> failure;
    for (;;) {
        const auto rows = next(LongPatienceMs);
        if (!rows && m_broken)
            return rows.error();
        if (!rows)
            failure = failure.value_or(rows.error());
        else if (!*rows)
            return failure ? Result<void>(*failure) : Result<void>();
    }
}

Result<void> PgConnection::createDatabase(const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeIdentifier(m_connection.get(), utf8.constData(), size_t(utf8.size())), PQfreemem);
    if (!quoted)
        return Error{ErrorCode::Internal, {}, oneLine(PQerrorMessage(m_connection.get())), {}};
    return run("CREATE DATABASE " + QByteArray(quoted.get()) + " ENCODING 'UTF8' TEMPLATE template0");
}

Result<QString> PgConnection::verifierOf(const QString &role, const QString &password)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(m_connection.get(), password.toUtf8().constData(), role.toUtf8().constData(),
                              "scram-sha-256"),
        PQfreemem);
    if (!verifier)
        return Error{ErrorCode::Internal, {}, oneLine(PQerrorMessage(m_connection.get())), {}};
    return QString::fromLatin1(verifier.get());
}

} // namespace powerhall
