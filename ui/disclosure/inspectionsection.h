// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/inspectionservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class MessageBar;
class TextTable;

/// 检查: looks at halls and channels, what they found, and how it was closed off (销号).
class InspectionSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit InspectionSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    void choose(const QString &finding) override;

private:
    QPushButton *addAct(class QHBoxLayout *row, const QString &name, const QString &text,
                        void (InspectionSection::*act)());
    void hold();
    void note();
    void close();
    void closeWithPhoto();
    void closeOff(const QByteArray &photo);
    void showPhoto();
    void reopen();
    void showActs();
    void tell(const Result<InspectionRound> &result, const QString &done);
    [[nodiscard]] std::optional<QString> ask(const QString &name, const QString &title, const QString &text,
                                             const QString &label, const QString &initial = {});
    [[nodiscard]] QUuid chosenRound() const;
    [[nodiscard]] QUuid chosenFinding() const;
    [[nodiscard]] const Finding *shownFinding() const;

    WindowContext m_context;
    InspectionService m_service;
    QList<InspectionRound> m_rounds;
    TextTableModel m_model;
    TextTable *m_table;
    MessageBar *m_message;
    QPushButton *m_hold = nullptr;
    QPushButton *m_note = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_closeWithPhoto = nullptr;
    QPushButton *m_showPhoto = nullptr;
    QPushButton *m_reopen = nullptr;
};

} // namespace powerhall
