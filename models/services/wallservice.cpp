// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/wallservice.h"

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/domain/disclosure/checkcode.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/photostore.h"
#include "models/services/recordlist.h"
#include "models/services/station.h"
#include "models/storage/partners.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr Act TheAct = Act::KeepWall;
constexpr int LongestName = 60;
constexpr int WidestBoardMm = 20'000;

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

SheetState stateOf(const DisclosureVersion &version)
{
    switch (version.state) {
    case DisclosureVersion::State::Published:
        return SheetState::Current;
    case DisclosureVersion::State::Superseded:
        return SheetState::Superseded;
    case DisclosureVersion::State::Withdrawn:
        return SheetState::Withdrawn;
    case DisclosureVersion::State::Draft:
    case DisclosureVersion::State::Refused:
        break;
    }
    return SheetState::Unknown;
}

/// Items already read, and who is who: many boards bear the same ones.
class ItemShelf
{
public:
    explicit ItemShelf(const Station &station)
        : m_station(station)
        , m_people(userNames(station).value_or({}))
    {}
    const DisclosureItem *item(const QUuid &id)
    {
        if (!m_items.contains(id)) {
            const auto read = itemById(m_station, id);
            m_items.insert(id, read ? std::optional(*read) : std::nullopt);
        }
        const auto &known = m_items[id];
        return known ? &*known : nullptr;
    }
    [[nodiscard]] QString person(const QUuid &user) const { return m_people.value(user); }

private:
    const Station &m_station;
    QMap<QUuid, QString> m_people;
    QMap<QUuid, std::optional<DisclosureItem>> m_items;
};

WallSheet sheetOf(ItemShelf &shelf, const HungSheet &hung)
{
    WallSheet sheet{.sheet = hung, .by = shelf.person(hung.by)};
    const DisclosureItem *item = shelf.item(hung.item);
    const DisclosureVersion *version = item ? item->version(hung.version) : nullptr;
    if (!version)
        return sheet;
    sheet.key = item->key;
    sheet.title = item->title;
    sheet.state = stateOf(*version);
    sheet.overMs = version->overMs;
    sheet.supersededBy = version->supersededBy;
    return sheet;
}

WallBoard wallBoard(ItemShelf &shelf, const Board &board)
{
    WallBoard wall{board, {}};
    for (const HungSheet &hung : board.sheets)
        wall.sheets.append(sheetOf(shelf, hung));
    return wall;
}

Result<Board> readBoard(const Station &station, const QUuid &id)
{
    const auto state = station.store().record(recordkind::Board, id);
    if (!state)
        return state.error();
    return decodeBoard(*state);
}

/// By UUID or label; a label that stands in two halls is asked for as HALL/LABEL.
Result<Board> findBoard(const Station &station, const QString &typed)
{
    const QString wanted = cleanLine(typed);
    if (const QUuid id = QUuid::fromString(wanted); !id.isNull())
        return readBoard(station, id);
    const auto boards = recordsOf<Board>(station.store(), recordkind::Board, decodeBoard);
    if (!boards)
        return boards.error();
    QList<Board> found;
    QStringList known;
    for (const Board &board : *boards) {
        const QString full = board.hall + u'/' + board.label;
        known.append(full);
        if (board.label == wanted || full == wanted)
            found.append(board);
    }
    if (found.size() != 1)
        return Error{ErrorCode::NotFound, u"board"_s, wanted, known};
    return found.first();
}

QString ownHall(const Station &station)
{
    const QString name = station.setting(u"hall_name"_s);
    return name.isEmpty() ? station.identity().station : name;
}

std::optional<Error> unlessBoard(const WallService::BoardWish &wish)
{
    if (wish.label.isEmpty())
        return Error{ErrorCode::MissingKey, u"label"_s, {}, {}};
    for (const QString &name : {wish.hall, wish.label}) {
        if (name.size() > LongestName)
            return Error{
                ErrorCode::BadNumber, u"label"_s, u"length"_s, {u"1"_s, QString::number(LongestName)}};
    }
    for (const int side : {wish.widthMm, wish.heightMm}) {
        if (side < 0 || side > WidestBoardMm)
            return Error{ErrorCode::BadNumber,
                         u"size"_s,
                         QString::number(side),
                         {u"0"_s, QString::number(WidestBoardMm)}};
    }
    return {};
}

