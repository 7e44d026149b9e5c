// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/figuresection.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/services/computedfigure.h"
#include "models/services/figureimport.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/oversightrows.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

FigureSection::FigureSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(figureColumns())
    , m_table(new TextTable(m_model, 4, tr("公布的指标")))
    , m_enter(new QPushButton(tr("登记指标…")))
    , m_import(new QPushButton(tr("从表格导入…")))
    , m_void(new QPushButton(tr("作废…")))
    , m_message(new MessageBar)
{
    setObjectName(u"figureSection"_s);
    m_table->setObjectName(u"figureTable"_s);
    m_table->setPlaceholder(tr("还没有登记公布的指标"));
    m_enter->setObjectName(u"enterFigureButton"_s);
    m_import->setObjectName(u"importFiguresButton"_s);
    m_void->setObjectName(u"voidFigureButton"_s);
    auto *rule = new QLabel(tr("海报上的可靠性指标只用国家能源局公布的，登记时写明来源；右边自己算的只供内部"
                               "对照，上不了海报。电压合格率是本单位的，审核后公布。"));
    rule->setProperty("role", u"muted"_s);
    rule->setWordWrap(true);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_enter, m_import, m_void})
        acts->addWidget(button);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(rule);
    column->addWidget(m_table, 1);
    connect(m_enter, &QPushButton::clicked, this, &FigureSection::enter);
    connect(m_import, &QPushButton::clicked, this, &FigureSection::importFile);
    connect(m_void, &QPushButton::clicked, this, &FigureSection::voidChosen);
    connect(m_table, &TextTable::currentRowChanged, this, &FigureSection::showActs);
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::figuresChanged, this, &FigureSection::reload);
    connect(&notifier, &Notifier::reportsChanged, this, &FigureSection::reload);
}

void FigureSection::reload()
{
    if (!m_context.session.may(Act::ReadDisclosure))
        return forget();
    const auto figures = m_service.figures(m_context.session.value());
    if (!figures) {
        m_message->showMessage(Tone::Late, errorText(figures.error()));
        return;
    }
    QList<FigureBeside> shown;
    for (const ReleasedFigure &figure : *figures) {
        const auto computed = computedBeside(m_context.station, figure);
        shown.append({figure, computed ? *computed : std::nullopt});
    }
    m_table->setRows(figureRows(shown, m_context.station.today()));
    showActs();
}

void FigureSection::forget()
{
    m_table->setRows({});
    m_message->clear();
    showActs();
}

void FigureSection::focusFirst()
{
    m_table->setFocus();
}

void FigureSection::showActs()
{
    const bool may = m_context.session.may(Act::ReleaseFigure);
    const TextRow *row = m_table->current();
    m_enter->setVisible(may);
    m_import->setVisible(may);
    m_void->setVisible(may && row && row->act == "void"_L1);
}

void FigureSection::enter()
{
    const QDate today = m_context.station.today();
    QList<FormDialog::Choice> indicators;
    for (const QString &indicator : reliabilityIndicators() + ownIndicators())
        indicators.append({indicator, indicatorText(indicator)});
    const QDate lastQuarter = quarterStart(today).addMonths(-MonthsPerQuarter);
    auto *form = new FormDialog(
        {.name = u"figureForm"_s,
         .title = tr("登记公布的指标"),
         .text = tr("照公布的原文登记，一个数一条。"),
         .yes = tr("登记"),
         .fields = {{.id = u"indicator"_s, .label = tr("指标"), .required = true, .choices = indicators},
                    {.id = u"period"_s,
                     .label = tr("期间"),
                     .initial = quarterText(lastQuarter),
                     .hint = tr("2026、2026Q3 或 2026-08"),
                     .required = true},
                    {.id = u"value"_s, .label = tr("数值"), .hint = tr("不带单位"), .required = true},
                    {.id = u"unit"_s, .label = tr("单位"), .initial = u"%"_s},
                    {.id = u"scope"_s, .label = tr("范围"), .hint = tr("全市、城市、农村；不填为全部")},
                    {.id = u"source"_s,
                     .label = tr("来源"),
                     .hint = tr("谁在哪里公布的，如 国家能源局 2026 年第三季度通报"),
                     .required = true},
                    {.id = u"on"_s,
                     .label = tr("公布日期"),
                     .initial = isoDate(today),
                     .hint = tr("如 2026-11-02"),
                     .required = true}}},
        window());
    connect(form, &FormDialog::submitted, this,
            [this, form](const QMap<QString, QString> &values) { take(*form, values); });
    form->show();
}

void FigureSection::take(FormDialog &form, const QMap<QString, QString> &values)
{
    const QDate on = parseDate(values.value(u"on"_s));
    if (!on.isValid())
        return form.showFault(tr("“%1”不是日期，请写成 2026-11-02 这样").arg(values.value(u"on"_s)), u"on"_s);
    const auto released =
        m_service.release(m_context.session.value(), {.indicator = values.value(u"indicator"_s),
                                                      .scope = values.value(u"scope"_s),
                                                      .period = values.value(u"period"_s),
                                                      .value = values.value(u"value"_s),
                                                      .unit = values.value(u"unit"_s),
                                                      .origin = {},
                                                      .source = values.value(u"source"_s),
                                                      .on = on});
    if (!released)
        return form.showFault(errorText(released.error()), released.error().place);
    form.accept();
    m_message->showMessage(Tone::Good,
                           tr("%1 %2 已登记").arg(indicatorText(released->indicator), released->period));
}

void FigureSection::importFile()
{
    const auto path =
        m_context.prompts.openFile(this, tr("从表格导入公布的指标"), tr("表格 (*.csv *.xlsx);;所有文件 (*)"));
    if (!path)
        return;
    const auto imported = importFigures(m_context.station, m_context.session.value(), *path);
    m_message->showMessage(imported ? Tone::Good : Tone::Late,
                           imported ? tr("登记了 %n 个指标", nullptr, static_cast<int>(imported->size()))
                                    : errorText(imported.error()));
}

void FigureSection::voidChosen()
{
    const TextRow *row = m_table->current();
    if (!row)
        return;
    const QUuid id(row->id);
    const QString name = row->cells.at(1) + u' ' + row->cells.at(2);
    const auto reason = m_context.prompts.askText(this, {.name = u"voidFigureDialog"_s,
                                                         .title = tr("作废指标"),
                                                         .text = tr("%1：作废后海报不能再用它。").arg(name),
                                                         .label = tr("理由（会记入台账，改不掉）"),
                                                         .yes = tr("作废"),
                                                         .initial = {},
                                                         .suggestions = {}});
    if (!reason)
        return;
    const auto voided = m_service.voidFigure(m_context.session.value(), id, *reason);
    m_message->showMessage(voided ? Tone::Good : Tone::Late,
                           voided ? tr("%1 已作废").arg(name) : errorText(voided.error()));
}

} // namespace powerhall
