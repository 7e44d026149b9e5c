// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

using Steps = RecordSteps<Board>;

constexpr qsizetype BoardSize = 8;
constexpr qsizetype SheetSize = 7;

/// The board is there, or is described anew.
QString put(Steps &at)
{
    if (at.text("hall"_L1).isEmpty() || at.text("label"_L1).isEmpty())
        return u"bad_payload"_s;
    if (!at.record)
        at.record = Board{.id = at.event().subject};
    Board &board = *at.record;
    board.hall = at.text("hall"_L1);
    board.label = at.text("label"_L1);
    board.widthMm = int(qBound(qint64(0), at.number("width_mm"_L1), qint64(100'000)));
    board.heightMm = int(qBound(qint64(0), at.number("height_mm"_L1), qint64(100'000)));
    board.removed = false;
    const QCborArray value{board.hall, board.label, board.widthMm, board.heightMm};
    at.wrote(u"board"_s, encodeCanonical(value));
    return {};
}

QString hang(Steps &at)
{
    HungSheet sheet{.item = at.id("item"_L1),
                    .version = at.id("version"_L1),
                    .number = int(qBound(qint64(0), at.number("number"_L1), qint64(1'000'000))),
                    .publication = at.bytes("publication"_L1),
                    .sinceMs = at.number("since_ms"_L1),
                    .by = at.event().actor,
                    .photo = at.bytes("photo"_L1)};
    if (sheet.item.isNull() || sheet.version.isNull() || sheet.sinceMs <= 0)
        return u"bad_payload"_s;
    // The same sheet since the same moment is a further picture of it: who posted it stays.
    const HungSheet *hung = at.record->sheetOf(sheet.item);
    if (hung && hung->version == sheet.version && hung->sinceMs == sheet.sinceMs)
        sheet.by = hung->by;
    QList<HungSheet> &sheets = at.record->sheets;
    sheets.removeIf([&](const HungSheet &before) { return before.item == sheet.item; });
    const auto place = std::lower_bound(
        sheets.begin(), sheets.end(), sheet,
        [](const HungSheet &left, const HungSheet &right) { return left.item < right.item; });
    sheets.insert(place, sheet);
    at.wrote(u"sheet."_s + sheet.item.toString(QUuid::WithoutBraces), sheet.version.toRfc4122());
    return {};
}

QString clear(Steps &at)
{
    const QUuid item = at.id("item"_L1);
    const auto removed =
        at.record->sheets.removeIf([&](const HungSheet &sheet) { return sheet.item == item; });
    if (removed == 0)
        return u"not_there"_s;
    at.wrote(u"sheet."_s + item.toString(QUuid::WithoutBraces), {});
    return {};
}

QString remove(Steps &at)
{
    at.record->removed = true;
    at.record->sheets.clear();
    at.wrote(u"board"_s, "removed");
    return {};
}

QCborArray encode(const HungSheet &sheet)
{
    return {ofId(sheet.item), ofId(sheet.version), sheet.number, sheet.publication,
            sheet.sinceMs,    ofId(sheet.by),      sheet.photo};
}

HungSheet sheetOf(const QCborArray &at)
{
    return {idOf(at.at(0)),       idOf(at.at(1)), int(at.at(2).toInteger()), at.at(3).toByteArray(),
            at.at(4).toInteger(), idOf(at.at(5)), at.at(6).toByteArray()};
}

QByteArray encode(const Board &board)
{
    QCborArray sheets;
    for (const HungSheet &sheet : board.sheets)
        sheets.append(encode(sheet));
    return encodeCanonical(QCborArray{ofId(board.id), board.hall, board.label, board.widthMm, board.heightMm,
                                      sheets, board.removed, ofTexts(board.conflicts)});
}

} // namespace

FoldedRecord foldBoard(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Steps::Step> steps{
        {eventtype::BoardPut, put},
        {eventtype::SheetHung, hang},
        {eventtype::SheetTakenDown, clear},
        {eventtype::BoardRemoved, remove},
    };
    Steps at(ordered);
    at.run(steps, eventtype::BoardPut);
    FoldedRecord folded{{}, at.quarantined};
    if (at.record) {
        const QByteArray state = encode(*at.record);
        folded.state = RecordState{at.record->hall + u'/' + at.record->label, state, state};
    }
    return folded;
}

Result<Board> decodeBoard(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != BoardSize)
        return damagedRecord("board");
    Board board{.id = idOf(at.at(0)),
                .hall = at.at(1).toString(),
                .label = at.at(2).toString(),
                .widthMm = int(at.at(3).toInteger()),
                .heightMm = int(at.at(4).toInteger()),
                .removed = at.at(6).toBool(),
                .conflicts = textsOf(at.at(7))};
    for (const QCborValue &sheet : at.at(5).toArray()) {
        if (sheet.toArray().size() != SheetSize)
            return damagedRecord("board");
        board.sheets.append(sheetOf(sheet.toArray()));
    }
    return board;
}

} // namespace powerhall
