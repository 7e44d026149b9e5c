// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/simstation.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

struct FileDisk final : DiskImage
{
    PowerCutVfs::Image files; ///< by name within the folder
};

class SqliteStation;

/// All stations' disks hang on one power line.
class SqliteGround final : public SimGround
{
public:
    std::unique_ptr<SimStation> found(quint32 number, const QString &place, const QByteArray &signingKey,
                                      const TestClock &clock) override;
    std::unique_ptr<SimStation> copyOf(SimStation &station) override;

    [[nodiscard]] bool isDark() const override { return vfs.isOff(); }
    void lightUp() override
    {
        restartAll([](PowerCutVfs::Image &) {});
    }

    PowerCutVfs vfs;
    QList<SqliteStation *> stations;
    QTemporaryDir root;
    int folders = 0;

    QString newFolder();
    /// All programs end; then the disks are as `change` leaves them, and all programs start.
    void restartAll(const std::function<void(PowerCutVfs::Image &)> &change);
};

StoreOptions simOptions()
{
    return {PowerCutVfs::name(), "FULL", 1000, 1000};
}

class SqliteStation final : public SimStation
{
public:
    SqliteStation(SqliteGround &ground, QString folder)
        : m_ground(ground)
        , m_folder(std::move(folder))
    {
        m_ground.stations.append(this);
    }
    ~SqliteStation() override { m_ground.stations.removeOne(this); }

    void found(const StationIdentity &identity)
    {
        auto store = createStore(QDir(m_folder), identity, clock, simOptions());
        if (!store)
            qFatal("no store: %s", qPrintable(store.error().detail));
        m_store = std::move(*store);
    }
    void start()
    {
        m_ground.vfs.cutAt(-1, 0); // what was planned was for the program before
        m_ground.vfs.failNoMore();
        for (const QString &name : {u"journal.db"_s, u"keys.db"_s}) {
            QFile file(m_folder + u'/' + name); // what the disk holds is elsewhere; the name must be there
            (void)file.open(QIODevice::ReadWrite);
        }
        auto store = openStore(QDir(m_folder), Store::Access::Write, clock, simOptions());
        if (!store)
            qFatal("no store: %s %s", qPrintable(store.error().place), qPrintable(store.error().detail));
        m_store = std::move(*store);
    }
    void end() { m_store.reset(); }
    [[nodiscard]] QString folder() const { return m_folder; }

    Replica &replica() override { return *m_store; }
    Result<StoredEvent> act(const NewEvent &event) override
    {
        const auto stored = m_store->append({event});
        if (!stored)
            return stored.error();
        return stored->last();
    }
    QByteArray projection() override { return m_store->verify().value_or({}).projection; }
    QString faultAfterRebuild() override
    {
        const auto before = m_store->verify();
        if (!before || !before->firstFault.isEmpty())
            return before ? before->firstFault : before.error().detail;
        const auto rebuilt = m_store->rebuild();
        if (!rebuilt)
            return rebuilt.error().detail;
        const auto after = m_store->verify();
        return after && after->projection == before->projection ? QString()
                                                                : u"replayed from nothing it is another"_s;
    }
    bool knows(const QUuid &application) override { return bool(m_store->application(application)); }
    QStringList conflictsOf(const QUuid &application) override
    {
        const auto found = m_store->application(application);
        return found ? found->conflicts : QStringList();
    }
    void crash() override
    {
        end();
        if (m_ground.isDark()) // the power went while it closed its files
            m_ground.lightUp();
        else
            start();
    }
    Disk disk() override
    {
        auto disk = std::make_shared<FileDisk>();
        const auto all = m_ground.vfs.image();
        for (auto file = all.begin(); file != all.end(); ++file) {
            if (file.key().startsWith(m_folder + u'/'))
                disk->files.insert(file.key().mid(m_folder.size()), *file);
        }
        return disk;
    }
    void putBack(const Disk &disk) override
    {
        m_ground.restartAll([&](PowerCutVfs::Image &all) {
            all.removeIf([&](const auto &file) { return file.key().startsWith(m_folder + u'/'); });
            const auto &files = static_cast<FileDisk &>(*disk).files;
            for (auto file = files.begin(); file != files.end(); ++file)
                all.insert(m_folder + file.key(), *file);
        });
    }
    void setDiskFull(bool isFull) override
    {
        if (isFull)
            m_ground.vfs.failAt(m_ground.vfs.operations() + 1, SQLITE_FULL, true);
        else
            m_ground.vfs.failNoMore();
    }
    bool cutPower(QRandomGenerator &random) override
    {
        m_ground.vfs.cutAt(m_ground.vfs.operations() + 1 + random.bounded(12), random.generate());
        return true;
    }

private:
    SqliteGround &m_ground;
    QString m_folder;
    std::unique_ptr<Store> m_store;
};

QString SqliteGround::newFolder()
{
    const QString folder = root.filePath(u"s%1"_s.arg(++folders));
    QDir().mkpath(folder);
    return folder;
}

std::unique_ptr<SimStation> SqliteGround::found(quint32 number, const QString &place,
                                                const QByteArray &signingKey, const TestClock &clock)
{
    auto station = std::make_unique<SqliteStation>(*this, newFolder());
    station->clock = clock;
    station->place = place;
    StationIdentity identity = identityOf(number);
    identity.station = place;
    identity.signingKey = signingKey;
    station->found(identity);
    return station;
}

std::unique_ptr<SimStation> SqliteGround::copyOf(SimStation &station)
{
    auto copy = std::make_unique<SqliteStation>(*this, newFolder());
    copy->clock = station.clock;
    copy->place = station.place;
    copy->clockWasWrong = station.clockWasWrong;
    copy->putBack(station.disk());
    return copy;
}

void SqliteGround::restartAll(const std::function<void(PowerCutVfs::Image &)> &change)
{
    for (SqliteStation *station : std::as_const(stations))
        station->end();
    if (vfs.isOff())
        vfs.powerOn();
    PowerCutVfs::Image image = vfs.image();
    change(image);
    vfs.reset(image);
    for (SqliteStation *station : std::as_const(stations))
        station->start();
}

} // namespace

std::unique_ptr<SimGround> sqliteGround()
{
    return std::make_unique<SqliteGround>();
}

} // namespace powerhall
