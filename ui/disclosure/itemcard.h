// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/tables/texttablemodel.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace powerhall {

class ElidedLabel;
class StateBadge;
class TextTable;

/// One item of the register: where it stands and why, its versions with their reviews, its channels.
class ItemCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ItemCard(QWidget *parent = nullptr);

    void showItem(const DisclosureView &view);
    void clear();

private:
    TextTableModel m_versionModel;
    TextTableModel m_channelModel;
    StateBadge *m_state;
    ElidedLabel *m_title;
    QLabel *m_why;
    QListWidget *m_reasons;
    TextTable *m_versions;
    TextTable *m_channels;
};

} // namespace powerhall
