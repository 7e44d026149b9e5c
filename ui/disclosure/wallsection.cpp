// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/wallsection.h"

#include "models/core/clock.h"
#include "models/services/notifier.h"
#include "models/services/photostore.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/hallrows.h"
#include "models/tables/words.h"
#include "reports/disclosure/disclosuredocuments.h"
#include "ui/currentsession.h"
#include "ui/disclosure/photodialog.h"
#include "ui/prompts/prompts.h"
#include "ui/reporthead.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

WallSection::WallSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_wall(context.station)
    , m_register(context.station)
    , m_model(wallColumns())
    , m_table(new TextTable(m_model, 1, tr("上墙登记")))
    , m_message(new MessageBar)
{
    setObjectName(u"wallSection"_s);
    m_table->setObjectName(u"wallTable"_s);
    m_table->setPlaceholder(tr("还没有登记公示板"));
    auto *acts = new QHBoxLayout;
    m_put = addAct(acts, u"putBoardButton"_s, tr("登记公示板…"), &WallSection::putBoard);
    m_hang = addAct(acts, u"hangButton"_s, tr("挂上海报…"), &WallSection::hang);
    m_clear = addAct(acts, u"clearSheetButton"_s, tr("已取下"), &WallSection::clearSheet);
    m_takePhoto = addAct(acts, u"takePhotoButton"_s, tr("附照片…"), &WallSection::takePhoto);
    m_showPhoto = addAct(acts, u"showPhotoButton"_s, tr("看照片"), &WallSection::showPhoto);
    addAct(acts, u"walkButton"_s, tr("巡查单…"), &WallSection::openWalk);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    connect(m_table, &TextTable::currentRowChanged, this, &WallSection::showActs);
    connect(m_table, &TextTable::rowActivated, this, [this](const TextRow &row) {
        if (row.act == "clear"_L1 && m_clear->isVisible())
            clearSheet();
        else if (m_hang->isVisible())
            hang();
    });
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::boardsChanged, this, &WallSection::reload);
    connect(&notifier, &Notifier::disclosureChanged, this, &WallSection::reload);
}

