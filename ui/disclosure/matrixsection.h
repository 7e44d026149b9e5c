// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

#include <memory>

class QVBoxLayout;

namespace powerhall {

class MessageBar;
class TextTable;

/// 渠道对照: items × channels, and where a channel shows another version or went up on another day.
class MatrixSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit MatrixSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void exportAll();
    void setChannels(const QStringList &channels);

    WindowContext m_context;
    DisclosureService m_service;
    QStringList m_channels;
    std::unique_ptr<TextTableModel> m_model;
    TextTable *m_table = nullptr;
    MessageBar *m_message;
    QVBoxLayout *m_column;
};

} // namespace powerhall
