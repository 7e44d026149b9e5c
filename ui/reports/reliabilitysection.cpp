// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reliabilitysection.h"

#include "models/core/json.h"
#include "models/domain/quality/outagenotes.h"
#include "models/services/computedfigure.h"
#include "models/services/figureservice.h"
#include "models/services/outageservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/currentsession.h"
#include "ui/reports/figureoutcome.h"
#include "ui/reports/filefield.h"
#include "ui/reports/reliabilityrules.h"

#include <QFile>
#include <QTemporaryDir>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QStringList regionsOf(const Profile &profile)
{
    return profile.outageRegions.isEmpty() ? standardRegions() : profile.outageRegions;
}

/// The desk's outages as the list of the contract, in a folder that goes with the value.
struct OwnList
{
    std::shared_ptr<QTemporaryDir> folder;
    QString path;
};
std::optional<OwnList> listOf(const QList<Outage> &outages)
{
    auto folder = std::make_shared<QTemporaryDir>();
    QFile file(folder->filePath(u"本站停电登记.csv"_s));
    if (!folder->isValid() || !file.open(QIODevice::WriteOnly) || file.write(outagesAsCsv(outages)) < 0 ||
        !file.flush())
        return {};
    return OwnList{folder, file.fileName()};
}

/// Everything the work needs, as values: it runs beside the window.
struct Asked
{
    ReliabilityFiles files;
    ReliabilityOptions options;
    ReportHead head;
    ReliabilityExtras extras;
    EarlierReleases released;
    MappingMemory mappings;
    bool compares = false;
    std::shared_ptr<QTemporaryDir> ownList;
};

/// The desk's whole list was handed over, so that earlier periods stand beside: none of it is doubtful.
void forgetOtherPeriods(ReliabilityResult &result)
{
    const QString outside = wordOf(OutageDoubt::OutsidePeriod);
    result.warnings.removeIf([&](const Warning &warning) { return warning.kind == outside; });
    result.warningCounts.remove(outside);
}

Result<ReportOutcome> computed(Asked asked, ReadControl &control)
{
    for (TableFile *file : {&asked.files.events, &asked.files.users, &asked.files.history})
        *file = recalled(*file, asked.mappings);
    auto reading = readReliability(asked.options, asked.files, &control);
    if (!reading)
        return reading.error();
    if (asked.ownList)
        forgetOtherPeriods(reading->result);
    if (asked.compares) {
        const auto beside = readBeside(reading->result.options, asked.files, asked.released, &control);
        if (!beside)
            return beside.error();
        asked.extras.beside = *beside;
    }
    auto outcome = reliabilityOutcome(asked.files, *reading, asked.head, asked.extras, control);
    if (outcome)
        outcome->holds = asked.ownList;
    return outcome;
}

Result<TableFindings> checkedEvents(const TableFile &file, const TableFile &users,
                                    const ReliabilityOptions &options, ReadControl &control)
{
    if (users.path.isEmpty() || !options.period.isValid())
        return checkEvents(file, &control);
    const auto reading = readReliability(options, {.events = file, .users = users, .history = {}}, &control);
    if (!reading)
        return reading.error();
    return TableFindings{reading->result.rows, reading->rejected, reading->result.warnings,
                         reading->result.warningCounts};
}

} // namespace

ReliabilitySection::ReliabilitySection(const WindowContext &context, QWidget *parent)
    : QualitySection(context, u"reliability"_s, parent)
    , m_events(new FileField({.name = u"events"_s,
                              .label = tr("停电清单"),
                              .hint = tr("事件编号、线路、区域、停电性质、停电时间、恢复时间、停电户数"),
                              .kind = TableKind::Events},
                             context.prompts))
    , m_users(new FileField({.name = u"users"_s,
                             .label = tr("用户数"),
                             .hint = tr("区域、线路、户数、注册日期、注销日期"),
                             .kind = TableKind::Users},
                            context.prompts))
    , m_history(new FileField({.name = u"history"_s,
                               .label = tr("历年每日"),
                               .hint = tr("可不填；有三到五年每日的，另算不含重大事件日的指标"),
                               .kind = TableKind::History,
                               .required = false},
                              context.prompts))
    , m_rules(new ReliabilityRules(regionsOf(context.station.profile())))
{
    for (FileField *file : {m_events, m_users, m_history})
        addFile(file);
    addOption(m_rules);
    connect(m_rules, &ReliabilityRules::ownOutagesToggled, m_events, &QWidget::setDisabled);
}

