// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QCheckBox;
class QPushButton;

namespace powerhall {

class FlowLayout;
class ItemCard;
class MessageBar;
class TextTable;

/// 台账: every item with its clock; the chosen one below, with what can be done to it by who is signed in.
class RegisterSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit RegisterSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    void choose(const QString &key) override;

signals:
    void owedChanged(int count);

private:
    QPushButton *addAct(const QString &name, const QString &text, void (RegisterSection::*act)());
    void showChosen();
    void showActs();
    void tell(const Result<DisclosureView> &result, const QString &done);

    void writeDraft();
    void openNewItem();
    void noteChange();
    void openReview();
    void publish();
    void post();
    void takeDown();
    void withdraw();
    void openPoster();
    void openAllPosters();
    void checkCode();
    /// A channel chosen by the person; nothing where they went back.
    [[nodiscard]] std::optional<QString> askChannel(const QString &name, const QString &title,
                                                    const QString &yes, const QStringList &channels) const;
    [[nodiscard]] bool mayReview() const;

    WindowContext m_context;
    DisclosureService m_service;
    std::optional<DisclosureView> m_view; ///< the chosen item
    TextTableModel m_model;
    TextTable *m_table;
    ItemCard *m_card;
    MessageBar *m_message;
    QCheckBox *m_owedOnly;
    FlowLayout *m_acts;
    QPushButton *m_new;
    QPushButton *m_draft;
    QPushButton *m_change;
    QPushButton *m_review;
    QPushButton *m_publish;
    QPushButton *m_post;
    QPushButton *m_takeDown;
    QPushButton *m_withdraw;
    QPushButton *m_poster;
};

} // namespace powerhall
