// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/poster.h"
#include "reports/poster/posterprint.h"
#include "ui/windowcontext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace powerhall {

class MessageBar;
class TileFields;

/// 海报: the sheets as they will hang, in every size, painted by the painter of the PDF; what does not fit is
/// said before anything is printed. On small paper it is cut into tiles.
class PosterDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString name; ///< 第 2 版（现行）
        Poster poster;
    };
    /// `choices` is not empty; the first is shown. `key` names the files.
    PosterDialog(const WindowContext &context, const QString &key, const QList<Choice> &choices,
                 QWidget *parent = nullptr);

private:
    void build();
    void chooseSize();
    void layOut();
    void sayHowItFits();
    [[nodiscard]] QStringList tilingText() const;
    void save();
    void print();
    void printTestPage();
    [[nodiscard]] const Poster &poster() const;
    /// The poster or, where small paper is chosen, its tiles with their assembly sheet.
    [[nodiscard]] Result<QByteArray> pdf() const;
    [[nodiscard]] Result<PosterPrint> wish() const;
    [[nodiscard]] std::optional<SheetFormat> format() const;

    WindowContext m_context;
    QString m_key;
    QList<Choice> m_choices;
    PosterLayout m_layout;
    QComboBox *m_version;
    QComboBox *m_size;
    QDoubleSpinBox *m_distance;
    TileFields *m_tiles;
    QCheckBox *m_landscape;
    QCheckBox *m_continued;
    QLabel *m_fit;
    QVBoxLayout *m_sheets = nullptr;
    QPushButton *m_save;
    QPushButton *m_print;
    MessageBar *m_message;
};

} // namespace powerhall
