// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/enquiryservice.h"

#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/contactseal.h"
#include "models/services/plainwords.h"
#include "models/services/recordlist.h"
#include "models/services/station.h"

#include <QCborArray>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr Act TheAct = Act::AnswerEnquiry;

Result<QList<Enquiry>> allEnquiries(const Station &station)
{
    return recordsOf<Enquiry>(station.store(), recordkind::Enquiry, decodeEnquiry);
}

Result<Enquiry> findEnquiry(const Station &station, const QString &number)
{
    const auto all = allEnquiries(station);
    if (!all)
        return all.error();
    const QString wanted = cleanLine(number);
    const auto found = std::find_if(all->cbegin(), all->cend(),
                                    [&](const Enquiry &enquiry) { return enquiry.number == wanted; });
    if (found == all->cend())
        return Error{ErrorCode::NotFound, u"enquiry"_s, wanted, {}};
    return *found;
}

/// Labels of the desk's own, like those of applications: HALL1-Q20261120-01.
Result<QString> nextNumber(const Station &station)
{
    const StationIdentity identity = station.identity();
    const QString prefix =
        identity.station + identity.desk + u"-Q"_s + isoDate(station.today()).remove(u'-') + u'-';
    const auto all = allEnquiries(station);
    if (!all)
        return all.error();
    int highest = 0;
    for (const Enquiry &enquiry : *all) {
        if (enquiry.number.startsWith(prefix))
            highest = std::max(highest, enquiry.number.mid(prefix.size()).toInt());
    }
    return QString(prefix + QString::number(highest + 1).rightJustified(2, u'0'));
}

EnquiryView timed(const Station &station, const Enquiry &enquiry)
{
    EnquiryView view{.enquiry = enquiry};
    view.due = enquiryDue(enquiry, station.profile().enquiryDays, station.calendar());
    view.late = isLate(enquiry, view.due, station.today());
    if (view.due && enquiry.isOpen())
        view.workingDaysLeft = workingDaysBetween(station.calendar(), station.today(), view.due->date);
    return view;
}

Result<EnquiryView> shown(const Station &station, const Session &session, const Enquiry &enquiry)
{
    EnquiryView view = timed(station, enquiry);
    const auto contact = unsealContact(session, enquiry.keyId, enquiry.sealed, enquiry.id);
    if (!contact)
        return contact.error();
    view.masked = masked(*contact);
    return view;
}

/// What stands in clear must not repeat who asked.
std::optional<Error> unlessClean(const QString &place, const QString &text, const ContactDetails &contact)
{
    if (text.isEmpty())
        return Error{ErrorCode::MissingKey, place, {}, {}};
    const bool names = contact.name.size() >= 2 && text.contains(contact.name);
    const bool calls = !contact.phone.isEmpty() && compactCode(text).contains(compactCode(contact.phone));
    if (names || calls)
        return Error{ErrorCode::PersonalText, place, {}, {}};
    return unlessPlain(place, text);
}

std::optional<Error> unlessCategory(const Station &station, const QString &category)
{
    if (category.isEmpty() || categoryOn(station.profile(), category, station.today()))
        return {};
    QStringList known;
    for (const DisclosureCategory &one : station.profile().disclosure)
        known.append(one.id);
    return Error{ErrorCode::UnknownValue, u"category"_s, category, known};
}

Result<EnquiryView> readBack(const Station &station, const Session &session, const QUuid &id)
{
    emit station.notifier().enquiriesChanged();
    const auto state = station.store().record(recordkind::Enquiry, id);
    const auto enquiry = state ? decodeEnquiry(*state) : state.error();
    if (!enquiry)
        return enquiry.error();
    return shown(station, session, *enquiry);
}

} // namespace

EnquiryService::EnquiryService(Station &station)
    : m_station(station)
{}

