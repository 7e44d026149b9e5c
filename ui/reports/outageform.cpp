// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/outageform.h"

#include "models/domain/ingest/values.h"
#include "models/domain/quality/typedtime.h"
#include "models/tables/errortext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 76;

/// −1 where something stands that is no whole number.
qint64 wholeOf(const LineEdit &edit)
{
    return parseWhole(edit.text().toStdString()).value_or(-1);
}

void offer(LineEdit &edit, const QStringList &words)
{
    auto *completer = new QCompleter(words, &edit);
    completer->setFilterMode(Qt::MatchContains);
    edit.setCompleter(completer);
}

FormField *fieldWith(const QString &label, QWidget *editor, bool required)
{
    auto *field = new FormField(label);
    field->setLabelWidth(scaled(LabelWidth));
    field->setRequired(required);
    field->addEditor(editor);
    return field;
}

constexpr int NumberWidth = 16;
constexpr int TimeWidth = 138;
constexpr int FigureWidth = 64;
constexpr int Gap = 6;

} // namespace

OutageStepLine::OutageStepLine(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(Gap));
    auto *label = new QLabel(QString::number(number + 1));
    label->setFixedWidth(scaled(NumberWidth));
    label->setProperty("role", u"muted"_s);
    row->addWidget(label);
    m_start = addEdit(u"stepStart"_s, tr("第 %1 步停电时间"), TimeWidth);
    m_end = addEdit(u"stepEnd"_s, tr("第 %1 步恢复时间"), TimeWidth);
    m_users = addEdit(u"stepUsers"_s, tr("第 %1 步停电户数"), FigureWidth);
    m_before = addEdit(u"stepBefore"_s, tr("第 %1 步限电前容量，千瓦"), FigureWidth);
    m_after = addEdit(u"stepAfter"_s, tr("第 %1 步限电后容量，千瓦"), FigureWidth);
    row->addStretch();
    m_start->setPlaceholderText(tr("7-3 8:30"));
    m_end->setPlaceholderText(tr("10:05"));
}

LineEdit *OutageStepLine::addEdit(const QString &name, const QString &accessible, int width)
{
    auto *edit = new LineEdit;
    edit->setObjectName(name + QString::number(m_number));
    edit->setAccessibleName(accessible.arg(m_number + 1));
    edit->setFixedWidth(scaled(width));
    layout()->addWidget(edit);
    connect(edit, &LineEdit::textEdited, this, &OutageStepLine::edited);
    return edit;
}

bool OutageStepLine::isEmpty() const
{
    return m_start->text().isEmpty() && m_end->text().isEmpty() && m_users->text().isEmpty();
}

OutageStep OutageStepLine::step(LocalSecond near) const
{
    OutageStep step;
    step.start = typedTime(m_start->text(), near).value_or(0);
    step.end = typedTime(m_end->text(), step.start > 0 ? step.start : near).value_or(0);
    step.users = wholeOf(*m_users);
    if (!m_before->text().isEmpty() || !m_after->text().isEmpty()) {
        step.capacityBefore = wholeOf(*m_before);
        step.capacityAfter = wholeOf(*m_after);
        if (step.capacityBefore < 0)
            step.capacityBefore = 0; // stated, and wrong
    }
    return step;
}

void OutageStepLine::setStep(const OutageStep &step)
{
    m_start->setText(fieldTime(step.start));
    m_end->setText(fieldTime(step.end));
    m_users->setText(QString::number(step.users));
    const bool isLimited = step.capacityBefore >= 0;
    m_before->setText(isLimited ? QString::number(step.capacityBefore) : QString());
    m_after->setText(isLimited ? QString::number(step.capacityAfter) : QString());
}

QWidget *OutageStepLine::editorOf(const QString &field) const
{
    if (field == "end"_L1)
        return m_end;
    if (field == "users"_L1)
        return m_users;
    return field == "start"_L1 ? m_start : m_after;
}

OutageForm::OutageForm(QWidget *parent)
    : QWidget(parent)
    , m_feeder(new LineEdit)
    , m_transformer(new LineEdit)
    , m_region(new QComboBox)
    , m_category(new QComboBox)
    , m_cause(new LineEdit)
    , m_lines(new QVBoxLayout)
    , m_stepFault(new QLabel)
{
    m_feeder->setObjectName(u"outageFeeder"_s);
    m_transformer->setObjectName(u"outageTransformer"_s);
    m_transformer->setPlaceholderText(tr("台区，可不填"));
    m_region->setObjectName(u"outageRegion"_s);
    m_region->addItems(standardRegions());
    m_category->setObjectName(u"outageCategory"_s);
    for (int category = 0; category < OutageCategories; ++category)
        m_category->addItem(categoryName(OutageCategory(category)));
    m_cause->setObjectName(u"outageCause"_s);
    m_feederField = fieldWith(tr("线路"), m_feeder, true);
    m_feederField->addEditor(m_transformer, 1, tr("台区"));
    m_regionField = fieldWith(tr("区域"), m_region, true);
    m_regionField->addEditor(m_category, 1, tr("停电性质"));
    m_causeField = fieldWith(tr("原因"), m_cause, false);
    auto *head =
        new QLabel(tr("分步复电：一步一行，填到最后一格按 Enter 再加一行；只限电没停电的填限电前后容量"));
    head->setProperty("role", u"muted"_s);
    head->setFont(noteFont());
    head->setWordWrap(true);
    m_stepFault->setObjectName(u"outageStepFault"_s);
    m_stepFault->setProperty("role", u"fault"_s);
    m_stepFault->setWordWrap(true);
    m_stepFault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    for (FormField *field : {m_feederField, m_regionField, m_causeField})
        column->addWidget(field);
    column->addWidget(head);
    column->addWidget(stepHeads());
    column->addLayout(m_lines);
    column->addWidget(m_stepFault);
    for (LineEdit *edit : {m_feeder, m_transformer, m_cause})
        connect(edit, &LineEdit::textEdited, this, &OutageForm::edited);
    addLine();
}