QPushButton *WallSection::addAct(QHBoxLayout *row, const QString &name, const QString &text,
                                 void (WallSection::*act)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void WallSection::reload()
{
    if (!m_context.session.may(Act::ReadDisclosure))
        return forget();
    const auto boards = m_wall.boards(m_context.session.value());
    if (!boards) {
        m_message->showMessage(Tone::Late, errorText(boards.error()));
        return;
    }
    m_boards = *boards;
    m_table->setRows(wallRows(m_boards));
    showActs();
}

void WallSection::forget()
{
    m_boards.clear();
    m_table->setRows({});
    m_message->clear();
}

void WallSection::focusFirst()
{
    m_table->setFocus();
}

void WallSection::choose(const QString &place)
{
    for (const WallBoard &wall : std::as_const(m_boards)) {
        if (place.startsWith(wall.board.hall + u'/' + wall.board.label + u'|'))
            m_table->choose(wall.board.id.toString() + u'|' + place.section(u'|', -1));
    }
}

QString WallSection::chosenBoard() const
{
    const TextRow *row = m_table->current();
    return row ? row->id.section(u'|', 0, 0) : QString();
}

QString WallSection::chosenItem() const
{
    const TextRow *row = m_table->current();
    return row ? row->id.section(u'|', 1) : QString();
}

void WallSection::showActs()
{
    const bool may = m_context.session.may(Act::KeepWall);
    m_put->setVisible(may);
    m_hang->setVisible(may && !chosenBoard().isEmpty());
    m_clear->setVisible(may && !chosenItem().isEmpty());
    const WallSheet *sheet = chosenSheet();
    m_takePhoto->setVisible(may && sheet);
    m_showPhoto->setVisible(sheet && !sheet->sheet.photo.isEmpty());
}

const WallSheet *WallSection::chosenSheet() const
{
    const QString item = chosenItem();
    for (const WallBoard &wall : m_boards) {
        if (item.isEmpty() || wall.board.id.toString() != chosenBoard())
            continue;
        for (const WallSheet &sheet : wall.sheets) {
            if (sheet.key == item)
                return &sheet;
        }
    }
    return nullptr;
}

void WallSection::tell(const Result<WallBoard> &result, const QString &done)
{
    m_message->showMessage(result ? Tone::Good : Tone::Late, result ? done : errorText(result.error()));
}

void WallSection::putBoard()
{
    const std::optional<QString> label =
        m_context.prompts.askText(this, {.name = u"boardLabelDialog"_s,
                                         .title = tr("登记公示板"),
                                         .text = tr("墙上的公示板叫什么？巡查时按名称的次序走。"),
                                         .label = tr("板名，如 3 号板"),
                                         .yes = tr("登记"),
                                         .initial = {},
                                         .suggestions = {}});
    if (label)
        tell(m_wall.putBoard(m_context.session.value(), {.hall = {}, .label = *label}),
             tr("%1 已登记").arg(*label));
}

void WallSection::hang()
{
    const auto entries = m_register.list(m_context.session.value(), {});
    if (!entries)
        return;
    QStringList titles;
    QStringList keys;
    for (const DisclosureEntry &entry : *entries) {
        if (entry.row.number == 0)
            continue;
        titles.append(tr("%1　第 %2 版").arg(entry.row.title).arg(entry.row.number));
        keys.append(entry.row.key);
    }
    if (keys.isEmpty()) {
        m_message->showMessage(Tone::Soon, tr("还没有公布过的公示项可挂"));
        return;
    }
    const std::optional<int> chosen =
        m_context.prompts.askChoice(this, {.name = u"hangDialog"_s,
                                           .title = tr("挂上海报"),
                                           .text = tr("挂的是哪一张？挂上时间记为现在。"),
                                           .label = tr("现行的公示项"),
                                           .yes = tr("已挂上"),
                                           .initial = {},
                                           .suggestions = titles});
    if (chosen)
        tell(m_wall.hang(m_context.session.value(), chosenBoard(), keys.at(*chosen), 0),
             tr("%1 已挂上").arg(titles.at(*chosen)));
}

void WallSection::clearSheet()
{
    const QString item = chosenItem();
    const TextRow *row = m_table->current();
    if (item.isEmpty())
        return;
    const QString title = row->cells.at(1);
    if (m_context.prompts.confirm(this, {.name = u"clearSheetDialog"_s,
                                         .title = tr("取下海报"),
                                         .text = tr("“%1”已经从板上取下来了？").arg(title),
                                         .label = {},
                                         .yes = tr("已取下"),
                                         .initial = {},
                                         .suggestions = {}}))
        tell(m_wall.clear(m_context.session.value(), chosenBoard(), item), tr("%1 已取下").arg(title));
}

void WallSection::takePhoto()
{
    const auto picture = pictureFile(m_context.prompts, this);
    if (!picture)
        return;
    tell(*picture ? m_wall.photograph(m_context.session.value(), chosenBoard(), chosenItem(), **picture)
                  : Result<WallBoard>(picture->error()),
         tr("照片已存"));
}

void WallSection::showPhoto()
{
    const WallSheet *sheet = chosenSheet();
    if (!sheet)
        return;
    const auto bytes = photo(m_context.station.folder(), sheet->sheet.photo);
    if (!bytes)
        return m_message->showMessage(Tone::Late, errorText(bytes.error()));
    (new PhotoDialog(tr("%1　挂上于 %2").arg(sheet->title, momentText(sheet->sheet.sinceMs)), *bytes,
                     window()))
        ->show();
}

void WallSection::openWalk()
{
    const QDate today = m_context.station.today();
    (new DocumentDialog(m_context, walkRoundDocument(reportHead(m_context), today, walkedBoards(m_boards)),
                        u"walk-"_s + isoDate(today), window()))
        ->show();
}

} // namespace powerhall
