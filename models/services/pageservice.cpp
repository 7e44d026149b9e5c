// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/pageservice.h"

#include "models/journal/eventtypes.h"
#include "models/journal/pages.h"
#include "models/security/keyring.h"
#include "models/services/caseact.h"
#include "models/services/station.h"
#include "models/storage/contentstore.h"

#include <QCborArray>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString mediaOf(const QByteArray &picture)
{
    if (picture.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    return picture.startsWith("%PDF-") ? u"application/pdf"_s : QString();
}

Result<void> checkPicture(const QByteArray &picture)
{
    if (picture.size() > PageService::LargestPicture)
        return Error{ErrorCode::TooLong,
                     u"page"_s,
                     {},
                     {QString::number(picture.size()), QString::number(PageService::LargestPicture)}};
    if (mediaOf(picture).isEmpty())
        return Error{ErrorCode::UnknownValue, u"page"_s, {}, {u"JPEG"_s, u"PNG"_s, u"PDF"_s}};
    return {};
}

Result<QList<DocumentPage>> pagesIn(const CaseAct &act)
{
    const auto events = act.station().store().eventsOf(act.application().id);
    if (!events)
        return events.error();
    return pagesOf(*events);
}

Result<DocumentPage> pageIn(const CaseAct &act, const QUuid &page)
{
    const auto pages = pagesIn(act);
    if (!pages)
        return pages.error();
    const auto found = std::find_if(pages->cbegin(), pages->cend(),
                                    [&](const DocumentPage &one) { return one.page == page; });
    if (found == pages->cend())
        return Error{ErrorCode::NotFound, u"page"_s, page.toString(QUuid::WithoutBraces), {}};
    return *found;
}

/// Seals the picture, puts it on the disk and says so in the act's events.
Result<void> keep(CaseAct &act, DocumentPage page, const NewPage &picture, QLatin1StringView type)
{
    const Application &application = act.application();
    const auto key = act.session().keys().personKey(application.keyId);
    if (!key)
        return key.error();
    const QByteArray replaced = page.content;
    const auto content =
        ContentStore(act.station().folder()).put(seal(*key, picture.picture, SealContext("page", page.page)));
    if (!content)
        return content.error();
    QCborMap open{{u"document"_s, page.document},
                  {u"page"_s, page.page.toString(QUuid::WithoutBraces)},
                  {u"content"_s, *content},
                  {u"bytes"_s, picture.picture.size()},
                  {u"media"_s, mediaOf(picture.picture)}};
    if (!replaced.isEmpty())
        open.insert(u"replaces"_s, replaced);
    const QByteArray thumbnail =
        picture.thumbnail.size() > PageService::LargestThumbnail ? QByteArray() : picture.thumbnail;
    act.add(type, open, application.keyId, seal(*key, thumbnail, SealContext("thumb", page.page)));
    if (const auto written = act.write(); !written)
        return written;
    emit act.station().notifier().applicationChanged(application.id);
    return {};
}

} // namespace

PageService::PageService(Station &station)
    : m_station(station)
{}

Result<QUuid> PageService::add(const Session &session, const QString &number, const QString &document,
                               const NewPage &page)
{
    auto act = CaseAct::begin(m_station, session, Act::AddPage, number);
    if (!act)
        return act.error();
    if (!act->standing().profile.document(document))
        return act->refuse({ErrorCode::OutsideCatalogue, u"document"_s, document, {}});
    if (const auto checked = checkPicture(page.picture); !checked)
        return act->refuse(checked.error());
    DocumentPage fresh;
    fresh.page = QUuid::createUuid();
    fresh.document = document;
    if (const auto kept = keep(*act, fresh, page, eventtype::PageAdded); !kept)
        return act->refuse(kept.error());
    return fresh.page;
}

Result<void> PageService::replace(const Session &session, const QString &number, const QUuid &page,
                                  const NewPage &picture)
{
    auto act = CaseAct::begin(m_station, session, Act::AddPage, number);
    if (!act)
        return act.error();
    const auto known = pageIn(*act, page);
    if (!known)
        return act->refuse(known.error());
    if (const auto checked = checkPicture(picture.picture); !checked)
        return act->refuse(checked.error());
    if (const auto kept = keep(*act, *known, picture, eventtype::PageReplaced); !kept)
        return act->refuse(kept.error());
    return {};
}

Result<QList<DocumentPage>> PageService::pages(const Session &session, const QString &number) const
{
    const auto act = CaseAct::begin(m_station, session, Act::ReadApplications, number);
    if (!act)
        return act.error();
    return pagesIn(*act);
}

QByteArray PageService::thumbnail(const Session &session, const DocumentPage &page) const
{
    if (!session.isSignedIn() || page.sealedThumbnail.isEmpty())
        return {};
    const auto key = session.keys().personKey(page.keyId);
    if (!key)
        return {};
    return unseal(*key, page.sealedThumbnail, SealContext("thumb", page.page)).value_or(QByteArray());
}

Result<QByteArray> PageService::reveal(const Session &session, const QString &number, const QUuid &page,
                                       const QString &reason)
{
    auto act = CaseAct::begin(m_station, session, Act::RevealPersonalData, number);
    if (!act)
        return act.error();
    const auto known = pageIn(*act, page);
    if (!known)
        return act->refuse(known.error());
    if (const auto fault = act->unlessReason(reason))
        return act->refuse(*fault);
    const auto key = session.keys().personKey(known->keyId);
    if (!key)
        return act->refuse(key.error());
    ContentStore contents(m_station.folder());
    const auto content = contents.get(known->content);
    if (!content) {
        if (content.error().code == ErrorCode::NotFound)
            contents.want(known->content); // the next exchange brings it
        return content.error();
    }
    const auto picture = unseal(*key, *content, SealContext("page", page));
    if (!picture)
        return picture.error();
    act->add(eventtype::DataRevealed, {{u"fields"_s, QCborArray{QString(u"pages."_s + known->document)}},
                                       {u"reason"_s, cleanReason(reason)}});
    // Shown only once the journal says so.
    if (const auto written = act->write(); !written)
        return written.error();
    return picture;
}

} // namespace powerhall
