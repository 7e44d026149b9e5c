// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/demo.h"

#include "models/core/json.h"
#include "models/domain/people/idnumber.h"
#include "models/services/accountservice.h"
#include "models/services/disclosuredemo.h"
#include "models/services/intakeservice.h"
#include "models/services/standing.h"
#include "models/services/station.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysTold = 31; ///< working days before today that the hall opened

/// Time as the demo tells it: goes where it is sent, wall and monotonic clock together, in a boot of its own.
class DemoClock final : public Clock
{
public:
    explicit DemoClock(qint64 startMs)
        : m_startMs(startMs)
        , m_nowMs(startMs)
        , m_bootId(QUuid::createUuid().toRfc4122())
    {}
    [[nodiscard]] Instant now() const override
    {
        constexpr qint64 NanosecondsPerMs = 1'000'000;
        return {m_nowMs, (m_nowMs - m_startMs) * NanosecondsPerMs + 1, m_bootId};
    }
    void moveTo(qint64 wallMs) { m_nowMs = std::max(m_nowMs, wallMs); }

private:
    qint64 m_startMs;
    qint64 m_nowMs;
    QByteArray m_bootId;
};

QDate workingDayBefore(const WorkingCalendar &calendar, QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(-1);
        if (calendar.isWorkingDay(day))
            --count;
    }
    return day;
}

qint64 momentOf(QDate day, const QString &clockTime)
{
    return parseTime(isoDate(day) + u' ' + clockTime).toMSecsSinceEpoch();
}

/// A number that looks right and is nobody’s: its check digit is wrong.
QString wrongIdNumber(const QString &body)
{
    const QChar right = checkIdNumber(body + u'0', {}).expected;
    return body + (right == u'7' ? u'3' : u'7');
}

QJsonObject withIdNumber(QJsonObject person)
{
    const QJsonValue body = person.take(u"id_body"_s);
    if (body.isString())
        person.insert(u"id_number"_s, wrongIdNumber(body.toString()));
    return person;
}

QJsonObject acceptInput(QJsonObject input)
{
    for (const QString &key : {u"applicant"_s, u"agent"_s}) {
        if (input.contains(key))
            input.insert(key, withIdNumber(input.value(key).toObject()));
    }
    return input;
}

struct Step
{
    qint64 atMs;
    std::function<Result<void>()> act;
};

template<typename T>
Result<void> outcomeOf(const Result<T> &result)
{
    return result ? Result<void>() : result.error();
}

/// Tells the demo's story to a station.
class DemoTeller
{
public:
    DemoTeller(Station &station, DemoClock &clock, QDate today, DemoHall &hall)
        : m_station(station)
        , m_intake(station)
        , m_clock(clock)
        , m_today(today)
        , m_hall(hall)
    {}

    Result<void> tell(const QJsonObject &story)
    {
        if (const auto staffed = addUsers(story); !staffed)
            return staffed;
        for (const QJsonValue &entry : story.value(u"cases"_s).toArray())
            plan(entry.toObject());
        planDisclosure();
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const Step &left, const Step &right) { return left.atMs < right.atMs; });
        for (const Step &step : std::as_const(m_steps)) {
            m_clock.moveTo(step.atMs);
            if (const auto done = step.act(); !done)
                return done;
        }
        for (Session &session : m_sessions)
            m_station.signOut(session);
        return {};
    }

