// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/capacitysection.h"

#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/oversightrows.h"
#include "reports/disclosure/disclosuredocuments.h"
#include "ui/currentsession.h"
#include "ui/reporthead.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

template<typename Number>
QString typed(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : QString();
}

/// Empty = not stated; false where something else than a number stands there.
bool read(const QString &text, std::optional<int> &number)
{
    bool good = text.isEmpty();
    if (!good)
        number = text.toInt(&good);
    return good;
}

bool read(const QString &text, std::optional<double> &number)
{
    bool good = text.isEmpty();
    if (!good)
        number = text.toDouble(&good);
    return good;
}

} // namespace

CapacitySection::CapacitySection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(capacityColumns())
    , m_table(new TextTable(m_model, 1, tr("可开放容量")))
    , m_new(new QPushButton(tr("登记区域…")))
    , m_change(new QPushButton(tr("更新…")))
    , m_list(new QPushButton(tr("一览表…")))
    , m_message(new MessageBar)
{
    setObjectName(u"capacitySection"_s);
    m_table->setObjectName(u"capacityTable"_s);
    m_table->setPlaceholder(tr("还没有登记哪个区域的可开放容量"));
    m_new->setObjectName(u"newCapacityButton"_s);
    m_change->setObjectName(u"changeCapacityButton"_s);
    m_list->setObjectName(u"capacityListButton"_s);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_new, m_change, m_list})
        acts->addWidget(button);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    const auto change = [this] {
        const TextRow *row = m_table->current();
        for (const CapacityView &view : std::as_const(m_areas)) {
            if (row && m_change->isVisible() && view.area.area == row->id)
                return openForm(view.area);
        }
    };
    connect(m_new, &QPushButton::clicked, this, [this] { openForm({}); });
    connect(m_change, &QPushButton::clicked, this, change);
    connect(m_table, &TextTable::rowActivated, this, change);
    connect(m_list, &QPushButton::clicked, this, &CapacitySection::openList);
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::figuresChanged, this, &CapacitySection::reload);
    connect(&notifier, &Notifier::rulesChanged, this, &CapacitySection::reload);
}

void CapacitySection::reload()
{
    if (!m_context.session.may(Act::ReadDisclosure))
        return forget();
    const auto areas = m_service.capacities(m_context.session.value());
    if (!areas) {
        m_message->showMessage(Tone::Late, errorText(areas.error()));
        return;
    }
    m_areas = *areas;
    m_table->setRows(capacityRows(m_areas, m_context.station.today()));
    const bool may = m_context.session.may(Act::KeepCapacity);
    m_new->setVisible(may);
    m_change->setVisible(may && !m_areas.isEmpty());
    m_list->setEnabled(!m_areas.isEmpty());
}

void CapacitySection::forget()
{
    m_areas.clear();
    m_table->setRows({});
    m_message->clear();
}

void CapacitySection::focusFirst()
{
    m_table->setFocus();
}

void CapacitySection::openForm(const OpenCapacity &area)
{
    QList<FormDialog::Choice> kinds;
    for (const QString &kind : capacityKinds())
        kinds.append({kind, capacityKindText(kind)});
    auto *form = new FormDialog(
        {.name = u"capacityForm"_s,
         .title = area.area.isEmpty() ? tr("登记区域") : tr("更新可开放容量"),
         .text = tr("没有的数不填。数据日期记为今天。"),
         .yes = tr("登记"),
         .fields = {{.id = u"area"_s,
                     .label = tr("区域"),
                     .initial = area.area,
                     .hint = tr("变电站、线路、台区或网格的名称；同名的就是更新"),
                     .required = true},
                    {.id = u"kind"_s, .label = tr("类别"), .initial = area.kind, .choices = kinds},
                    {.id = u"capacity"_s, .label = tr("容量（千伏安）"), .initial = typed(area.capacityKva)},
                    {.id = u"spare"_s, .label = tr("可开放（千伏安）"), .initial = typed(area.spareKva)},
                    {.id = u"load"_s, .label = tr("最高负载率（%）"), .initial = typed(area.loadPercent)},
                    {.id = u"load_after"_s,
                     .label = tr("接入后预计（%）"),
                     .initial = typed(area.loadAfterPercent)},
                    {.id = u"constraint"_s, .label = tr("受限原因"), .initial = area.constraint}}},
        window());
    connect(form, &FormDialog::submitted, this,
            [this, form](const QMap<QString, QString> &values) { take(*form, values); });
    form->show();
}

void CapacitySection::take(FormDialog &form, const QMap<QString, QString> &values)
{
    OpenCapacity area{.area = values.value(u"area"_s), .kind = values.value(u"kind"_s)};
    area.constraint = values.value(u"constraint"_s);
    const auto fault = [&](const QString &field) {
        form.showFault(tr("“%1”不是数").arg(values.value(field)), field);
    };
    if (!read(values.value(u"capacity"_s), area.capacityKva))
        return fault(u"capacity"_s);
    if (!read(values.value(u"spare"_s), area.spareKva))
        return fault(u"spare"_s);
    if (!read(values.value(u"load"_s), area.loadPercent))
        return fault(u"load"_s);
    if (!read(values.value(u"load_after"_s), area.loadAfterPercent))
        return fault(u"load_after"_s);
    const auto stated = m_service.state(m_context.session.value(), area);
    if (!stated)
        return form.showFault(errorText(stated.error()), stated.error().place);
    form.accept();
    m_table->choose(stated->area.area);
    m_message->showMessage(Tone::Good, tr("%1 已登记").arg(stated->area.area));
}

void CapacitySection::openList()
{
    QList<StatedCapacity> stated;
    for (const CapacityView &view : std::as_const(m_areas)) {
        QStringList reached;
        for (const Target &target : view.reached)
            reached.append(target.name);
        stated.append({view.area, reached});
    }
    (new DocumentDialog(m_context, capacityDocument(reportHead(m_context), m_context.station.today(), stated),
                        u"capacity"_s, window()))
        ->show();
}

} // namespace powerhall
