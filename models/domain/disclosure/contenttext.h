// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"

namespace powerhall {

/// The blocks of a content as an editor shows and takes them, one line of text for each line:
///   `# 一级标题` `## 二级标题` `! 强调的一段` `- 条目` `1. 编号条目` `☎ 名称 | 号码 | 说明`
///   `|= 表头 | 表头 |` `| 格 | 格 |` `|* 表下小字` `|: left right` (alignment of the columns)
/// any other line is a paragraph. An empty line ends a list or a table. In a table `<` goes on with the cell
/// to its left, `^` with the one above. A leading `\` takes a line as it stands; `\|` is a bar in a cell.
/// Blanks and figures as in notationOf().
QString textOfBlocks(const QList<ContentBlock> &blocks);
/// Total: whatever is typed becomes blocks. blocksFromText(textOfBlocks(x)) == x for what contentFromJson()
/// accepts without line breaks in its lines. Whether they may be kept is contentFromJson()'s to say.
QList<ContentBlock> blocksFromText(const QString &text);

} // namespace powerhall
