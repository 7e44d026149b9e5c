// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"

#include "models/core/clock.h"

#include <QDir>
#include <QObject>
#include <QStringList>

#include <memory>

namespace powerhall {

class Station;

/// What a search shows of one hit, masked (E30).
struct FoundApplication
{
    QUuid id;
    QString number;
    QString maskedName;
    QString maskedPhone;
    QString maskedId;
    QString field; ///< which field fitted: number · name · initials · phone · id
};

/// Search as typed over number, name, pinyin initials, phone and the last digits of the ID number. The index
/// lives in memory only, is built after sign-in by reader threads and answers with what it has so far.
class SearchService final : public QObject
{
    Q_OBJECT

public:
    SearchService(const QDir &folder, const Clock &clock, QObject *parent = nullptr);
    ~SearchService() override;

    void start(const Session &session); ///< begins to build; returns at once
    void clear();                       ///< at sign-out: wipes
    /// First `limit` hits, best first; at most 5 ms for 1,000,000 applications.
    [[nodiscard]] QList<FoundApplication> find(const QString &text, int limit = 50) const;
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] qint64 indexed() const;
    /// Adds or replaces one application (after accept or correct).
    void update(const Session &session, const QUuid &application);

signals:
    void progressed(qint64 indexed, qint64 total);
    void completed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace powerhall
