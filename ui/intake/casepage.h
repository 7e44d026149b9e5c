// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/intake/caseacts.h"
#include "ui/room.h"
#include "ui/windowcontext.h"

#include <QMap>

class QLabel;
class QPushButton;

namespace powerhall {

class FlowLayout;
class MessageBar;
class ScansCard;
class StageLine;
class StateBadge;
class TextTable;

/// One application: where it stands, its clocks, documents, slips and everything that happened, with the acts
/// that are open to the person signed in and to no one else.
class CasePage final : public Room
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"case"};

    CasePage(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    void showApplication(const QString &number);
    void reload() override;
    void refreshRules() override { reload(); }
    void beginDay() override { reload(); }
    void focusFirst() override;
    void forget() override; ///< also on leaving: what was shown in clear
    [[nodiscard]] QVariant standing() const override { return m_number; }
    void restoreStanding(const QVariant &number) override;
    [[nodiscard]] QList<Command> commands() override;
    [[nodiscard]] QString number() const { return m_number; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QPushButton *addAct(const QString &name, const QString &text, const QKeySequence &keys,
                        void (CasePage::*act)());
    void show(const ApplicationView &view);
    void showPeople(const Parties &parties, bool masked);
    void showStages(const ApplicationView &view);
    void showClocks(const ApplicationView &view);
    void showActs(const ApplicationView &view);
    void finish(const CaseActs::Report &report);

    void supply();
    void stage();
    void enter();
    void suspend();
    void resume();
    void correct();
    void handOver();
    void emergency();
    void withdraw();
    void reveal();
    void explain();
    void showScans();
    void previewSlip();
    void printAgain();
    void printOther();
    void printReply();
    void offerReply(const QString &stageBefore);
    void voidSlip();
    void declined();

    WindowContext m_context;
    SlipDesk &m_desk;
    CaseActs m_acts;
    QString m_number;
    std::optional<ApplicationView> m_view;
    TextTableModel m_documents;
    TextTableModel m_slips;
    TextTableModel m_events;
    QLabel *m_title;
    StateBadge *m_status;
    StateBadge *m_debts;
    QLabel *m_people;
    QLabel *m_clocks;
    StageLine *m_line;
    MessageBar *m_message;
    TextTable *m_documentTable;
    ScansCard *m_scans;
    TextTable *m_slipTable;
    TextTable *m_eventTable;
    QWidget *m_actBar;
    QMap<QString, QPushButton *> m_buttons;
};

} // namespace powerhall
