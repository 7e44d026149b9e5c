// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/postersource.h"
#include "ui/disclosure/posterjob.h"
#include "ui/windowcontext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace powerhall {

class MessageBar;
class TileFields;

/// 全部海报: every item's sheet in one size, printed or saved in one go; shows how far it is, ends with Esc
/// and then leaves nothing half made.
class PosterBatchDialog final : public QDialog
{
    Q_OBJECT

public:
    PosterBatchDialog(const WindowContext &context, const QList<StoredPoster> &posters,
                      QWidget *parent = nullptr);

    void reject() override; ///< while a batch runs: ends the batch, not the dialog

private:
    enum class Goal
    {
        Print,
        OneFile,
        FileEach
    };
    void build();
    void start(Goal goal);
    void finish(const Result<QList<QByteArray>> &files);
    void setRunning(bool running);
    void sayWhatComes();
    [[nodiscard]] QList<StoredPoster> chosen() const;
    [[nodiscard]] Result<PosterPrint> wish() const;
    QPushButton *addButton(QVBoxLayout *side, const QString &name, const QString &text, Goal goal);

    WindowContext m_context;
    QList<StoredPoster> m_posters;
    PosterJob m_job;
    Goal m_goal = Goal::Print;
    QString m_target; ///< file or folder
    QStringList m_names;
    QComboBox *m_size;
    QCheckBox *m_landscape;
    QCheckBox *m_continued;
    QCheckBox *m_publishedOnly;
    TileFields *m_tiles;
    QLabel *m_list;
    QWidget *m_options = nullptr;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    MessageBar *m_message;
};

} // namespace powerhall
