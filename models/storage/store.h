// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/domain/intake/application.h"
#include "models/journal/event.h"
#include "models/journal/fold.h"
#include "models/storage/replica.h"

#include <QDir>
#include <QMap>

#include <functional>
#include <memory>

namespace powerhall {

/// What the journal says this folder is.
struct StationIdentity
{
    Origin origin;
    QString station; ///< code of the station
    QString desk;    ///< code of the desk: STATIONDESK is the prefix of its numbers
    QString profileId;
    bool demo = false;
    QByteArray signingKey; ///< Ed25519 public key, 32 bytes
};

struct UserRow
{
    QUuid id;
    QString name;
    QString role;
    bool disabled = false;
    QString place; ///< code of the place the person belongs to; empty = the desk's own
};

/// Row of a list of applications: what can be said without decrypting or computing.
struct ApplicationRow
{
    QUuid id;
    QString number;
    QString stage; ///< last reached, empty = none
    QString outcome;
    QString status;
    qint64 acceptedMs = 0;
    int owed = 0;
    bool entered = false;
    int unprinted = 0;         ///< slipsNotPrinted()
    bool needsTheDesk = false; ///< needsTheDesk()
};

/// Row of a list of records of one kind (models/journal/recordfold.h).
struct RecordRow
{
    QUuid id;
    QByteArray summary; ///< canonical CBOR in the kind's own shape
};

/// What verify found (contract 3.3).
struct Verification
{
    qint64 events = 0;
    QByteArray head;       ///< hash over the heads of all origins
    QByteArray projection; ///< equal in two folders of equal scope and events
    QString firstFault;    ///< empty = sound
};

/// A half-filled form, kept locally and sealed; not an event.
struct Draft
{
    QUuid id;
    QString form;  ///< which page
    QString field; ///< where the cursor stood
    qint64 savedMs = 0;
    QUuid keyId;
    QByteArray sealed;
};

/// The data folder: `journal.db` (journal, projections, drafts) and `keys.db` (wrapped keys), both SQLite in
/// WAL with synchronous=FULL, checked at opening. One writer per folder, held by a lock; readers open beside
/// it. A Store belongs to the thread that opened it.
class Store : public Replica
{
public:
    enum class Access
    {
        Write,
        Read
    };

    /// Makes an empty folder into a station: AlreadyExists where one is. Writes station.founded.
    static Result<std::unique_ptr<Store>> create(const QDir &folder, const StationIdentity &identity,
                                                 const Clock &clock);
    /// Opens and migrates (Write) or opens read-only. Busy when another process writes, SchemaTooNew,
    /// Damaged, ReadOnly.
    static Result<std::unique_ptr<Store>> open(const QDir &folder, Access access, const Clock &clock);
    ~Store() override;

    [[nodiscard]] virtual StationIdentity identity() const = 0;

    /// Appends in one transaction with projections and, where given, removal of a draft. On success
    /// everything is on the disk. Inserts clock.jumped before when wall and monotonic clock disagree by more
    /// than 60 s.
    virtual Result<QList<StoredEvent>> append(const QList<NewEvent> &events,
                                              const QUuid &removedDraft = {}) = 0;

    /// Events that are here but could not be applied, with the reason in a word.
    virtual Result<QList<Quarantined>> quarantined() = 0;
    /// Events that are in no line: they wait for a predecessor, or cannot be read at all.
    virtual Result<QList<Quarantined>> asides() = 0;

