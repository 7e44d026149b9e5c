// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/honestsection.h"

#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/currentsession.h"
#include "ui/station/honestdocument.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString boundText(const std::optional<TimeWitness> &witness)
{
    return witness ? isoTime(witness->hubMs) + (witness->isSigned ? QString() : u" *"_s) : u"—"_s;
}

Tone toneOf(const TimeEvidence &evidence)
{
    if (evidence.before && evidence.after && evidence.leaps.isEmpty() && evidence.clockFits())
        return Tone::Good;
    return evidence.leaps.isEmpty() && evidence.clockFits() ? Tone::Note : Tone::Soon;
}

} // namespace

HonestSection::HonestSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_model({tr("本机时刻"), tr("申请编号"), tr("办了什么"), tr("台席 人员"), tr("不早于"), tr("不晚于")})
    , m_number(new LineEdit)
    , m_from(new LineEdit)
    , m_to(new LineEdit)
    , m_look(new QPushButton(tr("查看")))
    , m_print(new QPushButton(tr("打印或存文件…")))
    , m_message(new MessageBar)
    , m_table(new TextTable(m_model, 2, tr("办理时间证据")))
    , m_proof(new QLabel)
{
    m_number->setObjectName(u"evidenceNumberEdit"_s);
    m_from->setObjectName(u"evidenceFromEdit"_s);
    m_to->setObjectName(u"evidenceToEdit"_s);
    m_look->setObjectName(u"evidenceButton"_s);
    m_print->setObjectName(u"printEvidenceButton"_s);
    m_table->setObjectName(u"evidenceTable"_s);
    m_proof->setObjectName(u"evidenceProof"_s);
    m_proof->setWordWrap(true);
    m_proof->setTextFormat(Qt::PlainText);
    m_proof->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proof->setFocusPolicy(Qt::NoFocus);
    m_number->setPlaceholderText(tr("空着就按日期"));
    auto *row = new QHBoxLayout;
    const auto add = [row](const QString &label, LineEdit *editor, const QString &longest, int stretch) {
        editor->setMinimumWidth(editor->fontMetrics().horizontalAdvance(longest) + scaled(28));
        auto *field = new FormField(label);
        field->setLabelWidth(field->fontMetrics().horizontalAdvance(label) + scaled(8));
        field->addEditor(editor);
        row->addWidget(field, stretch);
    };
    add(tr("申请编号"), m_number, m_number->placeholderText(), 3);
    add(tr("从"), m_from, u"2026-12-28"_s, 2);
    add(tr("到"), m_to, u"2026-12-28"_s, 2);
    row->addWidget(m_look);
    auto *print = new QHBoxLayout;
    print->addWidget(m_message, 1);
    print->addWidget(m_print);
    auto *limits = hintLabel(proofLimits(Voice::Window).join(u'\n'));
    limits->setObjectName(u"evidenceLimits"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addLayout(row);
    column->addLayout(print);
    column->addWidget(m_table, 1);
    column->addWidget(m_proof);
    column->addWidget(limits);
    for (LineEdit *edit : {m_number, m_from, m_to})
        connect(edit, &QLineEdit::returnPressed, this, &HonestSection::look);
    connect(m_look, &QPushButton::clicked, this, &HonestSection::look);
    connect(m_print, &QPushButton::clicked, this, &HonestSection::print);
    connect(m_table, &TextTable::currentRowChanged, this, &HonestSection::showChosen);
}

void HonestSection::reload()
{
    const bool may = m_context.session.may(Act::ReadJournal);
    for (LineEdit *edit : {m_number, m_from, m_to})
        edit->setEnabled(may);
    m_look->setVisible(may);
    m_print->setVisible(may);
    m_print->setEnabled(!m_shown.isEmpty());
    m_table->setPlaceholder(may ? tr("写上申请编号或日期，看每一件事何时写下、凭什么说")
                                : tr("由值班长、检查人员或审计管理员查看"));
    if (m_from->text().isEmpty() && m_to->text().isEmpty()) {
        m_from->setText(isoDate(m_context.station.today()));
        m_to->setText(isoDate(m_context.station.today()));
    }
}

void HonestSection::forget()
{
    m_job.cancel();
    m_shown.clear();
    m_table->setRows({});
    m_message->clear();
    m_number->clear();
    m_from->clear();
    m_to->clear();
    m_proof->clear();
}

void HonestSection::focusFirst()
{
    m_number->setFocus();
}

EvidenceWish HonestSection::wish() const
{
    const QString number = m_number->text().trimmed();
    if (!number.isEmpty())
        return {number, {}, {}};
    return {{}, parseDate(m_from->text().trimmed()), parseDate(m_to->text().trimmed())};
}

void HonestSection::look()
{
    commitInput();
    if (m_job.isRunning())
        return;
    m_asked = wish();
    for (const auto &[edit, day] : {std::pair(m_from, m_asked.from), std::pair(m_to, m_asked.to)}) {
        if (!m_asked.number.isEmpty() || edit->text().trimmed().isEmpty() || day.isValid())
            continue;
        m_message->showMessage(Tone::Late, tr("“%1”不是日期；请写成 2026-03-02").arg(edit->text()));
        return edit->setFocus();
    }
    // Asked of the service first, so that who may not is told and noted like everywhere.
    if (const auto permitted = m_context.station.permit(m_context.session.value(), Act::ReadJournal);
        !permitted)
        return m_message->showMessage(Tone::Late, errorText(permitted.error()));
    m_message->showMessage(Tone::Note, tr("正在找…"));
    m_look->setEnabled(false);
    m_job.run<QList<TimeEvidence>>(
        [folder = m_context.station.folder(), &clock = m_context.station.clock(),
         asked = m_asked](ReadControl &control) -> Result<QList<TimeEvidence>> {
            const auto store = Store::open(folder, Store::Access::Read, clock);
            if (!store)
                return store.error();
            return readTimeEvidence(**store, asked, [&control] { return !control.cancelled; });
        },
        [this](const Result<QList<TimeEvidence>> &evidence) {
            m_look->setEnabled(true);
            if (m_context.session.value().isSignedIn())
                show(evidence);
        });
}

void HonestSection::show(const Result<QList<TimeEvidence>> &evidence)
{
    if (!evidence)
        return m_message->showMessage(Tone::Late, errorText(evidence.error()));
    const auto isUnsigned = [](const std::optional<TimeWitness> &witness) {
        return witness && !witness->isSigned;
    };
    const bool marked = std::any_of(evidence->cbegin(), evidence->cend(), [&](const TimeEvidence &one) {
        return isUnsigned(one.before) || isUnsigned(one.after);
    });
    m_message->showMessage(Tone::Plain, tr("%n 件事", nullptr, int(evidence->size())) +
                                            (marked ? tr("；带 * 的凭证县中心还没有签名") : QString()));
    m_shown = *evidence;
    QList<TextRow> rows;
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const TimeEvidence &one = m_shown.at(i);
        rows.append({.cells = {isoTime(one.act.recordedMs), one.number, actText(one, Voice::Window),
                               QString(one.desk + u' ' + one.act.user).trimmed(), boundText(one.before),
                               boundText(one.after)},
                     .tone = toneOf(one),
                     .id = QString::number(i),
                     .act = {}});
    }
    m_table->setRows(rows);
    m_print->setEnabled(!m_shown.isEmpty());
    if (!rows.isEmpty()) {
        m_table->chooseFirst();
        m_table->setFocus();
    }
}

void HonestSection::showChosen()
{
    const TextRow *row = m_table->current();
    m_proof->setText(row ? proofSentences(m_shown.at(row->id.toInt()), Voice::Window).join(QString())
                         : QString());
}

void HonestSection::print()
{
    const QString file = m_asked.number.isEmpty() ? isoDate(m_context.station.today()) : m_asked.number;
    (new DocumentDialog(m_context, honestDocument(m_context.station, m_asked, m_shown), u"time-"_s + file,
                        window()))
        ->show();
}

} // namespace powerhall