Result<WallBoard> afterwards(Station &station, const QUuid &board)
{
    emit station.notifier().boardsChanged();
    const auto read = readBoard(station, board);
    if (!read)
        return read.error();
    ItemShelf shelf(station);
    return wallBoard(shelf, *read);
}

/// A board to work on, with leave asked.
Result<Board> boardFor(Station &station, const Session &session, const QString &name)
{
    if (const auto permitted = station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto board = findBoard(station, name);
    if (!board)
        return station.refused(session, TheAct, board.error());
    if (board->removed)
        return station.refused(session, TheAct, {ErrorCode::Refused, board->label, u"board_removed"_s, {}},
                               board->id);
    return board;
}

} // namespace

QString wordOf(SheetState state)
{
    switch (state) {
    case SheetState::Current:
        return u"current"_s;
    case SheetState::Superseded:
        return u"superseded"_s;
    case SheetState::Withdrawn:
        return u"withdrawn"_s;
    case SheetState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QList<WalkedBoard> walkedBoards(const QList<WallBoard> &boards)
{
    QList<WalkedBoard> walked;
    for (const WallBoard &wall : boards) {
        WalkedBoard board{wall.board.hall, wall.board.label, wall.board.widthMm, wall.board.heightMm, {}};
        for (const WallSheet &sheet : wall.sheets) {
            const QByteArray &publication = sheet.sheet.publication;
            board.sheets.append({sheet.title, sheet.sheet.number, sheet.mustComeDown(), sheet.supersededBy,
                                 localDate(sheet.sheet.sinceMs),
                                 publication.isEmpty() ? QString() : checkCodeOf(publication, 1)});
        }
        walked.append(board);
    }
    return walked;
}

Result<PosterVerdict> checkPoster(Store &store, const QString &typed)
{
    const auto code = parseCheckCode(typed);
    if (!code)
        return code.error();
    const auto records = store.records(recordkind::DisclosureItem);
    if (!records)
        return records.error();
    PosterVerdict verdict{.sheet = code->sheet};
    for (const RecordRow &record : *records) {
        const auto row = decodeDisclosureRow(record.summary);
        if (!row)
            return row.error();
        if (!hasPublication(*row, code->prefix))
            continue;
        const auto state = store.record(recordkind::DisclosureItem, record.id);
        const auto item = state ? decodeDisclosureItem(*state) : state.error();
        if (!item)
            return item.error();
        for (const DisclosureVersion &version : item->versions) {
            if (!version.publication.startsWith(code->prefix))
                continue;
            verdict.state = stateOf(version);
            verdict.key = item->key;
            verdict.title = item->title;
            verdict.number = version.number;
            verdict.publishedMs = version.publishedMs;
            verdict.overMs = version.overMs;
            verdict.supersededBy = version.supersededBy;
        }
    }
    const auto exchanged = store.exchangeState(HubPartner);
    if (!exchanged)
        return exchanged.error();
    if (exchanged->successMs > 0)
        verdict.lastExchangeMs = exchanged->successMs;
    return verdict;
}

WallService::WallService(Station &station)
    : m_station(station)
{}

Result<WallBoard> WallService::putBoard(const Session &session, const BoardWish &typed)
{
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    BoardWish wish{cleanLine(typed.hall), cleanLine(typed.label), typed.widthMm, typed.heightMm};
    if (wish.hall.isEmpty())
        wish.hall = ownHall(m_station);
    if (const auto fault = unlessBoard(wish))
        return m_station.refused(session, TheAct, *fault);
    const auto known = findBoard(m_station, wish.hall + u'/' + wish.label);
    const QUuid id = known ? known->id : orderedId();
    const QCborMap open{{u"hall"_s, wish.hall},
                        {u"label"_s, wish.label},
                        {u"width_mm"_s, wish.widthMm},
                        {u"height_mm"_s, wish.heightMm}};
    if (const auto written =
            m_station.store().append({{session.user(), id, eventtype::BoardPut, open, {}, {}}});
        !written)
        return written.error();
    return afterwards(m_station, id);
}

Result<WallBoard> WallService::hang(const Session &session, const QString &boardName, const QString &key,
                                    qint64 sinceMs, const QByteArray &photo)
{
    const auto board = boardFor(m_station, session, boardName);
    if (!board)
        return board.error();
    const auto refuse = [&](const Error &error) {
        return m_station.refused(session, TheAct, error, board->id);
    };
    const auto item = findItem(m_station, key);
    if (!item)
        return refuse(item.error());
    const DisclosureVersion *published = item->published();
    if (!published)
        return refuse({ErrorCode::Refused, item->key, u"nothing_published"_s, {}});
    const qint64 since = sinceMs == 0 ? m_station.clock().now().wallMs : sinceMs;
    if (const auto fault =
            unlessTimeTold(m_station, u"since"_s, since, published->publishedMs, u"up_before_publication"_s))
        return refuse(*fault);
    QCborMap open{{u"item"_s, textOf(item->id)},
                  {u"version"_s, textOf(published->id)},
                  {u"number"_s, published->number},
                  {u"publication"_s, published->publication},
                  {u"since_ms"_s, since}};
    if (!photo.isEmpty()) {
        const auto kept = keepPhoto(m_station.folder(), photo);
        if (!kept)
            return refuse(kept.error());
        open.insert(u"photo"_s, *kept);
    }
    if (const auto written =
            m_station.store().append({{session.user(), board->id, eventtype::SheetHung, open, {}, {}}});
        !written)
        return written.error();
    return afterwards(m_station, board->id);
}

Result<WallBoard> WallService::photograph(const Session &session, const QString &boardName,
                                          const QString &key, const QByteArray &photo)
{
    const auto board = boardFor(m_station, session, boardName);
    if (!board)
        return board.error();
    const auto refuse = [&](const Error &error) {
        return m_station.refused(session, TheAct, error, board->id);
    };
    const auto item = findItem(m_station, key);
    if (!item)
        return refuse(item.error());
    const HungSheet *sheet = board->sheetOf(item->id);
    if (!sheet)
        return refuse({ErrorCode::Refused, item->key, u"not_on_board"_s, {}});
    const auto kept = keepPhoto(m_station.folder(), photo);
    if (!kept)
        return refuse(kept.error());
    const QCborMap open{{u"item"_s, textOf(item->id)},   {u"version"_s, textOf(sheet->version)},
                        {u"number"_s, sheet->number},    {u"publication"_s, sheet->publication},
                        {u"since_ms"_s, sheet->sinceMs}, {u"photo"_s, *kept}};
    if (const auto written =
            m_station.store().append({{session.user(), board->id, eventtype::SheetHung, open, {}, {}}});
        !written)
        return written.error();
    return afterwards(m_station, board->id);
}

Result<WallBoard> WallService::clear(const Session &session, const QString &boardName, const QString &key)
{
    const auto board = boardFor(m_station, session, boardName);
    if (!board)
        return board.error();
    const auto item = findItem(m_station, key);
    if (!item)
        return m_station.refused(session, TheAct, item.error(), board->id);
    if (!board->sheetOf(item->id))
        return m_station.refused(session, TheAct, {ErrorCode::Refused, item->key, u"not_on_board"_s, {}},
                                 board->id);
    const QCborMap open{{u"item"_s, textOf(item->id)}};
    if (const auto written =
            m_station.store().append({{session.user(), board->id, eventtype::SheetTakenDown, open, {}, {}}});
        !written)
        return written.error();
    return afterwards(m_station, board->id);
}

Result<void> WallService::removeBoard(const Session &session, const QString &boardName)
{
    const auto board = boardFor(m_station, session, boardName);
    if (!board)
        return board.error();
    if (const auto written =
            m_station.store().append({{session.user(), board->id, eventtype::BoardRemoved, {}, {}, {}}});
        !written)
        return written.error();
    emit m_station.notifier().boardsChanged();
    return {};
}

Result<QList<WallBoard>> WallService::boards(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    return walk();
}

Result<QList<WallBoard>> WallService::walk() const
{
    auto boards = recordsOf<Board>(m_station.store(), recordkind::Board, decodeBoard);
    if (!boards)
        return boards.error();
    boards->removeIf([](const Board &board) { return board.removed; });
    std::sort(boards->begin(), boards->end(), comesBefore);
    ItemShelf shelf(m_station);
    QList<WallBoard> wall;
    for (const Board &board : *boards)
        wall.append(wallBoard(shelf, board));
    return wall;
}

} // namespace powerhall
