// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/rowreader.h"

/// The sections of a profile file. Each takes its keys from the file's outermost object and leaves the first
/// fault in it.
namespace powerhall {

/// sources: read first, since every clause names one.
void readSources(ObjectReader &file, Profile &profile, ProfileContext &context);
/// catalogue: read before the rules, since they name its documents.
void readCatalogue(ObjectReader &file, Profile &profile, ProfileContext &context);
/// document_sets, stage_documents, acceptance_rules, three_zero, limits, whole_limits, holiday_starts,
/// floor_days.
void readRules(ObjectReader &file, Profile &profile, const ProfileContext &context);
/// hotlines, regulator_lines, stage_names, words, fees, statements, retention_days.
void readTexts(ObjectReader &file, Profile &profile, const ProfileContext &context);
/// disclosure, reviews, open_matters, enquiry_days, targets, penalties, returns.
void readOversight(ObjectReader &file, Profile &profile, const ProfileContext &context);

} // namespace powerhall
