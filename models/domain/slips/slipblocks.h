// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "models/domain/slips/slipbuilder.h"

#include <QList>

namespace powerhall {

/// Collects the blocks of a slip and the clauses they rest on. A goal is never printed; what no source states
/// is printed as 未规定 or names where to ask.
class SlipBlocks
{
public:
    explicit SlipBlocks(const SlipSource &source);

    void steps();
    void limits();
    void documents(); ///< the full set: which papers serve, how to bring them, by when
    void debts();     ///< only what is lacking
    void process();   ///< what happens in which order, approvals and public ground included
    void fees();
    void tariffs();
    void payments();
    void capacity();
    void investment();
    void planReply();
    void rights();
    void privacy();
    void supplied(); ///< what was taken in
    void agent();    ///< what whoever acts for the customer has shown and is to show
    void add(const SlipBlock &block);
    /// A clause a sentence of the slip's head rests on.
    void cite(const QString &clause);

    [[nodiscard]] QList<SlipBlock> blocks() const { return m_blocks; }
    [[nodiscard]] QStringList clauses() const; ///< sorted, once
    /// 依据: the clauses; titles only of sources that are not internal.
    [[nodiscard]] SlipBlock sources() const;

private:
    /// Sentences of the profile that hold on the day and are for this application; goals left out.
    [[nodiscard]] QList<Statement> statements(const QList<Statement> &all) const;
    enum class Shape
    {
        List,
        Paragraph,
        Small
    };
    void statementBlock(const QString &heading, const QList<Statement> &all, Shape shape,
                        const QStringList &further, const QString &otherwise);
    [[nodiscard]] QString filledIn(QString text) const;
    /// Papers that belong to a later stage (竣工报告): told now, asked for then.
    [[nodiscard]] QList<StageDocument> stageDocuments() const;
    [[nodiscard]] QString howToBring(const QStringList &group) const;
    [[nodiscard]] QStringList documentRow(const QString &document) const;
    /// Off the customer's list: the hall gets it by data sharing.
    [[nodiscard]] QString holidayLine() const;
    [[nodiscard]] bool isShared(const QString &document) const;
    [[nodiscard]] QString sharedLine() const;
    [[nodiscard]] QString agentLine() const;
    [[nodiscard]] QString whenDue(const QString &document) const;
    [[nodiscard]] const MissingDocument *missing(const QString &document) const;

    const SlipSource &m_source;
    const Profile &m_profile;
    QList<SlipBlock> m_blocks;
    QStringList m_clauses;
};

} // namespace powerhall
