// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/profilefigures.h"

#include "models/domain/disclosure/poster.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Error notThere(const QString &path)
{
    return {ErrorCode::NotFound, {}, path, {}};
}

Figure days(const std::optional<int> &days, const QString &clause)
{
    return {days ? QString::number(*days) : u"未规定"_s, clause};
}

const LimitRow *limitRow(const Profile &profile, QDate day, const QString &id)
{
    const auto found = std::find_if(profile.limits.cbegin(), profile.limits.cend(), [&](const LimitRow &row) {
        return row.id == id && holdsOn(row.valid, day);
    });
    return found == profile.limits.cend() ? nullptr : &*found;
}

std::optional<Figure> limitFigure(const LimitRow &row, const QString &of)
{
    if (of == "total"_L1)
        return days(row.totalDays, row.totalClause);
    for (const StageLimit &stage : row.stages) {
        if (stage.stage == of)
            return days(stage.days, stage.clause);
    }
    return {};
}

/// Lines that hold on the day, those without a number left out.
QList<Hotline> numbered(const QList<Hotline> &lines, QDate day)
{
    QList<Hotline> result;
    for (const Hotline &line : lines) {
        if (!line.number.isEmpty() && holdsOn(line.valid, day))
            result.append(line);
    }
    return result;
}

std::optional<Figure> lineFigure(const QList<Hotline> &lines, QDate day, const QString &number)
{
    const QList<Hotline> shown = numbered(lines, day);
    const qsizetype index = number.toInt() - 1;
    if (index < 0 || index >= shown.size())
        return {};
    return Figure{shown.at(index).number, shown.at(index).clause};
}

std::optional<Figure> targetFigure(const Profile &profile, QDate day, const QString &id)
{
    for (const Target &target : profile.targets) {
        if (target.id == id && target.value && holdsOn(target.valid, day))
            return Figure{QString::number(*target.value, 'g', 12), target.clause};
    }
    return {};
}

std::optional<Figure> figureAt(const Profile &profile, QDate day, const QStringList &words)
{
    const QString list = words.value(0);
    if (list == "limits"_L1 && words.size() == 3) {
        const LimitRow *row = limitRow(profile, day, words.at(1));
        return row ? limitFigure(*row, words.at(2)) : std::nullopt;
    }
    if (list == "hotlines"_L1 && words.size() == 2)
        return lineFigure(profile.hotlines, day, words.at(1));
    if (list == "regulator_lines"_L1 && words.size() == 2)
        return lineFigure(profile.regulatorLines, day, words.at(1));
    if (list == "targets"_L1 && words.size() == 2)
        return targetFigure(profile, day, words.at(1));
    if (list == "enquiry_days"_L1 && words.size() == 1 && profile.enquiryDays)
        return days(profile.enquiryDays, profile.enquiryClause);
    return {};
}

QList<SlipLine> slipLines(const QList<Hotline> &hotlines, QDate day)
{
    QList<SlipLine> lines;
    for (const Hotline &hotline : hotlines) {
        if (holdsOn(hotline.valid, day))
            lines.append(SlipLine{hotline.name, hotline.number, {}});
    }
    return lines;
}

} // namespace

Result<Figure> profileFigure(const Profile &profile, QDate day, const QString &path)
{
    auto figure = figureAt(profile, day, path.split(u'/'));
    if (!figure)
        return notThere(path);
    // What no source states has no clause to be quoted on a wall.
    if (figure->basis == "ruling"_L1)
        figure->basis.clear();
    return *figure;
}

QStringList profileFigurePaths(const Profile &profile, QDate day)
{
    QStringList paths;
    for (const LimitRow &row : profile.limits) {
        if (!holdsOn(row.valid, day))
            continue;
        for (const StageLimit &stage : row.stages)
            paths.append(u"limits/"_s + row.id + u'/' + stage.stage);
        paths.append(u"limits/"_s + row.id + u"/total"_s);
    }
    for (qsizetype i = 1; i <= numbered(profile.hotlines, day).size(); ++i)
        paths.append(u"hotlines/"_s + QString::number(i));
    for (qsizetype i = 1; i <= numbered(profile.regulatorLines, day).size(); ++i)
        paths.append(u"regulator_lines/"_s + QString::number(i));
    for (const Target &target : profile.targets) {
        if (target.value && holdsOn(target.valid, day))
            paths.append(u"targets/"_s + target.id);
    }
    if (profile.enquiryDays)
        paths.append(u"enquiry_days"_s);
    paths.removeDuplicates();
    return paths;
}

FigureResolver profileResolver(const Profile &profile, QDate day)
{
    return [profile, day](const FigureSource &source) -> Result<Figure> {
        if (source.kind != FigureSource::Kind::Profile)
            return notThere(source.id);
        return profileFigure(profile, day, source.path);
    };
}

void takeProfile(Poster &poster, const Profile &profile, QDate day)
{
    poster.organisation = profile.name;
    poster.accent = profile.accent;
    poster.ownLines = slipLines(profile.hotlines, day);
    poster.regulatorLines = slipLines(profile.regulatorLines, day);
}

} // namespace powerhall
