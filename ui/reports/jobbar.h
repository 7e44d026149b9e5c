// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reports/reportjob.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace powerhall {

/// How far a job is, how fast, how long still, and the button that ends it. Seen only while it runs.
class JobBar final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names.
    JobBar(ReportJob &job, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

private:
    void showProgress(const ReportJob::Progress &progress);

    QProgressBar *m_bar;
    QLabel *m_text;
    QPushButton *m_cancel;
};

} // namespace powerhall
