// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/jobbar.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Megabyte = 1'000'000;
constexpr int WholeBar = 1000;

QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / double(Megabyte), 'f', bytes < 10 * Megabyte ? 1 : 0);
}

} // namespace

JobBar::JobBar(ReportJob &job, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_text(new QLabel)
    , m_cancel(new QPushButton(tr("停下  Esc")))
{
    m_bar->setAccessibleName(tr("读取进度"));
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(scaled(120));
    m_text->setObjectName(name + u"ProgressText"_s);
    m_text->setWordWrap(true);
    m_cancel->setObjectName(name + u"CancelButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    row->addWidget(m_cancel);
    row->addWidget(m_bar, 1);
    row->addWidget(m_text, 2);
    hide();
    connect(m_cancel, &QPushButton::clicked, &job, &ReportJob::cancel);
    connect(&job, &ReportJob::progressed, this, &JobBar::showProgress);
    connect(&job, &ReportJob::started, this, [this] {
        m_bar->setRange(0, 0);
        m_text->setText(tr("正在读…"));
        show();
    });
    connect(&job, &ReportJob::ended, this, &QWidget::hide);
}

QString JobBar::text() const
{
    return m_text->text();
}

void JobBar::showProgress(const ReportJob::Progress &progress)
{
    if (progress.total <= 0)
        return;
    m_bar->setRange(0, WholeBar);
    m_bar->setValue(int(progress.done * WholeBar / progress.total));
    QString text = tr("%1 / %2 MB").arg(megabytes(progress.done), megabytes(progress.total));
    if (progress.records > 0)
        text = tr("%1 行 · %2").arg(QLocale().toString(progress.records), text);
    if (progress.secondsLeft >= 0)
        text += tr(" · %1 MB/秒 · 还要约 %2 秒")
                    .arg(megabytes(progress.bytesPerSecond))
                    .arg(progress.secondsLeft);
    m_text->setText(text);
}

} // namespace powerhall
