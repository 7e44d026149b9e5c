// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/draftrepository.h"
#include "models/storage/eventwriter.h"
#include "models/storage/exchangerepository.h"
#include "models/storage/folderlock.h"
#include "models/storage/grantrepository.h"
#include "models/storage/keyrepository.h"

namespace powerhall {

/// The data folder in SQLite. Made by storefactory.cpp alone.
class SqliteStore final : public Store
{
public:
    /// What an open folder consists of; `lock` is empty for a reader.
    struct Parts
    {
        std::unique_ptr<FolderLock> lock;
        std::unique_ptr<Connection> journal;
        std::unique_ptr<Connection> keys;
    };

    SqliteStore(const QDir &folder, Parts parts, const Clock &clock);

    /// Writes station.founded: AlreadyExists where a station is.
    Result<void> found(const StationIdentity &identity);
    /// Takes up identity and chain; a writer begins a new incarnation after a restore and rebuilds what an
    /// older program projected.
    Result<void> load();

    [[nodiscard]] StationIdentity identity() const override { return m_identity; }

    Result<QList<StoredEvent>> append(const QList<NewEvent> &events, const QUuid &removedDraft) override;
    Result<QList<Quarantined>> quarantined() override;
    Result<QList<Quarantined>> asides() override;

    [[nodiscard]] Origin origin() const override { return m_identity.origin; }
    Result<int> import(const QList<QByteArray> &events, QMap<QByteArray, QString> *asides) override;
    Result<QMap<Origin, Head>> heads() override;
    Result<QList<QByteArray>> exportAfter(const VersionVector &known, int atMost, qint64 bytes) override;
    Result<bool> holds(const Origin &origin, const Head &event) override;
    Result<QByteArray> eventAt(const Origin &origin, const Head &event) override;
    Result<QList<PartedEvent>> parted() override;
    Result<std::optional<quint64>> firstWaiting(const Origin &origin) override;
    Result<void> keepReceipts(const QList<HubReceipt> &receipts) override;
    Result<QList<HubReceipt>> receipts() override;
    Result<QList<QByteArray>> unsignedReceipts() override;
    Result<void> keepCheckpoints(const QList<Checkpoint> &checkpoints) override;
    Result<QList<Checkpoint>> newestCheckpoints() override;
    Result<QByteArray> signingKeyOf(const QUuid &device) override;
    Result<ExchangeState> exchangeState(const QString &partner) override;
    Result<void> saveExchangeState(const ExchangeState &state) override;
    Result<void> putGrants(const QList<KeyGrant> &grants) override;
    Result<QList<KeyGrant>> grantsToSend(int atMost) override;
    Result<void> noteGrantsSent(const QList<KeyGrant> &grants) override;
    Result<void> offerGrantsAgain() override;
    Result<void> keepReceivedGrants(const QList<KeyGrant> &grants) override;
    Result<QList<KeyGrant>> receivedGrants() override;
    Result<QList<KeyGrant>> someReceivedGrants(int atMost) override;
    Result<QList<KeyGrant>> receivedGrantsOf(const QUuid &key) override;
    Result<void> dropReceivedGrants(const QList<QUuid> &keys) override;
    Result<QSet<QUuid>> wantedKeys() override;
    Result<void> eraseKeys(const QSet<QUuid> &keys) override;
    Result<QSet<QUuid>> erasedKeys() override;
    Result<QSet<QUuid>> erasuresToSend() override;
    Result<void> noteErasuresSent(const QSet<QUuid> &keys) override;

    Result<QList<StoredEvent>> eventsOf(const QUuid &subject) override;
    Result<Application> application(const QUuid &id) override;
    Result<Application> applicationByNumber(const QString &number) override;
    Result<QList<ApplicationRow>> applications(bool waitingOnly, int offset, int limit) override;
    Result<void> forEachSealed(qint64 from, qint64 to,
                               const std::function<bool(const SealedRow &)> &each) override;
    qint64 lastRowid() override;
    Result<QList<RecordRow>> records(const QString &kind) override;
    Result<QByteArray> record(const QString &kind, const QUuid &id) override;
    Result<QString> nextNumber(QDate day) override;

    Result<QList<UserRow>> users() override;
    Result<QMap<QString, QString>> settings() override;
    Result<QByteArray> profileFile(const QString &id) override;
    Result<QByteArray> profileFileByHash(const QByteArray &hash) override;
    Result<QList<QByteArray>> calendarFiles() override;
    Result<QList<qint64>> failedSignIns(const QUuid &user) override;

    Result<void> saveDraft(const Draft &draft) override;
    Result<QList<Draft>> drafts() override;
    Result<void> removeDraft(const QUuid &id) override;

    Result<void> putKey(const QUuid &id, const QByteArray &wrapped) override;
    Result<void> putKeys(const QMap<QUuid, QByteArray> &wrapped, const QList<KeyGrant> &grants) override;
    Result<QByteArray> key(const QUuid &id) override;
    Result<void> destroyKey(const QUuid &id) override;
    Result<QMap<QUuid, QByteArray>> keysAfter(const QUuid &after, int atMost) override;

    Result<Verification> verify() override;
    Result<void> rebuild() override;
    Result<void> backup(const QString &file) override;
    Result<void> backupJournal(const QString &file) override;
    Result<void> backupKeys(const QString &file) override;

private:
    Result<void> mayWrite() const;
    /// One transaction; whatever fails, nothing of it stays, in the file or in memory.
    Result<void> write(const std::function<Result<void>()> &act);
    [[nodiscard]] Result<void> checkContents(const QSet<QByteArray> &named) const;
    Result<void> rebuildProjections();
    Result<void> loadWriter();
    Result<void> wantKeys(const QSet<QUuid> &keys);
    Result<void> beginIncarnation(const QString &reason);
    Result<quint32> apartFromCopies();
    Result<void> loadIdentity();
    /// The rows of a stretch that fits into memory, with their keys.
    Result<void> readSealed(qint64 from, qint64 to, const std::function<bool(const SealedRow &)> &each);
    void noteNumber(const NewEvent &event);

    QDir m_folder;
    Parts m_parts;
    JournalRepository m_journal;
    ApplicationRepository m_applications;
    SubjectRepository m_subjects;
    RecordRepository m_records;
    LocalRepository m_localRepository;
    ExchangeRepository m_exchange;
    DraftRepository m_drafts;
    KeyRepository m_keys;
    GrantRepository m_grants;
    Projector m_projector;
    EventWriter m_writer;
    std::optional<LocalState> m_local;
    StationIdentity m_identity;
    QString m_numberPrefix; ///< of the day the highest number is known for; empty = none
    int m_highestNumber = 0;
};

} // namespace powerhall
