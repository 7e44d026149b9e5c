// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/likelysame.h"

#include "models/core/text.h"
#include "models/domain/people/masking.h"
#include "models/security/keyring.h"
#include "models/security/sealedparties.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Those that show one document or one address. Nothing readable is kept but what is shown.
struct Group
{
    QStringList numbers;
    QSet<QUuid> keys;
    QString shown;
};

/// What is compared lies in memory as a hash: a million addresses need not stand there in clear.
using Groups = QHash<QByteArray, Group>;

QByteArray blinded(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).first(16);
}

void add(Groups &groups, const QString &text, const QString &number, const QUuid &key, const QString &shown)
{
    Group &group = groups[blinded(text)];
    group.numbers.append(number);
    group.keys.insert(key);
    group.shown = shown;
}

void take(const Groups &groups, LikelySame::Kind kind, QList<LikelySame> &found)
{
    for (const Group &group : groups) {
        if (group.keys.size() < 2)
            continue;
        LikelySame likely{kind, group.numbers, group.shown};
        likely.numbers.sort();
        found.append(likely);
    }
}

Result<QSet<QUuid>> openOnes(Store &store)
{
    const auto rows = store.applications(true, 0, -1);
    if (!rows)
        return rows.error();
    QSet<QUuid> open;
    for (const ApplicationRow &row : *rows) {
        if (row.status == "open"_L1)
            open.insert(row.id);
    }
    return open;
}

} // namespace

Result<QList<LikelySame>> likelySame(Store &store, const Keyring &keys, const std::function<bool()> &goesOn)
{
    const auto open = openOnes(store);
    if (!open)
        return open.error();
    Groups people;
    Groups addresses;
    bool whole = true;
    const auto read = [&](const Store::SealedRow &row) {
        whole = !goesOn || goesOn();
        if (row.wrappedKey.isEmpty() || row.sealed.isEmpty())
            return whole; // erased, or granted and not opened yet
        const auto key = keys.unwrapPersonKey(row.keyId, row.wrappedKey);
        const auto parties = key ? unsealApplicant(*key, row.sealed, row.id) : key.error();
        if (!parties)
            return whole;
        const Person &person = parties->applicant;
        const QString document = person.creditCode.isEmpty() ? QString(person.idKind + u' ' + person.idNumber)
                                                             : QString(u"credit "_s + person.creditCode);
        if (!person.idNumber.isEmpty() || !person.creditCode.isEmpty())
            add(people, compactCode(document), row.number, row.keyId, maskedName(person.name));
        if (!parties->address.isEmpty() && open->contains(row.id))
            add(addresses, compactCode(QString(parties->address).replace(u'-', u'#')), row.number, row.keyId,
                maskedAddress(parties->address));
        return whole;
    };
    if (const auto done = store.forEachSealed(0, store.lastRowid() + 1, read); !done)
        return done.error();
    QList<LikelySame> found;
    if (!whole)
        return found;
    take(people, LikelySame::Kind::Person, found);
    take(addresses, LikelySame::Kind::Address, found);
    std::sort(found.begin(), found.end(), [](const LikelySame &a, const LikelySame &b) {
        return std::pair(a.kind, a.numbers) < std::pair(b.kind, b.numbers);
    });
    return found;
}

} // namespace powerhall
