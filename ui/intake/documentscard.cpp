// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/documentscard.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statebadge.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

QList<AnyOf> documentGroups(const Decision &decisionWithoutDocuments)
{
    QList<AnyOf> groups;
    for (const MissingDocument &missing : decisionWithoutDocuments.missing)
        groups.append(missing.anyOf.isEmpty() ? AnyOf{missing.document} : missing.anyOf);
    for (const QString &id : decisionWithoutDocuments.required) {
        const bool known = std::any_of(groups.cbegin(), groups.cend(),
                                       [&id](const AnyOf &group) { return group.contains(id); });
        if (!known)
            groups.append({id});
    }
    return groups;
}

DocumentsCard::DocumentsCard(QWidget *parent)
    : QFrame(parent)
    , m_grid(nullptr)
    , m_body(new QWidget)
{
    setProperty("role", u"card"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *head = new QLabel(tr("带来的材料"));
    head->setFont(headFont());
    auto *note = new QLabel(tr("Alt+D 到这里，空格勾选 · 只列规定可以收取的材料"));
    note->setFont(noteFont());
    note->setProperty("role", u"muted"_s);
    auto *heads = new QHBoxLayout;
    heads->addWidget(head);
    heads->addWidget(note, 0, Qt::AlignBottom);
    heads->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(4));
    column->addLayout(heads);
    column->addWidget(m_body);
}

bool DocumentsCard::offer(const QList<AnyOf> &groups, const Profile &profile, const QStringList &agentsPapers)
{
    QList<AnyOf> all = groups;
    for (const QString &paper : agentsPapers) {
        if (!all.contains(AnyOf{paper}))
            all.append(AnyOf{paper});
    }
    if (all == m_groups && agentsPapers == m_agentsPapers && profile.id == m_profileId)
        return false;
    m_groups = all;
    m_agentsPapers = agentsPapers;
    m_profileId = profile.id;
    rebuild(profile);
    return true;
}

void DocumentsCard::rebuild(const Profile &profile)
{
    m_rows.clear();
    auto *body = new QWidget;
    m_grid = new QGridLayout(body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    layout()->replaceWidget(m_body, body);
    m_body->deleteLater();
    m_body->hide();
    m_body = body;
    for (const AnyOf &group : m_groups) {
        for (const QString &id : group)
            addRow(id, group.size() > 1, profile);
    }
    showTicks();
}

void DocumentsCard::addRow(const QString &id, bool oneOfSeveral, const Profile &profile)
{
    const CatalogueDocument *document = profile.document(id);
    const QString name = profile.documentName(id);
    Row row{.id = id,
            .brought = new QCheckBox(name),
            .shared = new QCheckBox(tr("共享取得")),
            .state = new StateBadge};
    row.brought->setObjectName(u"documentCheck_"_s + id);
    row.brought->setAccessibleName(tr("%1，客户带来").arg(name));
    row.shared->setObjectName(u"sharedCheck_"_s + id);
    row.shared->setAccessibleName(tr("%1，由数据共享取得").arg(name));
    row.state->setObjectName(u"documentState_"_s + id);
    QStringList hints;
    if (oneOfSeveral)
        hints.append(tr("任带一种"));
    if (document)
        hints.append(document->forms);
    auto *forms = new ElidedLabel(hints.join(u" · "_s));
    forms->setFont(noteFont());
    forms->setProperty("role", u"muted"_s);
    if (document)
        forms->setToolTip(document->forms.join(u'、') + u'\n' + document->hint);
    const int line = static_cast<int>(m_rows.size());
    m_grid->setRowMinimumHeight(line, scaled(30));
    m_grid->addWidget(row.brought, line, 0);
    m_grid->addWidget(forms, line, 1);
    m_grid->addWidget(row.shared, line, 2);
    m_grid->addWidget(row.state, line, 3, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->setColumnMinimumWidth(3, scaled(180));
    m_rows.append(row);
    connect(row.brought, &QCheckBox::clicked, this,
            [this, id](bool on) { take(id, on, DocumentSource::Customer); });
    connect(row.shared, &QCheckBox::clicked, this,
            [this, id](bool on) { take(id, on, DocumentSource::Shared); });
}

void DocumentsCard::take(const QString &id, bool on, DocumentSource source)
{
    if (on)
        m_supplied.insert(id, source);
    else
        m_supplied.remove(id);
    showTicks();
    emit edited();
}

void DocumentsCard::showTicks()
{
    for (const Row &row : m_rows) {
        const auto found = m_supplied.constFind(row.id);
        const bool has = found != m_supplied.cend();
        row.brought->setChecked(has && *found == DocumentSource::Customer);
        row.shared->setChecked(has && *found == DocumentSource::Shared);
    }
}

QList<SuppliedDocument> DocumentsCard::supplied() const
{
    QList<SuppliedDocument> documents;
    for (const Row &row : m_rows) {
        const auto found = m_supplied.constFind(row.id);
        if (found != m_supplied.cend())
            documents.append({.id = row.id, .source = *found});
    }
    return documents;
}

void DocumentsCard::setSupplied(const QList<SuppliedDocument> &documents)
{
    m_supplied.clear();
    for (const SuppliedDocument &document : documents)
        m_supplied.insert(document.id, document.source);
    showTicks();
}

void DocumentsCard::showDecision(const Decision &decision, const Profile &profile)
{
    for (const Row &row : m_rows) {
        const auto missing = std::find_if(decision.missing.cbegin(), decision.missing.cend(),
                                          [&row](const MissingDocument &entry) {
                                              return entry.document == row.id || entry.anyOf.contains(row.id);
                                          });
        if (m_supplied.contains(row.id))
            row.state->setState(Tone::Good, m_supplied.value(row.id) == DocumentSource::Shared
                                                ? tr("已共享取得")
                                                : tr("已带"));
        else if (missing == decision.missing.cend() && m_agentsPapers.contains(row.id))
            row.state->setState(Tone::Soon, tr("请代办人出示"));
        else if (missing == decision.missing.cend())
            row.state->setState(Tone::Plain, tr("不需要"));
        else if (missing->dueBefore == "acceptance"_L1)
            row.state->setState(Tone::Late, tr("受理必需"));
        else if (missing->source == DocumentSource::Shared)
            row.state->setState(Tone::Note, tr("由本厅共享取得"));
        else
            row.state->setState(
                Tone::Soon,
                tr("可后补，%1前").arg(profile.stageName(missing->dueBefore, decision.customerClass)));
    }
}

QList<QWidget *> DocumentsCard::fields() const
{
    QList<QWidget *> fields;
    for (const Row &row : m_rows)
        fields << row.brought << row.shared;
    return fields;
}

} // namespace powerhall
