// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/matrixsection.h"

#include "models/services/disclosureexport.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/disclosurerows.h"
#include "models/tables/errortext.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

MatrixSection::MatrixSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_message(new MessageBar)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"matrixSection"_s);
    auto *legend = new QLabel(tr("✓ 和现行版本一致　◐ 版本一致，不是同一天上线　● 缺、旧版或该撤"));
    legend->setProperty("role", u"muted"_s);
    legend->setWordWrap(true);
    auto *save = new QPushButton(tr("导出知识库…"));
    save->setObjectName(u"exportKnowledgeButton"_s);
    auto *acts = new QHBoxLayout;
    acts->addWidget(legend, 1);
    acts->addWidget(save);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(8));
    m_column->addLayout(acts);
    m_column->addWidget(m_message);
    connect(save, &QPushButton::clicked, this, &MatrixSection::exportAll);
    setChannels({});
    connect(&context.station.notifier(), &Notifier::disclosureChanged, this, &MatrixSection::reload);
}

/// Columns are made once for a model: other channels, another table.
void MatrixSection::setChannels(const QStringList &channels)
{
    if (m_table && channels == m_channels)
        return;
    delete m_table;
    m_channels = channels;
    m_model = std::make_unique<TextTableModel>(matrixColumns(channels));
    m_table = new TextTable(*m_model, 0, tr("渠道对照"));
    m_table->setObjectName(u"matrixTable"_s);
    m_table->setPlaceholder(tr("台账里还没有公示项"));
    // Many channels: the items keep a width they can be read in, and the rest scrolls sideways.
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_column->addWidget(m_table, 1);
}

void MatrixSection::reload()
{
    if (!m_context.session.may(Act::ReadDisclosure))
        return forget();
    const auto entries = m_service.list(m_context.session.value(), {});
    if (!entries) {
        m_message->showMessage(Tone::Late, errorText(entries.error()));
        return;
    }
    setChannels(matrixChannels(*entries));
    m_table->setRows(matrixRows(*entries, m_channels));
    m_table->setColumnWidth(0, scaled(240));
}

void MatrixSection::exportAll()
{
    const auto folder =
        m_context.prompts.chooseFolder(this, tr("导出到哪个文件夹？给网站、App、95598 知识库的人"));
    if (!folder)
        return;
    const auto done = exportKnowledge(m_context.station, m_context.session.value(), QDir(*folder));
    m_message->showMessage(
        done ? Tone::Good : Tone::Late,
        done ? tr("导出了 %n 项（HTML 和 JSON）到 %1", nullptr, static_cast<int>(done->items.size()))
                   .arg(done->folder)
             : errorText(done.error()));
}

void MatrixSection::forget()
{
    m_table->setRows({});
    m_message->clear();
}

void MatrixSection::focusFirst()
{
    m_table->setFocus();
}

} // namespace powerhall
