// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/searchsegment.h"

#include "models/domain/search/pinyin.h"

namespace powerhall {

namespace {

constexpr FieldRanks TextRanks{HitRank::Whole, HitRank::Edge, HitRank::Inside, HitRank::Inside};
/// People tell phones and ID numbers by their last digits.
constexpr FieldRanks CodeRanks{HitRank::Whole, HitRank::Edge, HitRank::Edge, HitRank::Inside};

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::u16string_view viewOf(QStringView text)
{
    return {text.utf16(), static_cast<std::size_t>(text.size())};
}

} // namespace

void SearchSegment::append(const SearchRow &row)
{
    Q_ASSERT(rows() < MostRows);
    m_ids.push_back(row.id);
    if (!m_dead.empty())
        m_dead.push_back(false);
    m_numbers.append(row.number.toUtf8().toStdString());
    m_names.append(viewOf(row.name));
    m_initials.append(pinyinInitials(row.name).toStdString());
    m_phones.append(foldedCode(row.phone));
    m_idNumbers.append(foldedCode(row.idNumber));
}

void SearchSegment::finish(PostingsBuilder &builder)
{
    m_ids.shrink_to_fit();
    m_numbers.finish(builder);
    m_names.finish(builder);
    m_initials.finish(builder);
    m_phones.finish(builder);
    m_idNumbers.finish(builder);
}

SearchHit SearchSegment::hit(const HitCollector::Hit &hit) const
{
    const std::size_t row = hit.row;
    const std::u16string_view name = m_names.text(row);
    return {m_ids[row],
            QString::fromStdString(m_numbers.text(row)),
            QString::fromUtf16(name.data(), static_cast<qsizetype>(name.size())),
            textOf(m_phones.text(row)),
            textOf(m_idNumbers.text(row)),
            hit.field};
}

void SearchSegment::search(const SearchQuery &query, HitCollector &collector) const
{
    m_numbers.search(query.number, collector);
    m_names.search(query.name, TextRanks, SearchField::Name, collector);
    m_initials.search(query.initials, TextRanks, SearchField::Initials, collector);
    m_phones.search(query.code, CodeRanks, SearchField::Phone, collector);
    m_idNumbers.search(query.code, CodeRanks, SearchField::IdNumber, collector);
}

std::optional<std::size_t> SearchSegment::rowOf(const QUuid &id) const
{
    for (std::size_t row = m_ids.size(); row-- > 0;) {
        if (m_ids[row] == id && (m_dead.empty() || !m_dead[row]))
            return row;
    }
    return {};
}

bool SearchSegment::holds(std::size_t row, const SearchRow &wish) const
{
    return m_numbers.text(row) == wish.number.toUtf8().toStdString() &&
           m_names.text(row) == viewOf(wish.name) && m_phones.text(row) == foldedCode(wish.phone) &&
           m_idNumbers.text(row) == foldedCode(wish.idNumber);
}

void SearchSegment::kill(std::size_t row)
{
    m_dead.resize(rows());
    if (!m_dead[row])
        ++m_deadCount;
    m_dead[row] = true;
}

} // namespace powerhall
