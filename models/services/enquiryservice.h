// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/enquiry.h"
#include "models/domain/disclosure/liaison.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

struct EnquiryView
{
    Enquiry enquiry;
    ContactDetails masked;
    std::optional<DueDate> due; ///< nothing where the profile states no days
    bool late = false;
    int workingDaysLeft = 0; ///< of an open one; negative = late by
};

/// Enquiries about what is disclosed (咨询): answered at once, else within the profile's working days, and
/// timed.
class EnquiryService
{
public:
    explicit EnquiryService(Station &station);

    struct Question
    {
        QString category; ///< of disclosure; may be empty
        QString text;     ///< stands in clear: nobody's data
        ContactDetails contact;
        QString answer; ///< given at once; empty = still owed
    };
    Result<EnquiryView> receive(const Session &session, const Question &question);
    /// Of an answered one: corrects the words, not the time.
    Result<EnquiryView> answer(const Session &session, const QString &number, const QString &text);
    /// Open ones first, oldest first.
    Result<QList<EnquiryView>> list(const Session &session, bool openOnly) const;
    /// Unmasked; needs a reason and is an event.
    Result<ContactDetails> reveal(const Session &session, const QString &number, const QString &reason);
    /// Open ones for whoever has asked leave already; nobody's data in it.
    Result<QList<EnquiryView>> open() const;

private:
    Station &m_station;
};

} // namespace powerhall
