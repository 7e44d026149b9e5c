// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/enquiryservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QCheckBox;
class QPushButton;

namespace powerhall {

class MessageBar;
class TextTable;

/// 咨询: what people asked about what is disclosed, until when it must be answered, and the answer.
class EnquirySection final : public RoomSection
{
    Q_OBJECT

public:
    explicit EnquirySection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    void choose(const QString &id) override;

private:
    void receive();
    void answer();
    void tell(const Result<EnquiryView> &result, const QString &done);

    WindowContext m_context;
    EnquiryService m_service;
    TextTableModel m_model;
    TextTable *m_table;
    QCheckBox *m_openOnly;
    QPushButton *m_receive;
    QPushButton *m_answer;
    MessageBar *m_message;
};

} // namespace powerhall
