// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/budgetsection.h"

#include "models/core/text.h"
#include "models/domain/quality/watchlist.h"
#include "models/services/notifier.h"
#include "models/services/placeoutages.h"
#include "models/services/station.h"
#include "models/tables/budgetrows.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/reports/outageform.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int NarrowSection = 860;

PlannedOutage plannedOf(const OutageEntry &entry)
{
    PlannedOutage outage;
    for (const OutageStep &step : entry.steps)
        outage.steps.append({step.start, step.end, step.users});
    return outage;
}

/// The threshold for one outage of a line, where the profile states one.
std::optional<double> lineThreshold(const Profile &profile, QDate day)
{
    for (const WatchRule &rule : watchRulesOf(profile, day)) {
        if (rule.measure == "feeder_customer_hours"_L1)
            return rule.value;
    }
    return {};
}

} // namespace

BudgetSection::BudgetSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_lineModel(budgetColumns())
    , m_costModel(costColumns())
    , m_year(new QComboBox)
    , m_standing(new QLabel)
    , m_set(new QPushButton(tr("设定预算…")))
    , m_reckon(new QPushButton(tr("算算要用多少  Ctrl+Enter")))
    , m_lines(new TextTable(m_lineModel, 0, tr("预算和已用")))
    , m_costs(new TextTable(m_costModel, 0, tr("批准以后的预算")))
    , m_form(new OutageForm)
    , m_message(new MessageBar)
    , m_verdict(new MessageBar)
{
    setObjectName(u"budgetSection"_s);
    m_year->setObjectName(u"budgetYear"_s);
    m_year->setAccessibleName(tr("年份"));
    m_standing->setObjectName(u"budgetStanding"_s);
    m_set->setObjectName(u"setBudgetButton"_s);
    m_reckon->setObjectName(u"reckonCostButton"_s);
    m_reckon->setProperty("role", u"main"_s);
    m_lines->setObjectName(u"budgetTable"_s);
    m_lines->setPlaceholder(tr("这一年还没有设定预算。"));
    m_costs->setObjectName(u"costTable"_s);
    m_costs->setPlaceholder(tr("填好起止时间和户数，就能看到批准以后还剩多少。"));
    const int thisYear = context.station.today().year();
    for (const int year : {thisYear, thisYear + 1, thisYear - 1})
        m_year->addItem(tr("%1 年").arg(year), year);
    m_form->setCategory(OutageCategory::PlannedMaintenance);
    m_lines->setMinimumHeight(scaled(160));
    build();
    connect(m_year, &QComboBox::currentIndexChanged, this, &BudgetSection::read);
    connect(m_set, &QPushButton::clicked, this, &BudgetSection::openForm);
    connect(m_reckon, &QPushButton::clicked, this, &BudgetSection::reckon);
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::returnsChanged, this, &BudgetSection::reload);
    connect(&notifier, &Notifier::outagesChanged, this, &BudgetSection::reload);
    connect(&notifier, &Notifier::reportsChanged, this, &BudgetSection::reload);
}

void BudgetSection::build()
{
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_year);
    acts->addWidget(m_set);
    acts->addStretch();
    m_standing->setWordWrap(true);
    m_standing->setTextFormat(Qt::PlainText);
    auto *left = new QVBoxLayout;
    left->setSpacing(scaled(8));
    left->addLayout(acts);
    left->addWidget(m_standing);
    left->addWidget(m_message);
    left->addWidget(m_lines, 1);
    auto *head = new QLabel(tr("批准前先看：一次计划停电要用多少"));
    head->setFont(headFont());
    auto *right = new QVBoxLayout;
    right->setSpacing(scaled(8));
    right->addWidget(head);
    right->addWidget(m_form);
    right->addWidget(m_reckon, 0, Qt::AlignLeft);
    right->addWidget(m_verdict);
    right->addWidget(m_costs, 1);
    m_split = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(scaled(20));
    m_split->addLayout(left, 1);
    m_split->addLayout(right, 1);
}

int BudgetSection::year() const
{
    return m_year->currentData().toInt();
}

void BudgetSection::reload()
{
    m_set->setVisible(m_context.session.may(Act::SetOutageBudget));
    if (isVisible())
        read();
}

void BudgetSection::showEvent(QShowEvent *event)
{
    RoomSection::showEvent(event);
    read();
}

/// Imported lists may be long: they are read beside the window.
void BudgetSection::read()
{
    if (!m_context.session.may(Act::ReadReports))
        return forget();
    const auto outages = placeOutages(m_context.station, m_context.session.value());
    if (!outages) {
        m_message->showMessage(Tone::Late, errorText(outages.error()));
        return;
    }
    const int thisYear = m_context.station.today().year();
    const Period offered{{thisYear - 1, 1, 1}, {thisYear + 1, 12, 31}};
    m_job.run<QList<Interruption>>(
        [outages = *outages, offered](ReadControl &control) {
            return plannedOutages(outages, offered, &control);
        },
        [this, missing = outages->missing](const Result<QList<Interruption>> &used) {
            showStanding(used, missing);
        });
}