Result<EnquiryView> EnquiryService::receive(const Session &session, const Question &question)
{
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const QString text = cleanLine(question.text);
    const QString answer = cleanLine(question.answer);
    const auto contact = checkContact(question.contact);
    if (!contact)
        return m_station.refused(session, TheAct, contact.error());
    auto fault = unlessClean(u"question"_s, text, *contact);
    if (!fault)
        fault = unlessCategory(m_station, question.category);
    if (!fault && !answer.isEmpty())
        fault = unlessClean(u"answer"_s, answer, *contact);
    if (fault)
        return m_station.refused(session, TheAct, *fault);
    const auto number = nextNumber(m_station);
    if (!number)
        return number.error();
    const QUuid id = orderedId();
    const auto sealedContact = sealContact(session.keys(), *contact, id);
    if (!sealedContact)
        return sealedContact.error();
    QCborMap open{{u"number"_s, *number}, {u"question"_s, text}};
    if (!question.category.isEmpty())
        open.insert(u"category"_s, question.category);
    QList<NewEvent> events{
        {session.user(), id, eventtype::EnquiryReceived, open, sealedContact->keyId, sealedContact->sealed}};
    if (!answer.isEmpty())
        events.append({session.user(), id, eventtype::EnquiryAnswered, {{u"answer"_s, answer}}, {}, {}});
    if (const auto written = m_station.store().append(events); !written)
        return written.error();
    return readBack(m_station, session, id);
}

Result<EnquiryView> EnquiryService::answer(const Session &session, const QString &number,
                                           const QString &typed)
{
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto enquiry = findEnquiry(m_station, number);
    if (!enquiry)
        return m_station.refused(session, TheAct, enquiry.error());
    const auto contact = unsealContact(session, enquiry->keyId, enquiry->sealed, enquiry->id);
    if (!contact)
        return contact.error();
    const QString text = cleanLine(typed);
    if (const auto fault = unlessClean(u"answer"_s, text, *contact))
        return m_station.refused(session, TheAct, *fault, enquiry->id);
    const NewEvent answered{session.user(),        enquiry->id, eventtype::EnquiryAnswered,
                            {{u"answer"_s, text}}, {},          {}};
    if (const auto written = m_station.store().append({answered}); !written)
        return written.error();
    return readBack(m_station, session, enquiry->id);
}

Result<QList<EnquiryView>> EnquiryService::list(const Session &session, bool openOnly) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    const auto all = allEnquiries(m_station);
    if (!all)
        return all.error();
    QList<EnquiryView> views;
    for (const Enquiry &enquiry : *all) {
        if (openOnly && !enquiry.isOpen())
            continue;
        const auto view = shown(m_station, session, enquiry);
        if (!view)
            return view.error();
        views.append(*view);
    }
    std::stable_sort(views.begin(), views.end(), [](const EnquiryView &left, const EnquiryView &right) {
        return left.enquiry.isOpen() && !right.enquiry.isOpen();
    });
    return views;
}

Result<QList<EnquiryView>> EnquiryService::open() const
{
    const auto all = allEnquiries(m_station);
    if (!all)
        return all.error();
    QList<EnquiryView> views;
    for (const Enquiry &enquiry : *all) {
        if (enquiry.isOpen())
            views.append(timed(m_station, enquiry));
    }
    return views;
}

Result<ContactDetails> EnquiryService::reveal(const Session &session, const QString &number,
                                              const QString &typed)
{
    if (const auto permitted = m_station.permit(session, Act::RevealPersonalData); !permitted)
        return permitted.error();
    const auto enquiry = findEnquiry(m_station, number);
    if (!enquiry)
        return m_station.refused(session, Act::RevealPersonalData, enquiry.error());
    const QString reason = cleanLine(typed);
    if (const auto fault = unlessPlainReason(u"reason"_s, reason))
        return m_station.refused(session, Act::RevealPersonalData, *fault, enquiry->id);
    const auto contact = unsealContact(session, enquiry->keyId, enquiry->sealed, enquiry->id);
    if (!contact)
        return contact.error();
    const QCborMap open{{u"fields"_s, QCborArray{u"contact"_s}}, {u"reason"_s, reason}};
    const NewEvent revealed{session.user(), enquiry->id, eventtype::DataRevealed, open, {}, {}};
    if (const auto written = m_station.store().append({revealed}); !written)
        return written.error();
    return contact;
}

} // namespace powerhall
