// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/tables/texttablemodel.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;

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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TextTableModel m_versionModel;
    TextTableModel m_channelModel;
    StateBadge *m_state;
    ElidedLabel *m_title;
    QLabel *m_why;
    QBoxLayout *m_parts;
    QPlainTextEdit *m_reasons;
    TextTable *m_versions;
    TextTable *m_channels;
};

} // namespace powerhall
