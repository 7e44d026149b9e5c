// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"
#include "reports/quality/reporthead.h"
#include "ui/reports/reportjob.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace powerhall {

class MessageBar;
class ResultView;

/// A quarterly computation: its period, files and options above, what it gave below. Reading runs beside the
/// window, shows how far it is and can be ended with Esc.
class QualitySection : public RoomSection
{
    Q_OBJECT

public:
    void reload() override;
    void forget() override;
    void focusFirst() override;

protected:
    /// `name` begins the object names.
    QualitySection(const WindowContext &context, const QString &name, QWidget *parent);

    /// The work for what stands in the fields; nothing where something is missing, which is then told.
    virtual std::optional<ReportJob::Work> work() = 0;
    void addOption(QWidget *option);
    void tellMissing(QWidget *editor, const QString &text);
    [[nodiscard]] Period period() const;
    [[nodiscard]] ReportHead head() const;
    [[nodiscard]] const WindowContext &context() const { return m_context; }

    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void compute();
    void showProgress(qint64 done, qint64 total, qint64 bytesPerSecond, int secondsLeft);
    void showOutcome(const Result<ReportOutcome> &outcome);
    void save();
    void setRunning(bool running);

    WindowContext m_context;
    QString m_name;
    ReportJob m_job;
    std::optional<Document> m_document;
    QVBoxLayout *m_options;
    QComboBox *m_period;
    QPushButton *m_compute;
    QPushButton *m_cancel;
    QPushButton *m_save;
    QProgressBar *m_bar;
    QLabel *m_progress;
    MessageBar *m_message;
    ResultView *m_result;
};

/// The file a report was computed from, with its hash; an unreadable file's error.
Result<ReportSource> figureSourceOf(const QString &role, const QString &path);

} // namespace powerhall