private:
    Result<void> addUsers(const QJsonObject &story)
    {
        AccountService accounts(m_station);
        const auto admin = m_station.signIn(m_hall.users.last().user, m_hall.users.last().password);
        if (!admin)
            return admin.error();
        for (const DemoUser &user : std::as_const(m_hall.users)) {
            if (user.user == m_hall.users.last().user)
                continue;
            if (const auto added = accounts.add(*admin, user.user, *roleOf(user.role), user.password); !added)
                return added;
        }
        QStringList settings{u"hall_name"_s};
        if (m_station.profile().hotlines.isEmpty())
            settings.append(u"hotline"_s);
        for (const QString &key : std::as_const(settings)) {
            if (const auto set = m_station.changeSetting(*admin, key, story.value(key).toString()); !set)
                return set;
        }
        for (const QString &name : {u"clerk"_s, u"head"_s, u"inspector"_s, u"maker"_s, u"content"_s,
                                    u"compliance"_s, u"secrecy"_s}) {
            const auto session = m_station.signIn(name, passwordOf(name));
            if (!session)
                return session.error();
            m_sessions.insert(name, *session);
        }
        return {};
    }

    [[nodiscard]] QString passwordOf(const QString &user) const
    {
        const auto found = std::find_if(m_hall.users.cbegin(), m_hall.users.cend(),
                                        [&](const DemoUser &entry) { return entry.user == user; });
        return found == m_hall.users.cend() ? QString() : found->password;
    }

    void plan(const QJsonObject &told)
    {
        const QString key = told.value(u"key"_s).toString();
        const QJsonObject input = acceptInput(told.value(u"accept"_s).toObject());
        const QJsonValue days = told.value(u"days"_s);
        const QDate day = days.isString() ? dayThatIsDueToday(input) : dayOf(days.toInt());
        m_steps.append(
            {momentOf(day, told.value(u"at"_s).toString()), [=, this] { return accept(key, input); }});
        for (const QJsonValue &entry : told.value(u"then"_s).toArray()) {
            const QJsonObject act = entry.toObject();
            const QDate later = dayOf(act.value(u"days"_s).toInt());
            m_steps.append(
                {momentOf(later, act.value(u"at"_s).toString()), [=, this] { return perform(key, act); }});
        }
    }

    void planDisclosure()
    {
        const auto back = [this](int days) { return dayOf(days); };
        for (const DemoMoment &moment : disclosureMoments({m_station, m_sessions, back}))
            m_steps.append({momentOf(moment.day, moment.clockTime), moment.act});
    }

    [[nodiscard]] QDate dayOf(int daysBack) const
    {
        return workingDayBefore(m_station.calendar(), m_today, daysBack);
    }

    /// The day on which this application must have come in for something of it to be due today.
    [[nodiscard]] QDate dayThatIsDueToday(const QJsonObject &input) const
    {
        for (int back = 1; back < DaysTold; ++back) {
            const QDate day = dayOf(back);
            const auto request = parseAcceptRequest(input, day);
            const auto decision = request ? m_intake.decide(request->input) : request.error();
            if (!decision)
                break;
            const auto &stages = decision->stages;
            const bool stageToday =
                !stages.isEmpty() && stages.first().due && stages.first().due->date == m_today;
            const bool wholeToday = decision->wholeDays &&
                                    dueDate(m_station.calendar(), day, *decision->wholeDays).date == m_today;
            if (stageToday || wholeToday)
                return day;
        }
        return dayOf(1);
    }

    /// Where a utility asks for more at once, the invented customer brought more.
    Result<void> accept(const QString &key, const QJsonObject &input)
    {
        auto request = parseAcceptRequest(input, m_station.today());
        if (!request)
            return request.error().at(key);
        const auto decision = m_intake.decide(request->input);
        if (!decision)
            return decision.error().at(key);
        for (const MissingDocument &missing : decision->missing) {
            if (decision->outcome == Outcome::NotAccepted)
                request->input.documents.append({missing.document, DocumentSource::Customer});
        }
        const auto accepted = m_intake.accept(m_sessions.value(u"clerk"_s), *request);
        if (!accepted)
            return accepted.error().at(key);
        m_numbers.insert(key, accepted->number);
        m_hall.applications.append(accepted->number);
        return {};
    }

    Result<void> perform(const QString &key, const QJsonObject &told)
    {
        const QString number = m_numbers.value(key);
        const Session clerk = m_sessions.value(u"clerk"_s);
        const QString act = told.value(u"act"_s).toString();
        const QString reason = told.value(u"reason"_s).toString();
        if (act == "enter"_L1)
            return outcomeOf(m_intake.enteredElsewhere(clerk, number, told.value(u"number"_s).toString()));
        if (act == "suspend"_L1)
            return outcomeOf(m_intake.suspend(clerk, number, reason));
        if (act == "withdraw"_L1)
            return outcomeOf(m_intake.withdraw(clerk, number, reason));
        if (act == "hand_over"_L1)
            return outcomeOf(m_intake.handOver(clerk, number, told.value(u"to"_s).toString(),
                                               told.value(u"note"_s).toString()));
        if (act == "supply"_L1)
            return supply(number, told.value(u"document"_s).toString());
        return advance(number, told.value(u"stage"_s).toString(), act == "emergency"_L1 ? reason : QString());
    }

    Result<void> supply(const QString &number, const QString &document)
    {
        const auto view = m_intake.view(m_sessions.value(u"clerk"_s), number);
        if (!view)
            return view.error();
        const auto &missing = view->decision.missing;
        const bool owed = std::any_of(missing.cbegin(), missing.cend(),
                                      [&](const MissingDocument &debt) { return debt.document == document; });
        if (!owed)
            return {}; // asked for at once by this utility
        return outcomeOf(
            m_intake.supply(m_sessions.value(u"clerk"_s), number, {document, DocumentSource::Customer}));
    }

    /// The stage under way unless one is named; in emergency only where papers are owed.
    Result<void> advance(const QString &number, const QString &named, const QString &emergency)
    {
        const auto application = m_station.store().applicationByNumber(number);
        const auto standing = application ? standingOf(m_station, *application) : application.error();
        if (!standing)
            return standing.error();
        const QString stage = named.isEmpty() ? standing->stage : named;
        if (stage.isEmpty())
            return {}; // this utility's plan is shorter
        if (!emergency.isEmpty() && !standing->owedBy(stage).isEmpty())
            return outcomeOf(m_intake.passInEmergency(m_sessions.value(u"head"_s), number, stage, emergency));
        return outcomeOf(m_intake.reachStage(m_sessions.value(u"clerk"_s), number, stage));
    }

    Station &m_station;
    IntakeService m_intake;
    DemoClock &m_clock;
    QDate m_today;
    DemoHall &m_hall;
    QMap<QString, Session> m_sessions;
    QMap<QString, QString> m_numbers;
    QList<Step> m_steps;
};

Result<QJsonObject> readStory()
{
    const auto bytes = readFile(u":/powerhall/demo/hall.json"_s);
    if (!bytes)
        return bytes.error();
    return parseObject(*bytes);
}

} // namespace

Result<DemoHall> fillDemo(const QDir &folder, const Clock &clock, const QString &profileId)
{
    const auto story = readStory();
    if (!story)
        return story.error();
    DemoHall hall;
    for (const QJsonValue &entry : story->value(u"users"_s).toArray())
        hall.users.append(
            {entry[u"user"_s].toString(), entry[u"password"_s].toString(), entry[u"role"_s].toString()});
    const DemoUser admin = hall.users.last();
    const QDate today = localDate(clock.now().wallMs);
    const QDate opened = workingDayBefore(WorkingCalendar::shipped(), today, DaysTold);
    DemoClock demoClock(momentOf(opened, u"08:00"_s));
    const auto station =
        Station::create(folder, {profileId, u"DEMO"_s, u"01"_s, admin.user, admin.password, true}, demoClock);
    if (!station)
        return station.error();
    if (const auto told = DemoTeller(**station, demoClock, today, hall).tell(*story); !told)
        return told.error();
    return hall;
}

} // namespace powerhall
