// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/depositsection.h"

#include "models/services/accountservice.h"
#include "models/services/depositservice.h"
#include "models/services/desknames.h"
#include "models/services/station.h"
#include "models/tables/deposittext.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/slipdesk.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/wordlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int PaperColumns = 3;

QString papersText(const Deposit &deposit, const Profile &profile)
{
    QStringList names;
    for (const SuppliedDocument &document : deposit.documents) {
        const QString name = profile.documentName(document.id);
        names.append(deposit.surplus.contains(document.id)
                         ? DepositSection::tr("%1（申请不需要，请退还）").arg(name)
                         : name);
    }
    return names.join(u'、');
}

} // namespace

DepositSection::DepositSection(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_desk(desk)
    , m_model({tr("状态"), tr("申请编号"), tr("材料"), tr("台席"), tr("收件")})
    , m_number(new LineEdit)
    , m_grid(new QGridLayout)
    , m_take(new QPushButton(tr("收下并打印回执")))
    , m_message(new MessageBar)
    , m_table(new TextTable(m_model, 2, tr("代收的材料")))
    , m_why(mutedLabel())
    , m_path(hintLabel())
{
    m_number->setObjectName(u"depositNumberEdit"_s);
    m_number->setPlaceholderText(tr("客户单据上的编号，如 BS02A-20260105-0001"));
    m_take->setObjectName(u"takeDepositButton"_s);
    m_take->setProperty("role", u"main"_s);
    m_table->setObjectName(u"depositTable"_s);
    m_why->setObjectName(u"takeDepositWhy"_s);
    m_path->setObjectName(u"depositPath"_s);
    auto *words = hintLabel(tr(
        "客户拿着别的柜台的编号来，本机还没有收到那份申请的记录时，在这里收下材料、打印回执，客户不用再跑。"
        "同步或导入 U 盘以后自动并入申请。"));
    auto *field = new FormField(tr("申请编号"));
    field->setLabelWidth(scaled(72));
    field->addEditor(m_number);
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(m_take);
    row->addWidget(m_why);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addWidget(words);
    column->addLayout(row);
    column->addLayout(m_grid);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_path);
    connect(m_take, &QPushButton::clicked, this, &DepositSection::take);
    connect(m_table, &TextTable::rowActivated, this, &DepositSection::print);
    connect(&context.station.notifier(), &Notifier::applicationChanged, this, &DepositSection::showList);
    connect(m_message, &MessageBar::firstTriggered, this,
            [this] { emit applicationWished(m_number->text().trimmed().toUpper()); });
}

void DepositSection::buildPapers()
{
    const Profile &profile = m_context.station.profile();
    if (m_rules == profile.version)
        return;
    m_rules = profile.version;
    qDeleteAll(std::exchange(m_papers, {}));
    for (const CatalogueDocument &document : profile.catalogue) {
        if (!holdsOn(document.valid, m_context.station.today()))
            continue;
        auto *box = new QCheckBox(document.name);
        box->setObjectName(u"deposit_"_s + document.id);
        const auto place = int(m_papers.size());
        m_grid->addWidget(box, place / PaperColumns, place % PaperColumns);
        m_papers.append(box);
    }
}

void DepositSection::reload()
{
    buildPapers();
    const bool may = m_context.session.may(Act::SupplyDocument);
    m_number->setEnabled(may);
    m_take->setEnabled(may);
    m_why->setText(may ? QString() : tr("由柜台人员或值班长收件"));
    m_why->setVisible(!may);
    for (QCheckBox *box : std::as_const(m_papers))
        box->setEnabled(may);
    m_table->setPlaceholder(m_context.session.may(Act::ReadApplications)
                                ? tr("没有代收的材料；收下的会列在这里，Enter 重打回执")
                                : tr("由柜台人员、值班长或检查人员查看"));
    showList();
}

void DepositSection::showList()
{
    Station &station = m_context.station;
    QList<TextRow> rows;
    QList<Deposit> deposits;
    if (m_context.session.may(Act::ReadApplications))
        deposits = DepositService(station).list(m_context.session.value()).value_or({});
    DeskNames desks(station.store());
    bool byHand = false;
    for (const Deposit &deposit : std::as_const(deposits)) {
        const DepositPath path = pathOf(station, deposit.number).value_or(DepositPath::Exchange);
        byHand |= !deposit.isJoined() && path == DepositPath::Hand;
        rows.append({.cells = {depositStateText(deposit, path), deposit.number,
                               papersText(deposit, station.profile()),
                               desks.desk({deposit.device, 1}).value_or({}), momentText(deposit.takenMs)},
                     .tone = !deposit.surplus.isEmpty() ? Tone::Late
                             : deposit.isJoined()       ? Tone::Good
                                                        : Tone::Soon,
                     .id = deposit.id.toString(QUuid::WithoutBraces),
                     .act = {}});
    }
    m_table->setRows(rows);
    m_path->setText(tr("“要转交”：%1。").arg(depositPathText(DepositPath::Hand)));
    m_path->setVisible(byHand);
}

void DepositSection::forget()
{
    m_number->clear();
    m_message->clear();
    m_path->hide();
    m_table->setRows({});
    for (QCheckBox *box : std::as_const(m_papers))
        box->setChecked(false);
}

void DepositSection::focusFirst()
{
    m_number->setFocus();
}

void DepositSection::take()
{
    commitInput();
    QList<SuppliedDocument> documents;
    for (const QCheckBox *box : std::as_const(m_papers)) {
        if (box->isChecked())
            documents.append({box->objectName().section(u'_', 1), DocumentSource::Customer});
    }
    if (documents.isEmpty()) {
        m_message->showMessage(Tone::Note, tr("先勾上客户带来的材料"));
        return;
    }
    DepositService service(m_context.station);
    const auto taken = service.take(m_context.session.value(), m_number->text(), documents);
    if (!taken) {
        const bool known = taken.error().code == ErrorCode::AlreadyExists;
        m_message->showMessage(known ? Tone::Note : Tone::Late,
                               known ? tr("本机已经有这份申请，请打开它直接收材料")
                                     : errorText(taken.error()));
        if (known)
            m_message->setActions(tr("打开申请"));
        m_number->setFocus();
        return;
    }
    m_number->clear();
    for (QCheckBox *box : std::as_const(m_papers))
        box->setChecked(false);
    const auto slip = service.receipt(m_context.session.value(), taken->id);
    const SlipDesk::Report report =
        slip ? m_desk.printLoose(*slip, false) : SlipDesk::Report{false, Tone::Late, errorText(slip.error())};
    const QString elsewhere =
        depositPathText(pathOf(m_context.station, taken->number).value_or(DepositPath::Exchange));
    m_message->showMessage(!report.sent          ? report.tone
                           : elsewhere.isEmpty() ? Tone::Good
                                                 : Tone::Soon,
                           tr("%1 的材料已收下；%2").arg(taken->number, report.sentence) +
                               (elsewhere.isEmpty() ? QString() : u'。' + elsewhere));
    m_number->setFocus();
}

void DepositSection::print(const TextRow &row)
{
    const auto slip = DepositService(m_context.station).receipt(m_context.session.value(), QUuid(row.id));
    if (!slip)
        return m_message->showMessage(Tone::Late, errorText(slip.error()));
    m_desk.previewLoose(*slip, false);
}

} // namespace powerhall
