// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/domain/quality/inventedoutages.h"

namespace powerhall {

namespace {

constexpr std::array<const char *, 5> Regions{"市中心区", "市区", "城镇", "农村", "郊区"};
constexpr std::array<const char *, 4> Causes{"", "雷击", "外力破坏", "设备老化"};

} // namespace

QByteArrayView InventedOutages::kept(std::string text)
{
    m_texts.push_back(std::move(text));
    return {m_texts.back().data(), qsizetype(m_texts.back().size())};
}

QList<Interruption> InventedOutages::rows(int count, const Period &around)
{
    QList<Interruption> rows;
    const qint64 span = around.days() * DaySeconds + 20 * DaySeconds;
    int number = 0;
    for (int left = 0; rows.size() < count; --left) {
        Interruption row;
        if (left <= 0) {
            left = below(4) == 0 ? 1 + below(6) : 1;
            ++number;
        }
        row.row = rows.size() + 2;
        row.event = kept("E" + std::to_string(number));
        const int feeder = below(12);
        row.feeder = kept("线路" + std::to_string(feeder));
        row.transformer = below(5) == 0 ? kept("") : kept(std::to_string(below(9)) + "号台区");
        row.region = Regions.at(size_t(below(20) == 0 ? below(5) : feeder % 4));
        row.cause = Causes.at(size_t(below(4)));
        row.category = OutageCategory(below(OutageCategories));
        row.start = around.begin() - 10 * DaySeconds + qint64(m_random.bounded(quint32(span)));
        const int kind = below(20);
        const int seconds = kind == 0   ? 1 + below(360)
                            : kind == 1 ? 1 + below(60 * 86'400)
                                        : 60 * (1 + below(600));
        row.end = row.start + seconds;
        row.users = below(30) == 0 ? 0 : 1 + below(300);
        if (below(10) == 0) {
            row.capacityBefore = 100 + below(900);
            row.capacityAfter = below(1000);
        }
        rows.append(row);
    }
    return rows;
}

QList<UsersRow> InventedOutages::users(int count, const Period &around)
{
    QList<UsersRow> rows;
    for (int i = 0; i < count; ++i) {
        const int feeder = below(11);
        UsersRow row;
        row.row = i + 2;
        row.region = QString::fromUtf8(Regions.at(size_t(feeder % 4)));
        row.feeder = QStringLiteral("线路%1").arg(feeder);
        row.users = below(400);
        if (below(3) == 0)
            row.from = around.from.addDays(below(int(around.days()) + 40) - 20);
        if (below(3) == 0)
            row.to = around.from.addDays(below(int(around.days()) + 40) - 20);
        rows.append(row);
    }
    return rows;
}

void InventedOutages::shuffle(QList<Interruption> &rows)
{
    for (qsizetype i = rows.size() - 1; i > 0; --i)
        rows.swapItemsAt(i, below(int(i) + 1));
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].row = i + 2;
}

} // namespace powerhall