ReliabilityOptions ReliabilitySection::options() const
{
    ReliabilityOptions options = m_rules->options();
    options.period = period();
    return options;
}

TableCheck ReliabilitySection::checkOf(TableKind kind)
{
    if (kind == TableKind::Users)
        return [](const TableFile &file, ReadControl &control) { return checkUsers(file, &control); };
    if (kind == TableKind::History)
        return [](const TableFile &file, ReadControl &control) { return checkHistory(file, &control); };
    return [users = recalled(m_users->file(), mappings()), options = options()](const TableFile &file,
                                                                                ReadControl &control) {
        return checkedEvents(file, users, options, control);
    };
}

/// Those whose lists were kept; what cannot be read stays without comparison.
EarlierReleases ReliabilitySection::earlierReleases(const Period &period) const
{
    EarlierReleases earlier;
    const ReportService reports(context().station);
    for (const Period &one : {period.before(), period.yearBefore()}) {
        const auto report = reports.view(context().session.value(), u"reliability"_s, one);
        if (!report)
            continue;
        const auto paths = sourcePathsOf(report->newest(), context().station.folder());
        const auto options = parseObject(report->newest().options);
        const auto recipe = options ? reliabilityRecipe(*options) : options.error();
        if (!paths || !recipe)
            continue;
        ReliabilityRecipe made = *recipe;
        made.files.events.path = paths->value(u"events"_s);
        made.files.users.path = paths->value(u"users"_s);
        earlier.insert(one.name(), made);
    }
    return earlier;
}

/// What the register of disclosure has of the period, where nothing else was typed.
std::optional<PublishedReliability> ReliabilitySection::registeredFigures(const Period &period) const
{
    if (!context().session.may(Act::ReadDisclosure))
        return {};
    const auto figures = FigureService(context().station).figures(context().session.value());
    const auto known =
        figures ? publishedReliability(*figures, period.name()) : QMap<QString, ReleasedFigure>();
    if (known.isEmpty())
        return {};
    const auto value = [&](const QString &indicator) {
        return ReportNumber::fromText(known.value(indicator).value);
    };
    QStringList sources;
    for (const ReleasedFigure &figure : known)
        sources.append(figure.source);
    sources.removeDuplicates();
    return PublishedReliability{value(u"reliability_rate"_s), value(u"average_outage_hours"_s),
                                value(u"average_outage_times"_s), sources.join(u"；"_s)};
}

std::optional<QualitySection::Work> ReliabilitySection::work()
{
    const bool own = m_rules->ownOutages();
    if ((m_events->path().isEmpty() && !own) || m_users->path().isEmpty()) {
        FileField *missing = m_events->path().isEmpty() && !own ? m_events : m_users;
        tellMissing(missing->editor(), tr("还缺一个文件：先选停电清单（或用本站登记的停电）和用户数。"));
        return {};
    }
    if (!m_rules->isReadable())
        return {};
    Asked asked{.files = {m_events->file(), m_users->file(), m_history->file()},
                .options = options(),
                .head = head(),
                .mappings = mappings(),
                .compares = m_rules->compares()};
    asked.extras.published = m_rules->published();
    if (!asked.extras.published)
        asked.extras.published = registeredFigures(asked.options.period);
    asked.extras.profile = context().station.profile();
    if (asked.compares)
        asked.released = earlierReleases(asked.options.period);
    if (own) {
        const auto outages = OutageService(context().station).list(context().session.value());
        const auto list = outages ? listOf(*outages) : std::nullopt;
        if (!list) {
            tellMissing(m_rules, outages ? tr("临时文件写不了；请清理磁盘。") : errorText(outages.error()));
            return {};
        }
        asked.files.events = {.path = list->path};
        asked.ownList = list->folder;
    }
    return [asked](ReadControl &control) { return computed(asked, control); };
}

} // namespace powerhall