void BudgetSection::showStanding(const Result<QList<Interruption>> &used, const QStringList &missing)
{
    if (!m_context.session.value().isSignedIn()) // locked meanwhile
        return;
    m_budget.reset();
    m_lines->setRows({});
    m_costs->setRows({});
    m_verdict->clear();
    const QDate today = m_context.station.today();
    const QDate day = year() == today.year() ? today : QDate(year(), 1, 1);
    m_used = used.value_or({});
    const auto standing = used ? m_service.standing(m_context.session.value(), day, m_used)
                               : Result<OutageBudgetService::Standing>(used.error());
    if (!standing) {
        const bool none = standing.error().code == ErrorCode::NotFound;
        m_standing->setText(none ? tr("%1 年还没有设定预算。").arg(year()) : QString());
        if (!none)
            m_message->showMessage(Tone::Late, errorText(standing.error()));
        return;
    }
    m_budget = standing->budget;
    m_standing->setText(
        tr("全年 %1 时户，依据：%2（%3 设定）。已用的是本站登记的和已发布的可靠性报表清单里的计划停电。")
            .arg(m_budget->budget.hours)
            .arg(m_budget->basis, momentText(m_budget->recordedMs)));
    m_lines->setRows(budgetRows(standing->lines, day));
    if (!missing.isEmpty())
        m_message->showMessage(Tone::Soon, missingListsText(missing));
}

/// On a small screen the form stands above the list.
void BudgetSection::resizeEvent(QResizeEvent *event)
{
    RoomSection::resizeEvent(event);
    m_split->setDirection(width() < scaled(NarrowSection) ? QBoxLayout::BottomToTop
                                                          : QBoxLayout::LeftToRight);
}

void BudgetSection::forget()
{
    m_job.cancel();
    m_used.clear();
    m_budget.reset();
    m_lines->setRows({});
    m_costs->setRows({});
    m_standing->clear();
    m_message->clear();
    m_verdict->clear();
}

void BudgetSection::focusFirst()
{
    m_form->focusFirst();
}

void BudgetSection::openForm()
{
    QStringList months;
    for (const qint64 hours : m_budget ? m_budget->budget.monthlyHours : QList<qint64>())
        months.append(QString::number(hours));
    auto *form =
        new FormDialog({.name = u"budgetForm"_s,
                        .title = tr("设定 %1 年预算").arg(year()),
                        .text = tr("户＝中压用户，一台公用配电变压器算一户。"),
                        .yes = tr("设定"),
                        .fields = {{.id = u"hours"_s,
                                    .label = tr("全年（时户）"),
                                    .initial = m_budget ? QString::number(m_budget->budget.hours) : QString(),
                                    .required = true},
                                   {.id = u"months"_s,
                                    .label = tr("各月（时户）"),
                                    .initial = months.join(u','),
                                    .hint = tr("一月到十二月，用逗号分开，合计等于全年；不填就按天数分")},
                                   {.id = u"basis"_s,
                                    .label = tr("依据的文件"),
                                    .initial = m_budget ? m_budget->basis : QString(),
                                    .required = true}}},
                       window());
    connect(form, &FormDialog::submitted, this,
            [this, form](const QMap<QString, QString> &values) { take(*form, values); });
    form->show();
}

void BudgetSection::take(FormDialog &form, const QMap<QString, QString> &values)
{
    bool isNumber = false;
    OutageBudget budget{.year = year(), .hours = cleanLine(values.value(u"hours"_s)).toLongLong(&isNumber)};
    if (!isNumber)
        return form.showFault(tr("“%1”不是整数").arg(values.value(u"hours"_s)), u"hours"_s);
    QString months = cleanLine(values.value(u"months"_s));
    months.replace(u'，', u',').replace(u'、', u',');
    for (const QString &month : months.isEmpty() ? QStringList() : months.split(u',')) {
        budget.monthlyHours.append(month.trimmed().toLongLong(&isNumber));
        if (!isNumber)
            return form.showFault(tr("“%1”不是整数").arg(month), u"months"_s);
    }
    const auto set = m_service.set(m_context.session.value(), budget, values.value(u"basis"_s));
    if (!set)
        return form.showFault(errorText(set.error()), set.error().place);
    form.accept();
    m_message->showMessage(Tone::Good, tr("%1 年预算已设定").arg(year()));
}

QString BudgetSection::faultText(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return tr("那一年还没有设定预算，先设定。");
    if (error.place == "steps"_L1)
        return tr("至少填一步停电。");
    if (!error.place.startsWith("steps["_L1))
        return errorText(error);
    const int step = error.place.section(u'[', 1).section(u']', 0, 0).toInt();
    return tr("第 %1 步不对：恢复时间要在停电时间之后，户数要填整数。").arg(step + 1);
}

void BudgetSection::reckon()
{
    const OutageEntry entry = m_form->entry(localSecondOf(m_context.station.today()));
    const auto cost = m_service.costOf(m_context.session.value(), plannedOf(entry), m_used);
    m_costs->setRows({});
    if (!cost) {
        m_verdict->showMessage(Tone::Late, faultText(cost.error()));
        return;
    }
    m_costs->setRows(costRows(*cost));
    const double hours = cost->customerHours.toDouble();
    QString text = cost->withinBudget ? tr("要用 %1 时户，在预算以内。").arg(hours, 0, 'f', 2)
                                      : tr("要用 %1 时户，超出预算。").arg(hours, 0, 'f', 2);
    const auto threshold = lineThreshold(m_context.station.profile(), m_context.station.today());
    const bool flagged = threshold && hours > *threshold;
    if (flagged)
        text += tr("超过 %1 时户，会进预警清单。").arg(*threshold);
    m_verdict->showMessage(!cost->withinBudget ? Tone::Late : flagged ? Tone::Soon : Tone::Good, text);
}

} // namespace powerhall
