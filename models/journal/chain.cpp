// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/chain.h"

#include "models/journal/canonicalcbor.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace powerhall {

Result<void> ChainCheck::add(const Event &event, const QByteArray &hash)
{
    Head &head = m_heads[event.origin];
    if (event.seq != head.seq + 1)
        return Error{ErrorCode::Damaged, {}, u"event missing before "_s + nameOf(event.origin, event.seq)};
    if (event.previous != head.hash)
        return Error{ErrorCode::Damaged, {}, u"chain broken at "_s + nameOf(event.origin, event.seq)};
    head = {event.seq, hash};
    return {};
}

QByteArray hashOfHeads(const QMap<Origin, Head> &heads)
{
    QCborArray all;
    for (auto head = heads.begin(); head != heads.end(); ++head) {
        all.append(QCborArray{head.key().device.toRfc4122(), qint64(head.key().incarnation),
                              qint64(head->seq), head->hash});
    }
    return hashOf(encodeCanonical(all));
}

QString nameOf(const Origin &origin, quint64 seq)
{
    return origin.device.toString(QUuid::WithoutBraces) + u'/' + QString::number(origin.incarnation) + u'/' +
           QString::number(seq);
}

} // namespace powerhall
