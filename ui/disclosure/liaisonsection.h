// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/figureservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QLabel;
class QPushButton;

namespace powerhall {

class FormDialog;
class MessageBar;
class TextTable;

/// 联络员: whom each unit named for disclosure. Masked; shown in full for a reason, which is an event. Stands
/// on no sheet.
class LiaisonSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit LiaisonSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void openForm(const QString &unit);
    void take(FormDialog &form, const QMap<QString, QString> &values);
    void reveal();
    void remove();
    void showActs();
    [[nodiscard]] QString chosenUnit() const;

    WindowContext m_context;
    FigureService m_service;
    TextTableModel m_model;
    TextTable *m_table;
    QLabel *m_revealed;
    QPushButton *m_name;
    QPushButton *m_reveal;
    QPushButton *m_remove;
    MessageBar *m_message;
};

} // namespace powerhall
