// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"
#include "models/domain/profile/profile.h"

#include <QDate>

namespace powerhall {

struct Poster;

/// A value of the profile as it holds on the day, by its path:
///   limits/CLASS/STAGE · limits/CLASS/total   working days; 未规定 where the source states none
///   hotlines/N · regulator_lines/N            numbers, counted from 1
///   targets/ID                                a figure aimed at
///   enquiry_days                              working days to answer an enquiry about disclosure
/// NotFound names what of the path there is not.
Result<Figure> profileFigure(const Profile &profile, QDate day, const QString &path);
/// Every path that has a value on the day, for those who write content.
QStringList profileFigurePaths(const Profile &profile, QDate day);

/// Resolves figures of the profile; NotFound for reports and publications, which only a register knows.
FigureResolver profileResolver(const Profile &profile, QDate day);

/// What a poster owes to the profile: the utility's name and colour, its lines and the regulator's.
void takeProfile(Poster &poster, const Profile &profile, QDate day);

} // namespace powerhall
