// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/searchpopup.h"

#include "models/tables/rows.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/texttable.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

SearchPopup::SearchPopup(SearchService &search, QWidget *parent)
    : QFrame(parent)
    , m_search(search)
    , m_model(foundColumns())
    , m_line(new LineEdit)
    , m_table(new TextTable(m_model, 0, tr("找到的申请")))
    , m_state(new QLabel)
{
    setObjectName(u"searchPopup"_s);
    setProperty("role", u"card"_s);
    setAutoFillBackground(true);
    m_line->setObjectName(u"searchEdit"_s);
    m_line->setAccessibleName(tr("查找"));
    m_line->setPlaceholderText(tr("编号、姓名、拼音首字母、电话、证件后几位"));
    m_line->installEventFilter(this);
    m_table->setObjectName(u"foundTable"_s);
    m_table->installEventFilter(this);
    m_state->setObjectName(u"searchState"_s);
    m_state->setProperty("role", u"muted"_s);
    m_state->setFont(noteFont());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(8));
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    column->addWidget(m_state);
    connect(m_line, &QLineEdit::textChanged, this, &SearchPopup::find);
    connect(m_table, &TextTable::rowActivated, this, [this](const TextRow &row) {
        hide();
        emit chosen(row.id);
    });
    connect(&m_search, &SearchService::progressed, this, &SearchPopup::showProgress);
    connect(&m_search, &SearchService::completed, this, &SearchPopup::find);
    hide();
}

void SearchPopup::open()
{
    const int width = std::min(scaled(720), parentWidget()->width() - scaled(40));
    const int height = std::min(scaled(420), parentWidget()->height() - scaled(60));
    setGeometry((parentWidget()->width() - width) / 2, scaled(40), width, height);
    show();
    raise();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
    find();
}

void SearchPopup::forget()
{
    m_line->clear();
    m_table->setRows({});
    hide();
}

void SearchPopup::find()
{
    if (!isVisible())
        return;
    const QString text = m_line->text().trimmed();
    m_table->setRows(text.isEmpty() ? QList<TextRow>() : foundRows(m_search.find(text)));
    showProgress();
}

void SearchPopup::showProgress()
{
    if (!isVisible())
        return;
    const QString building =
        m_search.isComplete() ? QString() : tr("索引还在建，已收 %1 件；").arg(m_search.indexed());
    if (m_line->text().trimmed().isEmpty())
        m_state->setText(building + tr("↓ 选择，Enter 打开，Esc 关上"));
    else if (m_model.rows().isEmpty())
        m_state->setText(building + tr("没有找到。换个说法：编号末四位、姓、拼音首字母、电话后四位"));
    else
        m_state->setText(building +
                         tr("%n 件，Enter 打开", nullptr, static_cast<int>(m_model.rows().size())));
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        hide();
        emit closed();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
    const bool enters = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_line && (moves || enters)) {
        commitInput();
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace powerhall
