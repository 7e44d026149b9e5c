// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/decision.h"

#include <QFrame>
#include <QMap>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace powerhall {

class StateBadge;

/// The documents the catalogue lists for this case, and nothing else: each brought, had by data sharing, or
/// to come later.
class DocumentsCard final : public QFrame
{
    Q_OBJECT

public:
    explicit DocumentsCard(QWidget *parent = nullptr);

    /// Rows for `groups`, any one of a group serves, and for the papers of whoever acts for the customer.
    /// What was ticked before stays ticked. True where the rows are new ones.
    bool offer(const QList<AnyOf> &groups, const Profile &profile, const QStringList &agentsPapers = {});
    [[nodiscard]] QList<SuppliedDocument> supplied() const;
    void setSupplied(const QList<SuppliedDocument> &documents);
    /// Says of each row what the rules make of it.
    void showDecision(const Decision &decision, const Profile &profile);
    [[nodiscard]] QList<QWidget *> fields() const; ///< in reading order

signals:
    void edited();

private:
    struct Row
    {
        QString id;
        QCheckBox *brought = nullptr;
        QCheckBox *shared = nullptr;
        StateBadge *state = nullptr;
    };
    void rebuild(const Profile &profile);
    void addRow(const QString &id, bool oneOfSeveral, const Profile &profile);
    void take(const QString &id, bool on, DocumentSource source);
    void showTicks();

    QList<AnyOf> m_groups;
    QStringList m_agentsPapers;
    QString m_profileId;
    QList<Row> m_rows;
    QMap<QString, DocumentSource> m_supplied;
    QGridLayout *m_grid;
    QWidget *m_body;
};

/// Every document the rules could ask for in this case: the full set with all that may stand for each.
QList<AnyOf> documentGroups(const Decision &decisionWithoutDocuments);

} // namespace powerhall
