// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/looksection.h"

#include "ui/prompts/prompts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"
#include "ui/windowsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

LookSection::LookSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_textSize(new QComboBox)
    , m_colours(new QComboBox)
    , m_language(new QComboBox)
    , m_lock(new QComboBox)
    , m_large(new QCheckBox(tr("单据默认用大字版（18 磅）")))
    , m_printer(new QLabel)
    , m_scans(new LineEdit)
{
    m_scans->setObjectName(u"scanFolderEdit"_s);
    m_textSize->setObjectName(u"textSizeBox"_s);
    m_textSize->addItems({tr("标准"), tr("大"), tr("特大"), tr("最大（150 %）")});
    m_colours->setObjectName(u"coloursBox"_s);
    m_colours->addItems({tr("跟随系统"), tr("浅色"), tr("深色")});
    m_language->setObjectName(u"languageBox"_s);
    m_language->addItem(u"中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_lock->setObjectName(u"lockBox"_s);
    for (const int minutes : {5, 10, 20, 30})
        m_lock->addItem(tr("%n 分钟没人用就锁屏", nullptr, minutes), minutes);
    m_large->setObjectName(u"defaultLargeCheck"_s);
    auto *choose = new QPushButton(tr("选打印机…"));
    choose->setObjectName(u"choosePrinterButton"_s);
    setMaximumWidth(scaled(620));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    const auto add = [column](const QString &label, QWidget *editor, const QString &hint) {
        auto *field = new FormField(label);
        field->setLabelWidth(scaled(90));
        field->addEditor(editor);
        if (!hint.isEmpty())
            field->setNote(FormField::Weight::Hint, hint);
        column->addWidget(field);
    };
    add(tr("字号"), m_textSize, {});
    add(tr("颜色"), m_colours, {});
    add(tr("语言"), m_language, tr("单据始终是中文"));
    add(tr("锁屏"), m_lock, {});
    add(tr("打印机"), choose, {});
    column->addWidget(m_printer);
    add(tr("扫描夹"), m_scans, tr("扫描仪存到哪个文件夹；案件页会收新来的"));
    column->addWidget(m_large);
    column->addStretch();
    reload();
    connect(m_textSize, &QComboBox::activated, this, [this](int size) {
        m_context.settings.setTextSize(static_cast<WindowSettings::TextSize>(size));
    });
    connect(m_colours, &QComboBox::activated, this,
            [this](int look) { m_context.settings.setLook(static_cast<WindowSettings::Look>(look)); });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_context.settings.setLanguage(m_language->currentData().toString()); });
    connect(m_lock, &QComboBox::activated, this,
            [this] { m_context.settings.setLockMinutes(m_lock->currentData().toInt()); });
    connect(m_large, &QCheckBox::clicked, this, [this](bool on) { m_context.settings.setLargePrint(on); });
    connect(m_scans, &QLineEdit::editingFinished, this,
            [this] { m_context.settings.setScanFolder(m_scans->text().trimmed()); });
    connect(choose, &QPushButton::clicked, this, &LookSection::choosePrinter);
}

void LookSection::reload()
{
    const WindowSettings &settings = m_context.settings;
    m_textSize->setCurrentIndex(static_cast<int>(settings.textSize()));
    m_colours->setCurrentIndex(static_cast<int>(settings.look()));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    m_lock->setCurrentIndex(std::max(0, m_lock->findData(settings.lockMinutes())));
    m_large->setChecked(settings.largePrint());
    m_scans->setText(settings.scanFolder());
    m_printer->setText(settings.printer().isEmpty() ? tr("还没选，第一次打印时会问")
                                                    : tr("现在用：%1").arg(settings.printer()));
}

void LookSection::choosePrinter()
{
    const std::optional<QString> name = m_context.prompts.choosePrinter(this, m_context.settings.printer());
    if (name)
        m_context.settings.setPrinter(*name);
    reload();
}

} // namespace powerhall
