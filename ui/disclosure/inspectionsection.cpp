// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/inspectionsection.h"

#include "models/core/clock.h"
#include "models/services/notifier.h"
#include "models/services/photostore.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/hallrows.h"
#include "ui/currentsession.h"
#include "ui/disclosure/photodialog.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

InspectionSection::InspectionSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(inspectionColumns())
    , m_table(new TextTable(m_model, 1, tr("检查和销号")))
    , m_message(new MessageBar)
{
    setObjectName(u"inspectionSection"_s);
    m_table->setObjectName(u"inspectionTable"_s);
    m_table->setPlaceholder(tr("还没有登记过检查"));
    auto *acts = new QHBoxLayout;
    m_hold = addAct(acts, u"holdRoundButton"_s, tr("登记检查…"), &InspectionSection::hold);
    m_note = addAct(acts, u"noteFindingButton"_s, tr("记问题…"), &InspectionSection::note);
    m_close = addAct(acts, u"closeFindingButton"_s, tr("销号…"), &InspectionSection::close);
    m_closeWithPhoto =
        addAct(acts, u"closeWithPhotoButton"_s, tr("销号并附照片…"), &InspectionSection::closeWithPhoto);
    m_showPhoto = addAct(acts, u"showFindingPhotoButton"_s, tr("看照片"), &InspectionSection::showPhoto);
    m_reopen = addAct(acts, u"reopenFindingButton"_s, tr("重新打开…"), &InspectionSection::reopen);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    connect(m_table, &TextTable::currentRowChanged, this, &InspectionSection::showActs);
    connect(m_table, &TextTable::rowActivated, this, [this](const TextRow &row) {
        if (row.act == "close"_L1 && m_close->isVisible())
            close();
    });
    connect(&context.station.notifier(), &Notifier::inspectionsChanged, this, &InspectionSection::reload);
}

