// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/bundlesection.h"

#include "models/core/savefile.h"
#include "models/services/bundleservice.h"
#include "models/services/exchangeservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/synctext.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/busily.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/wordlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

BundleSection::BundleSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_to(new QComboBox)
    , m_export(new QPushButton(tr("导出到 U 盘…")))
    , m_exportWhy(hintLabel())
    , m_import(new QPushButton(tr("从 U 盘导入…")))
    , m_importWhy(hintLabel())
    , m_message(new MessageBar)
    , m_told(new QLabel)
{
    m_to->setObjectName(u"bundleToBox"_s);
    m_export->setObjectName(u"exportBundleButton"_s);
    m_export->setProperty("role", u"main"_s);
    m_exportWhy->setObjectName(u"exportBundleWhy"_s);
    m_import->setObjectName(u"importBundleButton"_s);
    m_importWhy->setObjectName(u"importBundleWhy"_s);
    m_told->setObjectName(u"bundleTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    setMaximumWidth(scaled(820));
    auto *field = new FormField(tr("给谁"));
    field->setLabelWidth(scaled(72));
    field->addEditor(m_to);
    auto *out = new QHBoxLayout;
    out->addWidget(field, 1);
    out->addWidget(m_export);
    auto *in = new QHBoxLayout;
    in->addWidget(m_importWhy, 1);
    in->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addWidget(hintLabel(
        tr("没有网络也能同步：把对方还没有的记录写成一个文件，签好名、封好口，只有收件的一方打得开。"
           "对方导入以后给一个回执文件，拿回来导入，就知道哪些收到了、哪些没有。")));
    column->addWidget(headLabel(tr("送出去")));
    column->addLayout(out);
    column->addWidget(m_exportWhy);
    column->addWidget(headLabel(tr("拿回来")));
    column->addLayout(in);
    column->addWidget(m_message);
    column->addWidget(m_told);
    column->addStretch();
    connect(m_export, &QPushButton::clicked, this, &BundleSection::writeOut);
    connect(m_import, &QPushButton::clicked, this, &BundleSection::readIn);
}

void BundleSection::reload()
{
    const auto places = BundleService(m_context.station).addressees();
    const QString before = m_to->currentData().toString();
    m_to->clear();
    for (const QString &place : places.value_or({}))
        m_to->addItem(place == "hub"_L1                               ? tr("县中心")
                      : place == m_context.station.identity().station ? tr("本站各柜台（%1）").arg(place)
                                                                      : place,
                      place);
    m_to->setCurrentIndex(std::max(0, m_to->findData(before)));
    const QString why = !m_context.session.may(Act::CarryBundle)
                            ? tr("检查人员、安全管理员和审计管理员不带数据包，由办业务的人或系统管理员办")
                        : places ? QString()
                                 : errorText(places.error());
    for (QPushButton *button : {m_export, m_import}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    m_to->setEnabled(why.isEmpty());
    const auto state = syncStateOf(m_context.station);
    m_exportWhy->setText(!why.isEmpty() ? why
                         : state        ? tr("县中心还没有的：%n 条", nullptr, int(state->waiting))
                                        : QString());
    m_importWhy->setText(!why.isEmpty() ? why
                                        : tr("同一个文件导入几次、次序颠倒都不要紧；不是给本站的会说明"));
}

void BundleSection::forget()
{
    m_message->clear();
    m_told->clear();
}

void BundleSection::focusFirst()
{
    m_export->setFocus();
}

void BundleSection::writeOut()
{
    const QString to = m_to->currentData().toString();
    const StationIdentity identity = m_context.station.identity();
    const QString proposal = u"powerhall-%1%2-%3-%4.bundle"_s.arg(
        identity.station, identity.desk, to, m_context.station.today().toString(u"yyyyMMdd"_s));
    const auto path = m_context.prompts.saveFile(this, tr("导出到"), proposal, tr("数据包 (*.bundle)"));
    if (!path)
        return;
    m_told->clear();
    const auto made =
        busily([&] { return BundleService(m_context.station).make(m_context.session.value(), to); });
    const Result<void> written = made ? saveFile(*path, made->file) : made.error();
    if (!written)
        return m_message->showMessage(Tone::Late, tr("没有导出成：%1").arg(errorText(written.error())));
    m_message->showMessage(
        made->moreLeft ? Tone::Soon : Tone::Good,
        tr("已导出 %n 条到 %1", nullptr, made->events).arg(*path) +
            (made->moreLeft ? tr("；一个文件装不下，对方的回执导入以后再导出一次") : QString()));
    if (!made->rescueCopy.isEmpty())
        m_told->setText(tr("抄件（不用本程序也能读）：%1").arg(made->rescueCopy));
    emit m_context.exchange.changed();
    reload();
}

void BundleSection::readIn()
{
    const auto path = m_context.prompts.openFile(this, tr("导入"), tr("数据包 (*.bundle);;所有文件 (*)"));
    if (!path)
        return;
    m_told->clear();
    const auto taken = busily([&]() -> Result<TakenBundle> {
        const auto file = BundleService::read(*path);
        if (!file)
            return file.error().at(*path);
        return BundleService(m_context.station).take(m_context.session.value(), *file);
    });
    if (!taken)
        return m_message->showMessage(Tone::Late,
                                      tr("没有导入，什么都没有改：%1").arg(errorText(taken.error())));
    showTaken(*taken);
    emit m_context.exchange.changed();
    reload();
}

void BundleSection::showTaken(const TakenBundle &taken)
{
    const bool open = taken.waiting > 0 || taken.missing > 0 || !taken.refused.isEmpty() ||
                      taken.setAside > 0 || taken.conflicts > 0 || taken.falseWitnesses > 0;
    m_message->showMessage(open ? Tone::Soon : Tone::Good,
                           tr("已导入 %1 的数据包（%2 做的）：新收到 %3 条")
                               .arg(taken.from == "hub"_L1 ? tr("县中心") : taken.from, isoTime(taken.madeMs))
                               .arg(taken.taken));
    QStringList lines;
    const auto add = [&lines](bool when, const QString &line) {
        if (when)
            lines.append(line);
    };
    add(taken.scans > 0, tr("新收到扫描件 %1 份").arg(taken.scans));
    add(taken.accepted > 0, tr("✓ 对方收到了本机的 %1 条").arg(taken.accepted));
    add(taken.waiting > 0, tr("◐ 本机还有 %1 条对方没有：再导出一次").arg(taken.waiting));
    add(taken.missing > 0, tr("◐ 对方还有 %1 条没有带来：请对方再导出一次").arg(taken.missing));
    for (const QString &word : QSet<QString>(taken.refused.cbegin(), taken.refused.cend()))
        lines.append(tr("● 对方没有收 %1 条：%2").arg(taken.refused.keys(word).size()).arg(wordText(word)));
    add(taken.setAside > 0, tr("◐ %1 条先放一边，见“冲突”").arg(taken.setAside));
    add(taken.conflicts > 0, tr("● 有 %1 处改得不一样，见“冲突”").arg(taken.conflicts));
    add(taken.falseWitnesses > 0, tr("● %1 张凭证的签名不对，没有采用").arg(taken.falseWitnesses));
    add(taken.newIncarnation, u"● "_s + copiedFolderText());
    m_told->setText(lines.join(u'\n'));
}

} // namespace powerhall
