// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/chain.h"

#include "models/journal/canonicalcbor.h"

#include <QCborArray>

#include <algorithm>
#include <tuple>

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

QByteArray hashOfHeads(QList<std::pair<Origin, Head>> heads)
{
    std::sort(heads.begin(), heads.end(), [](const auto &a, const auto &b) {
        return std::tie(a.first, a.second.seq, a.second.hash) <
               std::tie(b.first, b.second.seq, b.second.hash);
    });
    QCborArray all;
    for (const auto &[origin, head] : std::as_const(heads)) {
        all.append(
            QCborArray{origin.device.toRfc4122(), qint64(origin.incarnation), qint64(head.seq), head.hash});
    }
    return hashOf(encodeCanonical(all));
}

QByteArray hashOfHeads(const QMap<Origin, Head> &heads)
{
    QList<std::pair<Origin, Head>> list;
    for (auto head = heads.begin(); head != heads.end(); ++head)
        list.append({head.key(), *head});
    return hashOfHeads(list);
}

QString nameOf(const Origin &origin, quint64 seq)
{
    return origin.device.toString(QUuid::WithoutBraces) + u'/' + QString::number(origin.incarnation) + u'/' +
           QString::number(seq);
}

} // namespace powerhall
