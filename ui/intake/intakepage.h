// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/draftservice.h"
#include "models/services/intakeservice.h"
#include "ui/intake/knowncustomer.h"
#include "ui/room.h"
#include "ui/widgets/slipdesk.h"
#include "ui/windowcontext.h"

#include <QTimer>
#include <QUuid>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QScrollArea;

namespace powerhall {

class CustomerCard;
class DocumentsCard;
class MessageBar;
class OutcomePanel;
class StateBadge;
class SupplyCard;

/// 受理: the form in the order of the paper in the clerk's hand, the rules' answer beside it as it is typed.
/// The mouse is never needed.
class IntakePage final : public Room
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"intake"};

    IntakePage(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    void startNew(); ///< F2: an empty form; what was typed stays as a draft
    void restore(const DraftView &draft);
    void reload() override { startNew(); }
    void refreshRules() override;
    void beginDay() override;
    void focusFirst() override;
    void keepDraft() override;
    void forget() override;
    [[nodiscard]] QVariant standing() const override;
    void restoreStanding(const QVariant &standing) override;
    [[nodiscard]] QList<Command> commands() override;
    void refreshDecision();
    [[nodiscard]] QUuid draft() const { return m_draft; }
    [[nodiscard]] QString acceptedNumber() const { return m_accepted; }
    [[nodiscard]] AcceptRequest request() const;
    [[nodiscard]] const OutcomePanel &outcome() const { return *m_outcome; }

public slots:
    void accept(); ///< Ctrl+Enter: accepts and prints, or prints why not
    void printNotice();
    void previewNotice();
    void printAgain();     ///< F9
    void explain();        ///< F1
    void focusDocuments(); ///< Alt+D
    void takeKnown();      ///< F8: what is known of a customer who came before

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addShortcuts();
    void linkTabOrder();
    void touched();
    void offerKnown();
    void useFirstAction();
    void saveDraft();
    void empty();
    void showReport(const QString &before, const SlipDesk::Report &report);
    void printRefusal();
    void showAccepted(const AcceptedApplication &accepted);
    void fill(const AcceptRequest &request);
    bool judgeFields();
    void setEditable(bool editable);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString fieldInFocus() const;
    [[nodiscard]] ApplicationInput input() const;

    WindowContext m_context;
    SlipDesk &m_desk;
    QBoxLayout *m_split = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_form = nullptr;
    CustomerCard *m_customer;
    SupplyCard *m_supply;
    DocumentsCard *m_documents;
    OutcomePanel *m_outcome;
    MessageBar *m_message;
    StateBadge *m_brief; ///< the outcome in one line, where the column stands below
    QLabel *m_saved;
    QCheckBox *m_large;
    QTimer m_draftTimer;
    QUuid m_draft;
    QString m_accepted;
    SlipKind m_lastSlip = SlipKind::Receipt;
    std::optional<Decision> m_decision;
    KnownCustomer m_known;
    bool m_filling = false;
};

} // namespace powerhall
