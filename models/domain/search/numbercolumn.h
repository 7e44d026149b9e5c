// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/textcolumn.h"

#include <map>
#include <string>
#include <unordered_map>

namespace powerhall {

/// Application numbers (STATIONDESK-YYYYMMDD-NNNN): the head, up to and with the last hyphen, is the same for
/// all of a desk's day and kept once; only the tails are posted.
class NumberColumn
{
public:
    void append(std::string_view number);
    void finish(PostingsBuilder &builder);
    [[nodiscard]] std::string text(std::size_t row) const;
    /// `part` folded, without blanks.
    void search(std::string_view part, HitCollector &collector) const;

private:
    struct Head
    {
        std::string text;   ///< as written
        std::string folded; ///< as compared
        std::vector<quint16> rows;
        bool standsAlone = false; ///< some row has nothing behind it
    };

    quint32 headFor(std::string_view text);
    void searchHead(const Head &head, std::string_view part, HitCollector &collector) const;
    void searchAcross(std::string_view part, HitCollector &collector) const;
    void searchBehind(const Head &head, std::string_view inTail, HitCollector &collector) const;

    std::vector<Head> m_heads;
    std::unordered_map<std::string, quint32> m_headIndex; ///< only while rows are appended
    std::vector<quint32> m_headOf;
    TextColumn<char> m_tails;
    bool m_hasUsualNumbersOnly = true; ///< each has a hyphen with something behind it
};

} // namespace powerhall
