// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/draftsbar.h"

#include "models/domain/people/masking.h"
#include "models/tables/words.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace powerhall {

using namespace Qt::StringLiterals;

QString draftTitle(const DraftView &draft)
{
    const QString name = draft.content.value("applicant"_L1).toObject().value("name"_L1).toString();
    const QString who = name.isEmpty() ? DraftsBar::tr("未填姓名") : maskedName(name);
    const QString business = businessWord(draft.content.value("business"_L1).toString());
    return DraftsBar::tr("没办完的受理：%1 · %2，停在“%3”，存于 %4")
        .arg(who, business, draft.field, momentText(draft.savedMs));
}

DraftsBar::DraftsBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"draftsBar"_s);
    m_text->setObjectName(u"draftText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *restore = new QPushButton(tr("恢复"), this);
    restore->setObjectName(u"restoreDraftButton"_s);
    auto *discard = new QPushButton(tr("丢弃"), this);
    discard->setObjectName(u"discardDraftButton"_s);
    auto *later = new QPushButton(tr("稍后"), this);
    later->setObjectName(u"laterDraftButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(4));
    row->addWidget(m_text, 1);
    for (QPushButton *button : {restore, discard, later})
        row->addWidget(button);
    connect(restore, &QPushButton::clicked, this, [this] {
        emit restoreWished(m_drafts.constFirst());
        takeFirst();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        emit discardWished(m_drafts.constFirst());
        takeFirst();
    });
    connect(later, &QPushButton::clicked, this, &DraftsBar::takeFirst);
    hide();
}

void DraftsBar::offer(const QList<DraftView> &drafts)
{
    m_drafts = drafts;
    showFirst();
}

void DraftsBar::takeFirst()
{
    m_drafts.removeFirst();
    showFirst();
}

void DraftsBar::showFirst()
{
    setVisible(!m_drafts.isEmpty());
    if (m_drafts.isEmpty())
        return;
    const Colours &colours = currentColours();
    setStyleSheet(u"#draftsBar { background: %1; } #draftText { color: %2; }"_s.arg(
        colours.ground(Tone::Note).name(), colours.ink(Tone::Note).name()));
    const qsizetype more = m_drafts.size() - 1;
    QString text = draftTitle(m_drafts.constFirst());
    if (more > 0)
        text += tr("（后面还有 %n 份）", nullptr, static_cast<int>(more));
    m_text->setText(markOf(Tone::Note) + u' ' + text);
}

} // namespace powerhall
