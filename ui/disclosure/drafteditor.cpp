// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/drafteditor.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/contenttext.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString dayLine(const std::optional<QDate> &day)
{
    return day && day->isValid() ? day->toString(Qt::ISODate) : QString();
}

QString momentLine(qint64 ms)
{
    return ms > 0 ? localTime(ms).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

} // namespace

DraftEditor::DraftEditor(const QString &item, const DraftWish &wish, QWidget *parent)
    : QDialog(parent)
    , m_wish(wish)
    , m_text(new QPlainTextEdit(textOfBlocks(wish.content.blocks)))
    , m_blanks(new QLabel)
    , m_message(new MessageBar)
{
    setObjectName(u"draftEditor"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("草稿 · %1").arg(item));
    resize(QSize(scaled(980), scaled(660)).boundedTo(parent ? parent->size() : QSize(1366, 740)));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(6));
    m_title = addLine(grid, 0, 0, u"contentTitleEdit"_s, tr("标题"), wish.content.title);
    m_subtitle = addLine(grid, 0, 1, u"contentSubtitleEdit"_s, tr("副标题"), wish.content.subtitle);
    m_source = addLine(grid, 1, 0, u"contentSourceEdit"_s, tr("文号"), wish.source);
    m_changed = addDay(grid, 1, 1, u"contentChangedEdit"_s, tr("哪天变的"), wish.changedOn);
    m_effective = addDay(grid, 2, 0, u"contentEffectiveEdit"_s, tr("执行日期"), wish.effective);
    m_validUntil = addDay(grid, 2, 1, u"contentValidEdit"_s, tr("有效期至"), wish.validUntil);
    m_period = addLine(grid, 3, 0, u"contentPeriodEdit"_s, tr("所属期"), wish.period);
    m_starts = addLine(grid, 3, 1, u"contentStartsEdit"_s, tr("停电开始"), momentLine(wish.startsMs));
    m_ends = addLine(grid, 4, 1, u"contentEndsEdit"_s, tr("停电结束"), momentLine(wish.endsMs));
    for (LineEdit *line : {m_starts, m_ends})
        line->setPlaceholderText(tr("只有停电信息要写，如 2026-11-28 09:00"));
    m_period->setPlaceholderText(tr("按月写 2026-12，按季写 2026Q4，其余空着"));
    m_text->setObjectName(u"contentTextEdit"_s);
    m_text->setAccessibleName(tr("正文"));
    m_text->setTabChangesFocus(true);
    auto *marks = new QLabel(tr("每行一段。# 标题　## 小标题　! 强调　- 条目　1. 编号　"
                                "|= 表头 | 表头 |　| 格 | 格 |　☎ 名称 | 号码　{{空白}}"));
    marks->setProperty("role", u"muted"_s);
    marks->setWordWrap(true);
    m_blanks->setObjectName(u"contentBlanks"_s);
    m_blanks->setTextFormat(Qt::PlainText);
    m_blanks->setWordWrap(true);
    auto *save = new QPushButton(tr("保存草稿  Ctrl+S"));
    save->setObjectName(u"saveDraftButton"_s);
    save->setProperty("role", u"main"_s);
    save->setShortcut(QKeySequence::Save);
    save->setAutoDefault(false);
    auto *back = new QPushButton(tr("返回  Esc"));
    back->setObjectName(u"closeDraftButton"_s);
    back->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addWidget(back);
    foot->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addLayout(grid);
    column->addWidget(marks);
    column->addWidget(m_text, 1);
    column->addWidget(m_blanks);
    column->addLayout(foot);
    connect(save, &QPushButton::clicked, this, &DraftEditor::save);
    connect(back, &QPushButton::clicked, this, &DraftEditor::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &DraftEditor::countBlanks);
    countBlanks();
    m_opened = typedState();
    m_text->setFocus();
}

LineEdit *DraftEditor::addLine(QGridLayout *grid, int row, int column, const QString &name,
                               const QString &label, const QString &value)
{
    auto *caption = new QLabel(label);
    auto *line = new LineEdit(value);
    line->setObjectName(name);
    line->setAccessibleName(label);
    caption->setBuddy(line);
    grid->addWidget(caption, row, 2 * column);
    grid->addWidget(line, row, 2 * column + 1);
    return line;
}

LineEdit *DraftEditor::addDay(QGridLayout *grid, int row, int column, const QString &name,
                              const QString &label, const std::optional<QDate> &value)
{
    LineEdit *line = addLine(grid, row, column, name, label, dayLine(value));
    line->setPlaceholderText(u"2026-11-20"_s);
    return line;
}

Content DraftEditor::typedContent() const
{
    return {m_title->text().trimmed(), m_subtitle->text().trimmed(), blocksFromText(m_text->toPlainText())};
}

QString DraftEditor::typedState() const
{
    QStringList parts{m_text->toPlainText()};
    for (const LineEdit *line :
         {m_title, m_subtitle, m_source, m_changed, m_effective, m_validUntil, m_period, m_starts, m_ends})
        parts.append(line->text());
    return parts.join(QChar::LineSeparator);
}

void DraftEditor::countBlanks()
{
    const QStringList blanks = blanksOf(typedContent());
    m_blanks->setText(
        blanks.isEmpty()
            ? tr("✓ 空白都填好了")
            : tr("◐ 还有 %n 处空白要填：%1", nullptr, int(blanks.size())).arg(blanks.join(u'、')));
}

bool DraftEditor::takeDay(LineEdit *line, std::optional<QDate> &value)
{
    const QString text = line->text().trimmed();
    value = text.isEmpty() ? std::optional<QDate>() : std::optional(QDate::fromString(text, Qt::ISODate));
    if (!value || value->isValid())
        return true;
    line->setFocus();
    showFault(tr("%1：“%2”不是日期，请写成 2026-11-20 这样").arg(line->accessibleName(), text));
    return false;
}

bool DraftEditor::takeMoment(LineEdit *line, qint64 &value)
{
    const QString text = line->text().trimmed();
    const QDateTime moment = parseTime(text);
    value = moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
    if (text.isEmpty() || moment.isValid())
        return true;
    line->setFocus();
    showFault(tr("%1：“%2”不是时间，请写成 2026-11-28 09:00 这样").arg(line->accessibleName(), text));
    return false;
}

void DraftEditor::save()
{
    commitInput();
    DraftWish wish = m_wish;
    wish.content = typedContent();
    wish.source = m_source->text().trimmed();
    wish.period = m_period->text().trimmed();
    if (takeDay(m_changed, wish.changedOn) && takeDay(m_effective, wish.effective) &&
        takeDay(m_validUntil, wish.validUntil) && takeMoment(m_starts, wish.startsMs) &&
        takeMoment(m_ends, wish.endsMs))
        emit draftWished(wish);
}

void DraftEditor::showFault(const QString &text)
{
    m_message->showMessage(Tone::Late, text);
}

void DraftEditor::reject()
{
    if (!m_leaving && typedState() != m_opened) {
        m_leaving = true;
        m_message->showMessage(Tone::Soon, tr("改过的还没保存：Ctrl+S 保存，再按一次 Esc 丢掉"));
        return;
    }
    QDialog::reject();
}

} // namespace powerhall
