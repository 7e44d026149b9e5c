// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/savefile.h"

#include <QSaveFile>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Error faultOf(const QSaveFile &file)
{
    return {ErrorCode::FileUnreadable, file.fileName(), file.errorString(), {}};
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return faultOf(file);
    return {};
}

Result<QStringList> saveFiles(const QDir &folder, const QStringList &names, const QList<QByteArray> &contents)
{
    Q_ASSERT(names.size() == contents.size());
    if (!folder.mkpath(u"."_s))
        return Error{ErrorCode::ReadOnly, folder.path(), {}, {}};
    std::vector<std::unique_ptr<QSaveFile>> files;
    for (qsizetype i = 0; i < names.size(); ++i) {
        files.push_back(std::make_unique<QSaveFile>(folder.filePath(names.at(i))));
        QSaveFile &file = *files.back();
        const QByteArray &bytes = contents.at(i);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return faultOf(file);
    }
    QStringList paths;
    for (const auto &file : files) {
        if (!file->commit())
            return faultOf(*file);
        paths.append(file->fileName());
    }
    return paths;
}

} // namespace powerhall
