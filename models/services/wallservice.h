// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/board.h"
#include "models/domain/disclosure/walkround.h"
#include "models/services/session.h"
#include "models/storage/store.h"

namespace powerhall {

class Station;

/// What became of a sheet since it was hung.
enum class SheetState
{
    Current,
    Superseded,
    Withdrawn,
    Unknown ///< no such publication here
};
QString wordOf(SheetState state); ///< current · superseded · withdrawn · unknown

struct WallSheet
{
    HungSheet sheet;
    QString key;
    QString title;
    SheetState state = SheetState::Unknown;
    qint64 overMs = 0;    ///< when it stopped being current
    int supersededBy = 0; ///< version that took its place
    QString by;           ///< user who posted it

    [[nodiscard]] bool mustComeDown() const { return state != SheetState::Current; }
};

struct WallBoard
{
    Board board;
    QList<WallSheet> sheets;
};

/// As the sheet of the walk prints it.
QList<WalkedBoard> walkedBoards(const QList<WallBoard> &boards);

/// What a check code says (poster check): needs no user, reads public facts only.
struct PosterVerdict
{
    SheetState state = SheetState::Unknown;
    int sheet = 0; ///< of the poster
    QString key;
    QString title;
    int number = 0;
    qint64 publishedMs = 0;
    qint64 overMs = 0;
    int supersededBy = 0;
    std::optional<qint64>
        lastExchangeMs; ///< what others published later is not known; nothing = never exchanged
};
/// BadCheckCode for a mistyped code.
Result<PosterVerdict> checkPoster(Store &store, const QString &code);

/// The wall register (上墙登记): which board of which hall bears what. When a version dies, every board that
/// bears it becomes a task to take down.
class WallService
{
public:
    explicit WallService(Station &station);

    struct BoardWish
    {
        QString hall; ///< empty = this station's hall_name, else its code
        QString label;
        int widthMm = 0;
        int heightMm = 0;
    };
    /// A new board, or a known one (same hall and label) described anew.
    Result<WallBoard> putBoard(const Session &session, const BoardWish &wish);
    /// `board` is a label or UUID. The published version; `sinceMs` 0 = now; `photo` empty = none.
    Result<WallBoard> hang(const Session &session, const QString &board, const QString &key, qint64 sinceMs,
                           const QByteArray &photo = {});
    /// Another picture of a sheet that hangs already: what hangs, since when and by whom stay as they are.
    Result<WallBoard> photograph(const Session &session, const QString &board, const QString &key,
                                 const QByteArray &photo);
    Result<WallBoard> clear(const Session &session, const QString &board, const QString &key);
    Result<void> removeBoard(const Session &session, const QString &board);

    /// In the order of a walk round: hall, then label.
    Result<QList<WallBoard>> boards(const Session &session) const;
    /// The same for whoever has asked leave already: the worklist.
    Result<QList<WallBoard>> walk() const;

private:
    Station &m_station;
};

} // namespace powerhall