    virtual Result<QList<StoredEvent>> eventsOf(const QUuid &subject) = 0;
    virtual Result<Application> application(const QUuid &id) = 0;
    virtual Result<Application> applicationByNumber(const QString &number) = 0;
    /// Those the desk still has something to do with first (needsTheDesk()), newest first; limit < 0 = all.
    virtual Result<QList<ApplicationRow>> applications(bool waitingOnly, int offset, int limit) = 0;
    /// Calls back for each application with its sealed data in batches; the reader of the search index.
    /// Return false from the callback to stop. Restrict to rowids [from, to) to share the work between
    /// threads.
    struct SealedRow
    {
        QUuid id;
        QString number;
        QUuid keyId;
        QByteArray wrappedKey; ///< as key(keyId) gives it, read along; empty once destroyed
        QByteArray sealed;
        qint64 rowid;
    };
    virtual Result<void> forEachSealed(qint64 from, qint64 to,
                                       const std::function<bool(const SealedRow &)> &each) = 0;
    virtual qint64 lastRowid() = 0;

    /// Records of a kind, in the kind's own order.
    virtual Result<QList<RecordRow>> records(const QString &kind) = 0;
    /// The whole state of a record, canonical CBOR in its kind's shape: NotFound where there is none of the
    /// kind.
    virtual Result<QByteArray> record(const QString &kind, const QUuid &id) = 0;

    /// Next free NNNN of the desk's prefix on a day.
    virtual Result<QString> nextNumber(QDate day) = 0;

    virtual Result<QList<UserRow>> users() = 0;
    virtual Result<QMap<QString, QString>> settings() = 0;
    /// Newest imported file of a profile, and a certain version by its hash (shipped ones are not here).
    virtual Result<QByteArray> profileFile(const QString &id) = 0;
    virtual Result<QByteArray> profileFileByHash(const QByteArray &hash) = 0;
    virtual Result<QList<QByteArray>> calendarFiles() = 0;
    /// Wall times of failed sign-ins since the last success, or since another user set a new password, newest
    /// last, read from the chained journal.
    virtual Result<QList<qint64>> failedSignIns(const QUuid &user) = 0;

    virtual Result<void> saveDraft(const Draft &draft) = 0;
    virtual Result<QList<Draft>> drafts() = 0;
    virtual Result<void> removeDraft(const QUuid &id) = 0;

    /// Wrapped keys, opaque here (see models/security/keyring.h). A row once written is durable on return.
    virtual Result<void> putKey(const QUuid &id, const QByteArray &wrapped) = 0;
    /// The grants of these keys go with them in one step. An erased key is not taken in again.
    virtual Result<void> putKeys(const QMap<QUuid, QByteArray> &wrapped,
                                 const QList<KeyGrant> &grants = {}) = 0;
    virtual Result<QByteArray> key(const QUuid &id) = 0;
    virtual Result<void> destroyKey(const QUuid &id) = 0;
    /// Some of receivedGrants(), in order of key; and those of one key.
    virtual Result<QList<KeyGrant>> someReceivedGrants(int atMost) = 0;
    virtual Result<QList<KeyGrant>> receivedGrantsOf(const QUuid &key) = 0;
    /// Wrapped keys with an id above `after`, in order of id.
    virtual Result<QMap<QUuid, QByteArray>> keysAfter(const QUuid &after, int atMost) = 0;

    virtual Result<Verification> verify() = 0;
    virtual Result<void> rebuild() = 0;
    /// One file that holds both databases and the contents; checked after writing.
    virtual Result<void> backup(const QString &file) = 0;
    /// The journal alone, and the keys alone (in an older copy's place): persons erased later are unreadable
    /// in every journal kept, since their keys were never in it.
    virtual Result<void> backupJournal(const QString &file) = 0;
    virtual Result<void> backupKeys(const QString &file) = 0;
    /// Into a folder without a station; verifies before it counts, begins a new incarnation on first opening
    /// for writing: the desk code then gets R and the number of the incarnation at its end, since numbers may
    /// have been given after the backup was made.
    /// A journal backed up alone takes the keys of `keysFile`, or of the newest *.keys beside it. Whoever is
    /// known to be erased (by the journal, or erased.list beside the backup) is erased before it counts.
    static Result<void> restore(const QString &file, const QDir &folder, const QString &keysFile = {});
};

} // namespace powerhall
