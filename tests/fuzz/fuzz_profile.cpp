// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as a utility's rules: a profile that can judge, or one named fault.
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"

using namespace powerhall;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const WorkingCalendar calendar = WorkingCalendar::shipped();
    const auto profile = parseProfile(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!profile)
        return 0;
    ApplicationInput input;
    for (const QDate on : {QDate(2020, 1, 2), QDate(2022, 9, 30), QDate(2026, 11, 20)}) {
        input.on = on;
        for (const Voltage voltage : {Voltage::Low, Voltage::High}) {
            input.voltage = voltage;
            if (const auto decision = decide(*profile, calendar, input))
                (void)toJson(*decision);
        }
    }
    return 0;
}
