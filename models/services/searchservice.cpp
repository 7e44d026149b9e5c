// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/searchservice.h"

#include "models/domain/people/masking.h"
#include "models/security/keyring.h"
#include "models/services/searchreader.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(SearchField field)
{
    switch (field) {
    case SearchField::Number:
        return u"number"_s;
    case SearchField::Name:
        return u"name"_s;
    case SearchField::Initials:
        return u"initials"_s;
    case SearchField::Phone:
        return u"phone"_s;
    case SearchField::IdNumber:
        return u"id"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

struct SearchService::Private
{
    /// The caller's own read-only store, for single rows; opened when first needed.
    Store *rows();

    QDir folder;
    const Clock &clock;
    SearchIndex index;
    std::unique_ptr<Store> store;
    std::unique_ptr<SearchReader> reader;
    int round = 0; ///< what readers of an earlier round still tell is not listened to
    bool complete = false;
};

Store *SearchService::Private::rows()
{
    if (!store) {
        auto opened = Store::open(folder, Store::Access::Read, clock);
        store = opened ? std::move(*opened) : nullptr;
    }
    return store.get();
}

SearchService::SearchService(const QDir &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(new Private{folder, clock, {}, {}, {}})
{}

SearchService::~SearchService()
{
    clear();
}

void SearchService::start(const Session &session)
{
    clear();
    if (!session.isSignedIn())
        return;
    const int round = d->round;
    const auto tell = [this, round](qint64 total, bool isLast) {
        const auto heard = [this, round, total, isLast] {
            if (round != d->round)
                return;
            d->complete = d->complete || isLast;
            emit progressed(d->index.size(), total);
            if (isLast)
                emit completed();
        };
        QMetaObject::invokeMethod(this, heard, Qt::QueuedConnection);
    };
    d->reader = std::make_unique<SearchReader>(d->folder, d->clock, session, d->index, tell);
}

void SearchService::clear()
{
    ++d->round;
    d->reader.reset();
    d->store.reset();
    d->index.clear();
    d->complete = false;
}

QList<FoundApplication> SearchService::find(const QString &text, int limit) const
{
    QList<FoundApplication> result;
    for (const SearchHit &hit : d->index.find(text, limit))
        result.append({hit.id, hit.number, maskedName(hit.name), maskedPhone(hit.phone),
                       maskedIdNumber(hit.idNumber), wordOf(hit.field)});
    return result;
}

bool SearchService::isComplete() const
{
    return d->complete;
}

qint64 SearchService::indexed() const
{
    return d->index.size();
}

void SearchService::update(const Session &session, const QUuid &application)
{
    Store *store = session.isSignedIn() && d->reader ? d->rows() : nullptr;
    if (!store)
        return;
    const Result<Application> found = store->application(application);
    if (!found)
        return d->index.remove(application);
    withSearchRow(found->id, found->number, found->sealed, session.keys().personKey(found->keyId),
                  [this](const SearchRow &row) { d->index.put(row); });
}

} // namespace powerhall
