// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"
#include "reports/paint/preparedtext.h"
#include "reports/poster/postermetrics.h"
#include "reports/poster/postersheet.h"

#include <memory>
#include <vector>

namespace powerhall {

/// How large and how wide a block is being tried.
struct PosterTrial
{
    qreal body = 0;      ///< type size, points
    qreal width = 0;     ///< of the column, points
    qreal loose = 1;     ///< gaps and rows are opened by it once the type is settled
    qreal leading = 1.5; ///< line height over size: 1.3 to 1.6 reads well
};

/// A block of content taken apart once, then cut into pieces at any type size. It must outlive its pieces.
class PosterBlock
{
public:
    PosterBlock() = default;
    virtual ~PosterBlock() = default;
    Q_DISABLE_COPY_MOVE(PosterBlock)

    /// Index of a repeated head counts from `first`, the number of pieces before these.
    [[nodiscard]] virtual QList<PosterPiece> pieces(const PosterTrial &trial, int first) const = 0;
    /// The narrowest column it can stand in without words being cut, in em.
    [[nodiscard]] virtual qreal narrowest() const { return 0; }
    /// The column beyond which more room is of no use, in em.
    [[nodiscard]] virtual qreal natural() const { return 0; }
    /// Letters are read along lines: too long a line counts against a trial.
    [[nodiscard]] virtual bool isProse() const { return false; }
};

using PosterBlocks = std::vector<std::unique_ptr<PosterBlock>>;

/// The metrics must outlive the blocks.
PosterBlocks posterBlocks(const Content &content, const PosterMetrics &metrics);
std::unique_ptr<PosterBlock> tableBlock(const ContentTable &table, const PosterMetrics &metrics);

/// A line's stretches in one style, blanks in the colour of what is still to be done; sizes in em.
PreparedText preparedLine(const ContentLine &line, const TextStyle &style, const PosterMetrics &metrics);

} // namespace powerhall