QWidget *OutageForm::stepHeads()
{
    const QList<QPair<QString, int>> heads{
        {{}, NumberWidth},         {tr("停电时间"), TimeWidth},  {tr("恢复时间"), TimeWidth},
        {tr("户数"), FigureWidth}, {tr("限前 kW"), FigureWidth}, {tr("限后 kW"), FigureWidth}};
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(Gap));
    for (const auto &[text, width] : heads) {
        auto *label = new QLabel(text);
        label->setFont(noteFont());
        label->setFixedWidth(scaled(width));
        row->addWidget(label);
    }
    row->addStretch();
    return widget;
}

void OutageForm::addLine()
{
    auto *line = new OutageStepLine(int(m_steps.size()));
    m_lines->addWidget(line);
    // A line made later comes last in the window's order otherwise.
    QWidget *before = m_steps.isEmpty() ? m_cause : m_steps.constLast()->last();
    for (LineEdit *edit : line->editors()) {
        setTabOrder(before, edit);
        before = edit;
    }
    m_steps.append(line);
    connect(line, &OutageStepLine::edited, this, &OutageForm::edited);
}

void OutageForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & ~Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    commitInput();
    enterPressed();
}

void OutageForm::enterPressed()
{
    const OutageStepLine *last = m_steps.constLast();
    if (last->last()->hasFocus() && !last->isEmpty()) {
        addLine();
        m_steps.constLast()->show(); // now, not when the layout comes to it: the focus goes there
    }
    focusNextChild();
}

void OutageForm::setCategory(OutageCategory category)
{
    m_category->setCurrentIndex(int(category));
}

OutageEntry OutageForm::entry(LocalSecond now) const
{
    OutageEntry entry{m_feeder->text().simplified(), m_transformer->text().simplified(),
                      m_region->currentText(),       OutageCategory(m_category->currentIndex()),
                      m_cause->text().simplified(),  {}};
    LocalSecond near = now;
    for (const OutageStepLine *line : m_steps) {
        if (line->isEmpty())
            continue;
        entry.steps.append(line->step(near));
        if (entry.steps.constLast().start > 0)
            near = entry.steps.constLast().start;
    }
    return entry;
}

void OutageForm::setEntry(const OutageEntry &entry)
{
    m_feeder->setText(entry.feeder);
    m_transformer->setText(entry.transformer);
    m_region->setCurrentText(entry.region);
    m_category->setCurrentIndex(int(entry.category));
    m_cause->setText(entry.cause);
    qDeleteAll(m_steps);
    m_steps.clear();
    for (const OutageStep &step : entry.steps) {
        addLine();
        m_steps.constLast()->setStep(step);
    }
    addLine(); // always one more to type in
    showFaults({}, false);
}

void OutageForm::clear()
{
    setEntry(
        {m_feeder->text(), {}, m_region->currentText(), OutageCategory(m_category->currentIndex()), {}, {}});
}

bool OutageForm::isEmpty() const
{
    return std::all_of(m_steps.begin(), m_steps.end(), [](const auto *line) { return line->isEmpty(); });
}

void OutageForm::setKnown(const QStringList &feeders, const QStringList &transformers)
{
    offer(*m_feeder, feeders);
    offer(*m_transformer, transformers);
}

FormField *OutageForm::fieldOf(const QString &place) const
{
    if (place == "feeder"_L1 || place == "transformer"_L1)
        return m_feederField;
    if (place == "region"_L1)
        return m_regionField;
    return place == "cause"_L1 ? m_causeField : nullptr;
}

void OutageForm::showFaults(const QList<Error> &faults, bool focus)
{
    for (FormField *field : {m_feederField, m_regionField, m_causeField})
        field->clearNote();
    QStringList lines;
    QWidget *first = nullptr;
    for (const Error &fault : faults) {
        QWidget *editor = m_steps.constFirst()->first();
        if (FormField *field = fieldOf(fault.place)) {
            field->setNote(FormField::Weight::Fault, errorTextBesideField(fault));
            editor = field->editor();
        } else {
            const int step = fault.place.section(u'[', 1).section(u']', 0, 0).toInt();
            const QString part = fault.place.section(u'.', 1);
            const QString sentence = part == "start"_L1 ? tr("停电时间看不懂，或者还没到；例如 7-3 8:30。")
                                     : part == "end"_L1 ? tr("恢复时间要在停电时间之后、现在之前。")
                                     : part == "users"_L1 ? tr("户数要填整数。")
                                     : part.isEmpty()     ? tr("至少填一步停电。")
                                                      : tr("限电后容量不能大于限电前容量。");
            lines.append(part.isEmpty() ? sentence : tr("第 %1 步：%2").arg(step + 1).arg(sentence));
            if (!part.isEmpty() && step < m_steps.size())
                editor = m_steps.at(step)->editorOf(part);
        }
        if (!first)
            first = editor;
    }
    m_stepFault->setText(lines.join(u'\n'));
    m_stepFault->setVisible(!lines.isEmpty());
    if (first && focus)
        first->setFocus();
}

void OutageForm::focusFirst()
{
    (m_feeder->text().isEmpty() ? m_feeder : m_steps.constFirst()->first())->setFocus();
}

} // namespace powerhall
