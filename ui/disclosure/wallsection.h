// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/services/wallservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class MessageBar;
class TextTable;

/// 上墙: which board bears what since when, in the order of a walk; what must come down stands out.
class WallSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit WallSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    /// HALL/LABEL|key, as a task names it.
    void choose(const QString &place) override;

private:
    QPushButton *addAct(class QHBoxLayout *row, const QString &name, const QString &text,
                        void (WallSection::*act)());
    void putBoard();
    void hang();
    void clearSheet();
    void takePhoto();
    void showPhoto();
    void openWalk();
    void showActs();
    [[nodiscard]] const WallSheet *chosenSheet() const;
    void tell(const Result<WallBoard> &result, const QString &done);
    [[nodiscard]] QString chosenBoard() const;
    [[nodiscard]] QString chosenItem() const;

    WindowContext m_context;
    WallService m_wall;
    DisclosureService m_register;
    QList<WallBoard> m_boards;
    TextTableModel m_model;
    TextTable *m_table;
    MessageBar *m_message;
    QPushButton *m_put = nullptr;
    QPushButton *m_hang = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_takePhoto = nullptr;
    QPushButton *m_showPhoto = nullptr;
};

} // namespace powerhall
