// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/programrun.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace powerhall {

/// A demo hall made by the program itself in a temporary folder, on a Friday morning in November 2026.
class DemoFolder
{
public:
    explicit DemoFolder(const QString &profile = QStringLiteral("baoshan"));

    [[nodiscard]] QString path(const QString &name = QStringLiteral("hall")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString userOf(const QString &role) const;
    [[nodiscard]] QString passwordOf(const QString &role) const;
    [[nodiscard]] ProgramRun made() const { return m_made; }

    /// A verb on the hall, as the first user of a role ("" = nobody), with --json.
    [[nodiscard]] ProgramRun run(const QString &role, const QStringList &words, const QByteArray &input = {},
                                 const QMap<QString, QString> &environment = {}) const;
    /// An input of accept: a resident who brought these documents, with an invented name.
    static QByteArray resident(const QStringList &documents, const QString &name);

private:
    [[nodiscard]] QJsonObject user(const QString &role) const;

    QTemporaryDir m_folder;
    ProgramRun m_made;
};

} // namespace powerhall
