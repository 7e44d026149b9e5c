// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as the input of `accept`, `decide` or `outage enter`: a value or one named fault; what was read
/// is judged by every shipped profile.
#include "models/core/json.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"
#include "models/domain/quality/outagejson.h"
#include "models/services/intakeservice.h"
#include "models/services/partyrules.h"

using namespace powerhall;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QList<Profile> profiles = [] {
        QList<Profile> read;
        for (const QString &id : shippedProfileIds())
            read.append(*shippedProfile(id));
        return read;
    }();
    static const WorkingCalendar calendar = WorkingCalendar::shipped();
    const QDate today(2026, 11, 20);
    const auto object = parseObject(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!object)
        return 0;
    if (const auto request = parseAcceptRequest(*object, today)) {
        (void)checkParties(request->parties, today, false);
        (void)checkParties(request->parties, today, true);
        for (const Profile &profile : profiles) {
            if (const auto decision = decide(profile, calendar, request->input))
                (void)toJson(*decision);
        }
    }
    (void)parseApplicationInput(*object);
    if (const auto outage = outageEntryFrom(*object))
        (void)faultsOf(*outage, {}, 0);
    return 0;
}
