// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/recomputation.h"

#include "models/core/json.h"
#include "models/domain/quality/reliabilityjson.h"
#include "models/domain/quality/voltagejson.h"
#include "models/services/reportrecipe.h"

#include <QFile>
#include <QJsonDocument>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Every place where two values are not the same.
class Differences
{
public:
    explicit Differences(Recomputation &outcome)
        : m_outcome(outcome)
    {}

    void compare(const QString &path, const QJsonValue &then, const QJsonValue &now)
    {
        if (then == now)
            return;
        if (then.isObject() && now.isObject())
            compareObjects(path, then.toObject(), now.toObject());
        else if (then.isArray() && now.isArray() && then.toArray().size() == now.toArray().size())
            compareArrays(path, then.toArray(), now.toArray());
        else
            note(path);
    }

private:
    void compareObjects(const QString &path, const QJsonObject &then, const QJsonObject &now)
    {
        for (auto entry = then.begin(); entry != then.end(); ++entry)
            compare(path + u'.' + entry.key(), entry.value(), now.value(entry.key()));
        for (auto entry = now.begin(); entry != now.end(); ++entry) {
            if (!then.contains(entry.key()))
                note(path + u'.' + entry.key());
        }
    }

    void compareArrays(const QString &path, const QJsonArray &then, const QJsonArray &now)
    {
        for (qsizetype i = 0; i < then.size(); ++i)
            compare(path + u"[%1]"_s.arg(i), then.at(i), now.at(i));
    }

    void note(const QString &path)
    {
        ++m_outcome.differenceCount;
        if (m_outcome.differences.size() < Recomputation::DifferencesListed)
            m_outcome.differences.append(path);
    }

    Recomputation &m_outcome;
};

/// Each file is the one the release names.
Result<void> checkSources(const ReleasedVersion &version, const SourcePaths &paths, ReadControl *control)
{
    for (const DataSource &source : version.sources) {
        const QString path = paths.value(source.role);
        const auto hash = hashOfFile(path, control);
        if (!hash)
            return hash.error();
        if (*hash == source.sha256)
            continue;
        const bool isCopy = path.endsWith(QString::fromLatin1(source.sha256.toHex()));
        if (isCopy)
            return Error{ErrorCode::Damaged, path, source.name, {}};
        return Error{ErrorCode::Refused, path, u"other_file"_s, {source.name}};
    }
    return {};
}

/// The release's file of a role, at the place it lies now.
void place(TableFile &file, const QString &role, const ReleasedVersion &version, const SourcePaths &paths)
{
    file.path = paths.value(role);
    for (const DataSource &source : version.sources) {
        if (source.role == role)
            file.name = source.name;
    }
}

Result<QJsonObject> reliabilityAgain(const ReleasedVersion &version, const SourcePaths &paths,
                                     ReadControl *control, Recomputation &outcome)
{
    const auto options = parseObject(version.options);
    const auto recipe = options ? reliabilityRecipe(*options) : options.error();
    if (!recipe)
        return recipe.error();
    outcome.formulaNow = QString::fromLatin1(ReliabilityFormula);
    outcome.reliabilityFiles = recipe->files;
    place(outcome.reliabilityFiles.events, u"events"_s, version, paths);
    place(outcome.reliabilityFiles.users, u"users"_s, version, paths);
    place(outcome.reliabilityFiles.history, u"history"_s, version, paths);
    auto reading = readReliability(recipe->options, outcome.reliabilityFiles, control);
    if (!reading)
        return reading.error();
    outcome.reliability = std::move(*reading);
    return toJson(outcome.reliability->result, outcome.reliability->rejected);
}

Result<QJsonObject> voltageAgain(const ReleasedVersion &version, const SourcePaths &paths,
                                 ReadControl *control, Recomputation &outcome)
{
    const auto options = parseObject(version.options);
    const auto recipe = options ? voltageRecipe(*options) : options.error();
    if (!recipe)
        return recipe.error();
    outcome.formulaNow = QString::fromLatin1(VoltageFormula);
    outcome.voltageFiles = recipe->files;
    place(outcome.voltageFiles.points, u"points"_s, version, paths);
    place(outcome.voltageFiles.samples, wordOf(recipe->files.input), version, paths);
    auto result = readVoltage(outcome.voltageFiles, recipe->options, control);
    if (!result)
        return result.error();
    outcome.voltage = std::move(*result);
    return toJson(*outcome.voltage);
}

} // namespace

Result<SourcePaths> sourcePathsOf(const ReleasedVersion &version, const QDir &dataFolder,
                                  const SourcePaths &given)
{
    SourcePaths paths;
    for (const DataSource &source : version.sources) {
        const QString copy = datasetPathOf(dataFolder, source.sha256);
        const QString path = given.value(source.role, copy);
        if (!QFile::exists(path))
            return Error{ErrorCode::NotFound, u"dataset"_s, source.role + u' ' + source.name, {}};
        paths.insert(source.role, path);
    }
    return paths;
}

bool placeEvents(TableFile &events, const ReleasedVersion &version, const QDir &dataFolder)
{
    const QString role = u"events"_s;
    SourcePaths paths;
    for (const DataSource &source : version.sources)
        paths.insert(source.role, datasetPathOf(dataFolder, source.sha256));
    place(events, role, version, paths);
    return QFile::exists(paths.value(role));
}

Result<Recomputation> recompute(const QString &kind, const ReleasedVersion &version, const SourcePaths &paths,
                                ReadControl *control)
{
    const auto then = parseObject(version.figures);
    if (!then)
        return Error{ErrorCode::Damaged, u"report"_s, kind, {}};
    if (const auto checked = checkSources(version, paths, control); !checked)
        return checked.error();
    Recomputation outcome;
    outcome.sources = version.sources;
    const bool isVoltage = kind == "voltage"_L1;
    const auto now = isVoltage ? voltageAgain(version, paths, control, outcome)
                               : reliabilityAgain(version, paths, control, outcome);
    if (!now)
        return now.error();
    // As it would be read from the journal: numbers through their text and back.
    const auto again = parseObject(releasedFigures(*now));
    Differences(outcome).compare(u"$"_s, *then, again.value_or(*now));
    return outcome;
}

QByteArray releasedFigures(const QJsonObject &figures)
{
    return QJsonDocument(figures).toJson(QJsonDocument::Compact);
}

} // namespace powerhall
