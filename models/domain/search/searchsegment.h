// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/numbercolumn.h"
#include "models/domain/search/searchquery.h"

#include <QStringView>
#include <QUuid>

#include <optional>

namespace powerhall {

/// One application as the index takes it. Views are copied.
struct SearchRow
{
    QUuid id;
    QStringView number;
    QStringView name;
    QStringView phone;
    QStringView idNumber; ///< or a firm's credit code
};

/// What a search found, in clear: masked before anybody sees it.
struct SearchHit
{
    QUuid id;
    QString number;
    QString name;
    QString phone;
    QString idNumber;
    SearchField field = SearchField::Number;
};

/// Up to 65,536 rows, oldest first, a column for each field. Filled by one thread, then finished and read by
/// any; only marking rows as dead changes it after that.
class SearchSegment
{
public:
    static constexpr std::size_t MostRows = 1U << 16;

    void append(const SearchRow &row);
    void finish(PostingsBuilder &builder);

    [[nodiscard]] std::size_t rows() const { return m_ids.size(); }
    [[nodiscard]] QUuid id(std::size_t row) const { return m_ids[row]; }
    [[nodiscard]] SearchHit hit(const HitCollector::Hit &hit) const;
    void search(const SearchQuery &query, HitCollector &collector) const;

    /// The living row of an application. Reads all ids: about 2 ms in a million.
    [[nodiscard]] std::optional<std::size_t> rowOf(const QUuid &id) const;
    /// Whether a row says just this.
    [[nodiscard]] bool holds(std::size_t row, const SearchRow &wish) const;
    void kill(std::size_t row);
    [[nodiscard]] std::size_t living() const { return rows() - m_deadCount; }
    [[nodiscard]] const std::vector<bool> &dead() const { return m_dead; } ///< empty while none is

private:
    WipingVector<QUuid> m_ids;
    NumberColumn m_numbers;
    TextColumn<char16_t> m_names;
    TextColumn<char> m_initials;
    TextColumn<char> m_phones;
    TextColumn<char> m_idNumbers;
    std::vector<bool> m_dead;
    std::size_t m_deadCount = 0;
};

} // namespace powerhall
