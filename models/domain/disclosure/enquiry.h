// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>

namespace powerhall {

/// A question about what is disclosed (咨询): answered at once, else within the profile's working days. Who
/// asks and under which number to call back is sealed; the question itself stands in clear and holds nobody's
/// data.
struct Enquiry
{
    QUuid id;
    QString number;   ///< label: station, desk, day, running number
    QString category; ///< of disclosure; may be empty
    QString question;
    qint64 receivedMs = 0;
    QUuid receivedBy;
    QUuid keyId;       ///< of the enquirer's data; null = nobody named
    QByteArray sealed; ///< name, phone
    QString answer;
    qint64 answeredMs = 0; ///< 0 = open
    QUuid answeredBy;
    QStringList conflicts;

    [[nodiscard]] bool isOpen() const { return answeredMs == 0; }
    bool operator==(const Enquiry &) const = default;
};

/// Last day in time; nothing where the profile states no days.
std::optional<DueDate> enquiryDue(const Enquiry &enquiry, const std::optional<int> &days,
                                  const WorkingCalendar &calendar);
/// Answered, or still open today, after its last day.
bool isLate(const Enquiry &enquiry, const std::optional<DueDate> &due, QDate today);

} // namespace powerhall
