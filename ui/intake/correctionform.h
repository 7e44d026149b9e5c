// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "ui/windowcontext.h"

#include <QWidget>

class QComboBox;

namespace powerhall {

class CustomerCard;
class DocumentsCard;
class SupplyCard;

/// The cards of the intake form, filled with a stored application; tells what was written over.
class CorrectionForm final : public QWidget
{
    Q_OBJECT

public:
    CorrectionForm(const WindowContext &context, const Profile &profile, const Application &application,
                   const Parties &parties, QWidget *parent = nullptr);

    /// Keys of contract 3.1 and 3.3 whose value is another now, and the documents that came with it. What the
    /// cards cannot show stays as it is stored.
    [[nodiscard]] QJsonObject changes() const;
    bool judge(); ///< marks what cannot be taken; true where all can
    void focusFirst();

signals:
    void edited();

private:
    void build();
    void offerDocuments();
    void fixFacts(); ///< a case that is over: only its people may be put right
    [[nodiscard]] ApplicationInput input() const;
    [[nodiscard]] Parties parties() const;

    WindowContext m_context;
    const Profile &m_profile;
    ApplicationInput m_stored; ///< its documents = everything on file
    ApplicationInput m_shownInput;
    Parties m_shownParties;
    CustomerCard *m_customer;
    SupplyCard *m_supply;
    DocumentsCard *m_documents;
    QComboBox *m_threeZero;
};

} // namespace powerhall
