// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testfolder.h"

#include "tests/support/testdevice.h"

using namespace Qt::StringLiterals;

namespace powerhall {

void TestClock::pass(qint64 ms)
{
    instant.wallMs += ms;
    instant.monotonicNs += ms * 1'000'000;
}

StationIdentity identityOf(quint32 number)
{
    StationIdentity identity;
    identity.origin = {QUuid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1};
    identity.station = u"5301"_s;
    identity.desk = u"A%1"_s.arg(number);
    identity.profileId = u"baoshan"_s;
    identity.signingKey = QByteArray(32, 'k');
    return identity;
}

TestFolder::TestFolder(quint32 number, const StoreOptions &options)
    : m_options(options)
{
    auto store = createStore(m_dir.path(), identityOf(number), clock, m_options);
    if (!store)
        qFatal("no store: %s", qPrintable(store.error().detail));
    m_store = std::move(*store);
}

Result<void> TestFolder::open(Store::Access access)
{
    m_store.reset();
    auto store = openStore(m_dir.path(), access, clock, m_options);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    return {};
}

QUuid TestFolder::accept(const QUuid &draft)
{
    clock.pass(1000);
    const QUuid subject = QUuid::createUuid();
    const auto number = m_store->nextNumber(localDate(clock.now().wallMs));
    const auto stored = number ? m_store->append({acceptedEvent(subject, *number)}, draft) : number.error();
    return stored ? subject : QUuid();
}

Result<QList<StoredEvent>> TestFolder::tell(const QUuid &subject, QLatin1StringView type,
                                            const QCborMap &open)
{
    clock.pass(1000);
    return m_store->append({newEvent(subject, type, open)});
}

} // namespace powerhall
