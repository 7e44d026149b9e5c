// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/enrolment.h"

namespace powerhall {

/// What is sealed in an enrolment file: the place's secret, then JSON. Wipe it. Back: Damaged.
QByteArray packEnrolment(const Enrolment &enrolment);
Result<Enrolment> unpackEnrolment(const QByteArray &body);

} // namespace powerhall
