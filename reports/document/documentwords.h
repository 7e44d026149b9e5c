// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

namespace powerhall {

/// A line of what a document is and was made from, as CSV and the first sheet of a workbook list it.
struct Fact
{
    QString label;
    QString value;
    QString remark;
    bool isNumber = false; ///< value is plain digits
    bool isHead = false;   ///< begins a group: 主要指标, 数据来源 …
};

/// Title, unit, period, heads, marks; key figures; paragraphs; rules in force; sources; version.
QList<Fact> factsOf(const Document &document);

/// 演示 · 不作凭据, 草稿, 内部资料; in the order they are printed.
QStringList markWords(const DocumentMarks &marks);

/// A key figure without its unit; its missing word where it has no value.
QString figureText(const KeyFigure &figure);
/// 来源一行: role, file, rows, rejected, warnings.
QString sourceText(const ReportSource &source);
/// 第 2 版（更正：…）; of version 0: 计算稿，未发布; empty for the first, and where there are no versions.
QString releaseText(const Document &document);
/// 短时停电：不超过 3 分钟的停电不计入（clause）
QString ruleText(const DocumentRule &rule);
/// 2026-11-20 10:42 制表, formula and program version.
QString madeText(const Document &document);

} // namespace powerhall
