// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/storeoptions.h"

#include <QTemporaryDir>

namespace powerhall {

/// A clock that stands where the test puts it.
class TestClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return instant; }
    /// Time passes, on both clocks.
    void pass(qint64 ms);

    Instant instant{1'772'413'200'000, 1'000'000'000'000, QByteArray(16, 'b')}; // 2026-03-02 09:00
};

/// A data folder that goes with the test, with a store in it.
class TestFolder
{
public:
    /// `number` makes device and desk; options as for a store.
    explicit TestFolder(quint32 number = 1, const StoreOptions &options = {});

    [[nodiscard]] Store &store() const { return *m_store; }
    [[nodiscard]] QDir dir() const { return m_dir.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    void close() { m_store.reset(); }
    Result<void> open(Store::Access access = Store::Access::Write);

    /// Accepts an application under the next number; its subject.
    QUuid accept(const QUuid &draft = {});
    Result<QList<StoredEvent>> tell(const QUuid &subject, QLatin1StringView type, const QCborMap &open = {});

    TestClock clock;

private:
    QTemporaryDir m_dir;
    StoreOptions m_options;
    std::unique_ptr<Store> m_store;
};

StationIdentity identityOf(quint32 number);

} // namespace powerhall
