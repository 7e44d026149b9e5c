// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/conflictsection.h"

#include "models/services/exchangeservice.h"
#include "models/services/station.h"
#include "models/tables/conflictrows.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/intake/caseacts.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/slipdesk.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

// Rows in sight at once: the two sides of the chosen conflict stand below without scrolling.
constexpr int MostConflicts = 5;
constexpr int MostLikely = 4;

} // namespace

ConflictSection::ConflictSection(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_desk(desk)
    , m_conflicts(conflictColumns())
    , m_likely(likelyColumns())
    , m_table(new TextTable(m_conflicts, 1, tr("冲突")))
    , m_likelyTable(new TextTable(m_likely, 2, tr("可能重复")))
    , m_hint(hintLabel())
    , m_place(new QHBoxLayout)
    , m_message(new MessageBar)
{
    m_table->setObjectName(u"conflictTable"_s);
    m_likelyTable->setObjectName(u"likelyTable"_s);
    m_hint->setObjectName(u"conflictHint"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addWidget(m_message);
    column->addWidget(m_table);
    column->addWidget(m_hint);
    column->addLayout(m_place);
    column->addWidget(headLabel(tr("可能重复，请人看一眼")));
    column->addWidget(m_likelyTable);
    column->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ConflictSection::read);
    connect(m_table, &TextTable::currentRowChanged, this, &ConflictSection::showChosen);
    connect(m_table, &TextTable::rowActivated, this, [this](const TextRow &row) {
        if (const QString number = m_found.conflicts.value(row.id.toInt()).number; !number.isEmpty())
            emit applicationWished(number);
    });
    connect(m_likelyTable, &TextTable::rowActivated, this, [this](const TextRow &row) {
        emit applicationWished(m_found.likely.at(row.id.toInt()).numbers.last());
    });
    connect(m_message, &MessageBar::firstTriggered, this, &ConflictSection::printAgain);
    connect(&context.exchange, &ExchangeService::changed, this, &ConflictSection::reload);
}

void ConflictSection::reload()
{
    if (m_context.session.value().isSignedIn())
        m_soon.start();
}

void ConflictSection::forget()
{
    m_job.cancel();
    m_soon.stop();
    m_again = false;
    m_message->clear();
    showFound(Found{});
}

void ConflictSection::showEvent(QShowEvent *event)
{
    RoomSection::showEvent(event);
    reload();
}

void ConflictSection::focusFirst()
{
    m_table->setFocus();
}

void ConflictSection::read()
{
    if (!m_context.session.may(Act::ReadApplications)) {
        m_table->setPlaceholder(tr("由柜台人员、值班长或检查人员查看"));
        m_likelyTable->setPlaceholder({});
        return showFound(Found{});
    }
    if (m_job.isRunning()) {
        m_again = true;
        return;
    }
    for (TextTable *table : {m_table, m_likelyTable})
        table->setPlaceholder(tr("正在清点…"));
    const auto work = [seeks = isVisible(), before = m_found.likely, folder = m_context.station.folder(),
                       &clock = m_context.station.clock(),
                       session = m_context.session.value()](ReadControl &control) -> Result<Found> {
        const auto store = Store::open(folder, Store::Access::Read, clock);
        if (!store)
            return store.error();
        const auto goesOn = [&control] { return !control.cancelled; };
        const auto conflicts = readConflicts(**store, session.keys(), goesOn);
        if (!conflicts)
            return conflicts.error();
        const auto likely =
            seeks ? likelySame(**store, session.keys(), goesOn) : Result<QList<LikelySame>>(before);
        if (!likely)
            return likely.error();
        return Found{*conflicts, *likely};
    };
    m_job.run<Found>(work, [this](const Result<Found> &found) {
        if (m_context.session.value().isSignedIn())
            showFound(found);
        if (std::exchange(m_again, false))
            reload();
    });
}

void ConflictSection::showFound(const Result<Found> &found)
{
    if (!found) {
        if (found.error().code != ErrorCode::Cancelled)
            m_message->showMessage(Tone::Late, errorText(found.error()));
        return;
    }
    m_found = *found;
    if (m_context.session.may(Act::ReadApplications)) {
        m_table->setPlaceholder(tr("✓ 没有冲突：各处写的都合得上"));
        m_likelyTable->setPlaceholder(tr("没有看起来重复的申请"));
    }
    m_table->setRows(conflictRows(m_found.conflicts, m_context.station.clock().now().wallMs));
    m_likelyTable->setRows(likelyRows(m_found.likely));
    m_table->fitHeight(MostConflicts);
    m_likelyTable->fitHeight(MostLikely);
    const auto fields = std::count_if(m_found.conflicts.cbegin(), m_found.conflicts.cend(),
                                      [](const Conflict &one) { return one.kind == Conflict::Kind::Field; });
    emit countChanged(int(fields));
    showChosen();
}

void ConflictSection::showChosen()
{
    if (QWidget *before = std::exchange(m_sides, nullptr)) {
        before->hide();
        before->deleteLater();
    }
    const TextRow *row = m_table->current();
    m_hint->setVisible(row != nullptr);
    if (!row)
        return;
    const Conflict &conflict = m_found.conflicts.at(row->id.toInt());
    m_hint->setText(conflictHint(conflict));
    m_sides = new QWidget;
    auto *cards = new QHBoxLayout(m_sides);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(scaled(12));
    int number = 0;
    for (const ConflictSide &side : conflict.sides)
        cards->addWidget(cardOf(conflict, side, ++number), 1);
    m_place->addWidget(m_sides);
}

QWidget *ConflictSection::cardOf(const Conflict &conflict, const ConflictSide &side, int number)
{
    const qint64 now = m_context.station.clock().now().wallMs;
    const RowRules rules{.profile = m_context.station.profile(),
                         .calendar = m_context.station.calendar(),
                         .today = m_context.station.today(),
                         .nowMs = now};
    auto *card = new QFrame;
    card->setProperty("role", u"card"_s);
    card->setObjectName(u"conflictSide_%1"_s.arg(number));
    auto *column = new QVBoxLayout(card);
    column->setSpacing(scaled(4));
    QStringList lines = sideLines(conflict, side, rules);
    lines.append(tr("记录 %1").arg(QString::fromLatin1(side.event.toHex().left(12))));
    int heads =
        conflict.kind == Conflict::Kind::Field ? 2 : 1; // whose it is, and what they made of the field
    for (const QString &line : std::as_const(lines)) {
        auto *label = new QLabel(line);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        if (heads-- > 0)
            label->setFont(headFont());
        column->addWidget(label);
    }
    column->addStretch();
    if (conflict.kind != Conflict::Kind::Field)
        return card;
    auto *take = new QPushButton(tr("以这一处为准"));
    take->setObjectName(u"settleButton_%1"_s.arg(number));
    take->setAccessibleName(tr("以这一处为准：%1").arg(lines.first()));
    const bool may = m_context.session.may(Act::CorrectApplication);
    take->setEnabled(may);
    column->addWidget(take);
    if (!may)
        column->addWidget(mutedLabel(tr("由柜台人员或值班长定")));
    // By value: the card may be made anew while the question stands.
    connect(take, &QPushButton::clicked, this, [this, conflict, side] { settle(conflict, side); });
    return card;
}

void ConflictSection::settle(Conflict conflict, ConflictSide side)
{
    const bool sure = m_context.prompts.confirm(
        this, {.name = u"settleDialog"_s,
               .title = tr("定下来"),
               .text = tr("%1 的“%2”以 %3 写的为准。另一处写的仍留在记录里；这一决定记在您名下，"
                          "同步以后各处都照此办。")
                           .arg(conflict.number, conflictWord(conflict.field), side.desk),
               .label = {},
               .yes = tr("以 %1 为准").arg(side.desk),
               .initial = {},
               .suggestions = {}});
    if (!sure)
        return;
    const auto settled = settleConflict(m_context.station, m_context.session.value(), conflict.number,
                                        conflict.field, side.event);
    if (!settled) {
        m_message->showMessage(Tone::Late, errorText(settled.error()));
        return reload();
    }
    m_toldNumber = conflict.number;
    m_toldKinds = settled->toldOtherwise;
    if (m_toldKinds.isEmpty()) {
        m_message->showMessage(Tone::Good, tr("%1 已定下来").arg(conflict.number));
    } else {
        QStringList words;
        for (const QString &kind : std::as_const(m_toldKinds))
            words.append(slipKindWord(kind));
        m_message->showMessage(
            Tone::Soon,
            tr("%1 已定下来；客户手里的%2写的是另一样，请换新的").arg(conflict.number, words.join(u'、')));
        m_message->setActions(tr("打印新单据"));
    }
    reload();
}

void ConflictSection::printAgain()
{
    SlipDesk::Report report;
    const QStringList kinds = std::exchange(m_toldKinds, {});
    for (const QString &kind : kinds)
        report = m_desk.print(m_toldNumber, slipKindOf(kind), false);
    m_message->showMessage(report.tone, report.sentence);
}

} // namespace powerhall
