// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"
#include "models/services/opentable.h"
#include "models/services/tablefindings.h"
#include "reports/quality/reporthead.h"
#include "ui/reports/reportjob.h"
#include "ui/reports/reportoutcome.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;
class QVBoxLayout;

namespace powerhall {

class FileField;
class MessageBar;
class PeriodChoice;
class ResultView;

/// A quarterly computation: its period, files and options above, what it gave below. Reading runs beside the
/// window, shows how far it is and can be ended with Esc. What was computed can be saved, looked into down to
/// the rows of its lists, and released.
class QualitySection : public RoomSection
{
    Q_OBJECT

public:
    void reload() override;
    void forget() override;
    void focusFirst() override;
    void confirm() override;

protected:
    using Work = std::function<Result<ReportOutcome>(ReadControl &control)>;

    /// `name` begins the object names.
    QualitySection(const WindowContext &context, const QString &name, QWidget *parent);

    /// The work for what stands in the fields; nothing where something is missing, which is then told.
    virtual std::optional<Work> work() = 0;
    /// How a file of this kind is looked at before anything is computed. Beside the window: holds values.
    [[nodiscard]] virtual TableCheck checkOf(TableKind kind) = 0;
    void addOption(QWidget *option);
    void addFile(FileField *file);
    void tellMissing(QWidget *editor, const QString &text);
    [[nodiscard]] Period period() const; ///< invalid where what was typed is none
    [[nodiscard]] ReportHead head() const;
    [[nodiscard]] MappingMemory mappings() const;
    [[nodiscard]] const WindowContext &context() const { return m_context; }

    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void compute();
    void showOutcome(const Result<ReportOutcome> &outcome);
    void showRows(const QString &table, qsizetype row);
    void checkFile(FileField &file, qint64 row = 0);
    void fix(TableKind kind, qint64 row);
    void save();
    void print();
    void release();
    /// What is asked before a release; nothing = the person went back.
    std::optional<QString> askForRelease();
    void releaseNow(const QString &changes);
    void finishRelease(const std::shared_ptr<DatasetCopies> &copies, const QString &changes);
    void setRunning(bool running);
    void dropResult();

    WindowContext m_context;
    QString m_name;
    ReportJob m_job;
    std::shared_ptr<ReportOutcome> m_outcome;
    QList<FileField *> m_files;
    QVBoxLayout *m_options;
    PeriodChoice *m_period;
    QPushButton *m_compute;
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_release;
    MessageBar *m_message;
    ResultView *m_result;
};

} // namespace powerhall