QPushButton *InspectionSection::addAct(QHBoxLayout *row, const QString &name, const QString &text,
                                       void (InspectionSection::*act)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void InspectionSection::reload()
{
    if (!m_context.session.may(Act::ReadDisclosure))
        return forget();
    const auto rounds = m_service.rounds(m_context.session.value(), false);
    if (!rounds) {
        m_message->showMessage(Tone::Late, errorText(rounds.error()));
        return;
    }
    m_rounds = *rounds;
    m_table->setRows(inspectionRows(*rounds, m_context.station.today(), m_context.station.calendar()));
    showActs();
}

void InspectionSection::forget()
{
    m_rounds.clear();
    m_table->setRows({});
    m_message->clear();
    showActs();
}

void InspectionSection::focusFirst()
{
    m_table->setFocus();
}

void InspectionSection::choose(const QString &finding)
{
    const QString wanted = QUuid(finding).toString();
    for (const TextRow &row : m_model.rows()) {
        if (row.id.section(u'|', 1) == wanted)
            return m_table->choose(row.id);
    }
}

QUuid InspectionSection::chosenRound() const
{
    const TextRow *row = m_table->current();
    return row ? QUuid(row->id.section(u'|', 0, 0)) : QUuid();
}

QUuid InspectionSection::chosenFinding() const
{
    const TextRow *row = m_table->current();
    return row ? QUuid(row->id.section(u'|', 1)) : QUuid();
}

void InspectionSection::showActs()
{
    const CurrentSession &session = m_context.session;
    const TextRow *row = m_table->current();
    const bool finding = !chosenFinding().isNull();
    m_hold->setVisible(session.may(Act::RecordInspection));
    m_note->setVisible(row && session.may(Act::RecordInspection));
    m_close->setVisible(finding && row->act == "close"_L1 && session.may(Act::CloseFinding));
    m_closeWithPhoto->setVisible(finding && row->act == "close"_L1 && session.may(Act::CloseFinding));
    const Finding *chosen = shownFinding();
    m_showPhoto->setVisible(chosen && !chosen->photo.isEmpty());
    m_reopen->setVisible(finding && row->act == "reopen"_L1 && session.may(Act::RecordInspection));
}

void InspectionSection::tell(const Result<InspectionRound> &result, const QString &done)
{
    m_message->showMessage(result ? Tone::Good : Tone::Late, result ? done : errorText(result.error()));
}

std::optional<QString> InspectionSection::ask(const QString &name, const QString &title, const QString &text,
                                              const QString &label, const QString &initial)
{
    return m_context.prompts.askText(this, {.name = name,
                                            .title = title,
                                            .text = text,
                                            .label = label,
                                            .yes = title,
                                            .initial = initial,
                                            .suggestions = {}});
}

void InspectionSection::hold()
{
    const QStringList kinds = inspectionKinds();
    QStringList names;
    for (const QString &kind : kinds)
        names.append(inspectionKindText(kind));
    const std::optional<int> kind = m_context.prompts.askChoice(this, {.name = u"roundKindDialog"_s,
                                                                       .title = tr("登记检查"),
                                                                       .text = tr("检查什么？日期记为今天。"),
                                                                       .label = tr("检查"),
                                                                       .yes = tr("下一步"),
                                                                       .initial = {},
                                                                       .suggestions = names});
    if (!kind)
        return;
    const auto place = ask(u"roundPlaceDialog"_s, tr("登记检查"), tr("查的是哪个营业厅或哪个渠道？"),
                           tr("地点或渠道"), m_context.station.setting(u"hall_name"_s));
    if (place)
        tell(m_service.hold(m_context.session.value(), {.kind = kinds.at(*kind), .place = *place, .day = {}}),
             tr("%1：检查已登记，可以记问题了").arg(*place));
}

void InspectionSection::note()
{
    const auto text =
        ask(u"findingTextDialog"_s, tr("记问题"), tr("查出了什么？不要写姓名和电话。"), tr("问题"));
    if (!text)
        return;
    const auto department =
        ask(u"findingDepartmentDialog"_s, tr("记问题"), tr("哪个部门整改？"), tr("责任部门"));
    if (!department)
        return;
    const auto due = ask(u"findingDueDialog"_s, tr("记问题"), tr("哪一天以前改好？"),
                         tr("日期，如 2026-11-27"), isoDate(m_context.station.today().addDays(7)));
    if (!due)
        return;
    const QDate day = parseDate(*due);
    if (!day.isValid()) {
        m_message->showMessage(Tone::Late, tr("“%1”不是日期，请写成 2026-11-27 这样").arg(*due));
        return;
    }
    tell(m_service.note(m_context.session.value(), chosenRound(),
                        {.text = *text, .department = *department, .due = day, .item = {}}),
         tr("问题已记下"));
}

const Finding *InspectionSection::shownFinding() const
{
    const QUuid id = chosenFinding();
    for (const InspectionRound &round : m_rounds) {
        if (const Finding *found = round.finding(id))
            return found;
    }
    return nullptr;
}

void InspectionSection::close()
{
    closeOff({});
}

void InspectionSection::closeWithPhoto()
{
    const auto picture = pictureFile(m_context.prompts, this);
    if (!picture)
        return;
    if (!*picture)
        return m_message->showMessage(Tone::Late, errorText(picture->error()));
    closeOff(**picture);
}

void InspectionSection::closeOff(const QByteArray &photo)
{
    const auto evidence = ask(u"closeFindingDialog"_s, tr("销号"), m_table->current()->cells.at(1),
                              tr("怎么改好的（会记入台账，改不掉）"));
    if (evidence)
        tell(m_service.close(m_context.session.value(), chosenFinding(), *evidence, photo), tr("已销号"));
}

void InspectionSection::showPhoto()
{
    const Finding *shown = shownFinding();
    if (!shown)
        return;
    const auto bytes = photo(m_context.station.folder(), shown->photo);
    if (!bytes)
        return m_message->showMessage(Tone::Late, errorText(bytes.error()));
    (new PhotoDialog(shown->text, *bytes, window()))->show();
}

void InspectionSection::reopen()
{
    const auto reason = ask(u"reopenFindingDialog"_s, tr("重新打开"), m_table->current()->cells.at(1),
                            tr("理由（会记入台账，改不掉）"));
    if (reason)
        tell(m_service.reopen(m_context.session.value(), chosenFinding(), *reason), tr("问题已重新打开"));
}

} // namespace powerhall
