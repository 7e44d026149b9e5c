// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/session.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace powerhall {

class Notifier;
class Station;

/// A bundle ready to be written to a stick.
struct MadeBundle
{
    QByteArray file;
    QString to; ///< `hub`, or the code of a place or a desk
    int events = 0;
    int scans = 0;
    bool moreLeft = false; ///< it would not all go into one: another is made when the answer has come
    QString rescueCopy;    ///< path of the copy made before; empty where nothing waited
};

/// What an imported bundle brought and told.
struct TakenBundle
{
    QString from; ///< `hub`, or the code of the place it came from
    qint64 madeMs = 0;
    int taken = 0;                     ///< events that were new
    int scans = 0;                     ///< scans that were new
    qint64 accepted = 0;               ///< events written here that are known to be there from now on
    qint64 waiting = 0;                ///< events here that the maker had not got when it made the bundle
    qint64 missing = 0;                ///< events there that are still not here
    QMap<QByteArray, QString> refused; ///< events the maker does not take: hash → a word for why
    int setAside = 0;                  ///< events of the bundle that wait for others or cannot be read
    int conflicts = 0; ///< that stand open here, as far as the person may see them (conflictsOf)
    int falseWitnesses = 0;
    bool newIncarnation = false; ///< this folder's line was used elsewhere; it has a new desk code
    QString rescueCopy;
};

/// Exchange by stick, the desk's side: what goes to the hub or another desk of the place in one signed and
/// sealed file, and what comes back. Both make a rescue copy first and leave an event. Failures change
/// nothing: NotInDemo, Refused (`no_enrolment`, `bundle_…`), Damaged, TooLong, SchemaTooNew.
class BundleService
{
public:
    explicit BundleService(Station &station);

    /// Whom a bundle can be made for: `hub`, the own place, places above, desks of the own place met so far.
    Result<QStringList> addressees() const;
    /// UnknownValue with the addressees where `to` is none of them.
    Result<MadeBundle> make(const Session &session, const QString &to);
    /// FileMissing, FileUnreadable, TooLong where it is larger than a bundle may be.
    static Result<QByteArray> read(const QString &path);
    /// `file`: as read() gives it. The same file twice, or an older one after a newer, is harmless.
    Result<TakenBundle> take(const Session &session, const QByteArray &file);

private:
    Station &m_station;
};

} // namespace powerhall
