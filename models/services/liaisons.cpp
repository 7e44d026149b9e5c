// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/contactseal.h"
#include "models/services/figureservice.h"
#include "models/services/plainwords.h"
#include "models/services/recordlist.h"
#include "models/services/station.h"

#include <QCborArray>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Result<Liaison> findLiaison(const Station &station, const QString &typed)
{
    const auto all = recordsOf<Liaison>(station.store(), recordkind::Liaison, decodeLiaison);
    if (!all)
        return all.error();
    const QString unit = cleanLine(typed);
    QStringList units;
    for (const Liaison &liaison : *all) {
        if (liaison.removed)
            continue;
        if (liaison.unit == unit)
            return liaison;
        units.append(liaison.unit);
    }
    return Error{ErrorCode::NotFound, u"unit"_s, unit, units};
}

Result<LiaisonView> shown(const Session &session, const Liaison &liaison)
{
    const auto contact = unsealContact(session, liaison.keyId, liaison.sealed, liaison.id);
    if (!contact)
        return contact.error();
    return LiaisonView{liaison, masked(*contact)};
}

} // namespace

Result<LiaisonView> FigureService::name(const Session &session, const QString &typedUnit,
                                        const ContactDetails &typed)
{
    constexpr Act TheAct = Act::KeepLiaisons;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const QString unit = cleanLine(typedUnit);
    const auto contact = checkContact(typed);
    if (!contact)
        return m_station.refused(session, TheAct, contact.error());
    if (unit.isEmpty() || contact->name.isEmpty())
        return m_station.refused(session, TheAct,
                                 {ErrorCode::MissingKey, unit.isEmpty() ? u"unit"_s : u"name"_s, {}, {}});
    if (const auto fault = unlessPlain(u"unit"_s, unit))
        return m_station.refused(session, TheAct, *fault);
    const auto known = findLiaison(m_station, unit);
    if (!known && known.error().code != ErrorCode::NotFound)
        return known.error();
    const QUuid id = known ? known->id : orderedId();
    const auto sealedContact = sealContact(session.keys(), *contact, id);
    if (!sealedContact)
        return sealedContact.error();
    const NewEvent named{session.user(),          id,
                         eventtype::LiaisonNamed, {{u"unit"_s, unit}},
                         sealedContact->keyId,    sealedContact->sealed};
    if (const auto written = m_station.store().append({named}); !written)
        return written.error();
    emit m_station.notifier().figuresChanged();
    const auto liaison = findLiaison(m_station, unit);
    if (!liaison)
        return liaison.error();
    return shown(session, *liaison);
}

Result<void> FigureService::removeLiaison(const Session &session, const QString &unit)
{
    constexpr Act TheAct = Act::KeepLiaisons;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted;
    const auto liaison = findLiaison(m_station, unit);
    if (!liaison)
        return m_station.refused(session, TheAct, liaison.error());
    const NewEvent removed{session.user(), liaison->id, eventtype::LiaisonRemoved, {}, {}, {}};
    if (const auto written = m_station.store().append({removed}); !written)
        return written.error();
    emit m_station.notifier().figuresChanged();
    return {};
}

Result<QList<LiaisonView>> FigureService::liaisons(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadLiaisons); !permitted)
        return permitted.error();
    const auto all = recordsOf<Liaison>(m_station.store(), recordkind::Liaison, decodeLiaison);
    if (!all)
        return all.error();
    QList<LiaisonView> views;
    for (const Liaison &liaison : *all) {
        if (liaison.removed)
            continue;
        const auto view = shown(session, liaison);
        if (!view)
            return view.error();
        views.append(*view);
    }
    return views;
}

Result<ContactDetails> FigureService::revealLiaison(const Session &session, const QString &unit,
                                                    const QString &typed)
{
    constexpr Act TheAct = Act::ReadLiaisons;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto liaison = findLiaison(m_station, unit);
    if (!liaison)
        return m_station.refused(session, TheAct, liaison.error());
    const QString reason = cleanLine(typed);
    if (const auto fault = unlessPlainReason(u"reason"_s, reason))
        return m_station.refused(session, TheAct, *fault, liaison->id);
    const auto contact = unsealContact(session, liaison->keyId, liaison->sealed, liaison->id);
    if (!contact)
        return contact.error();
    const QCborMap open{{u"fields"_s, QCborArray{u"contact"_s}}, {u"reason"_s, reason}};
    const NewEvent revealed{session.user(), liaison->id, eventtype::DataRevealed, open, {}, {}};
    if (const auto written = m_station.store().append({revealed}); !written)
        return written.error();
    return contact;
}

} // namespace powerhall
