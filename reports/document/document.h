// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/chart.h"
#include "reports/document/table.h"

#include <QStringList>

namespace powerhall {

/// A line of an official form's head or foot: 填报单位 → 示例供电公司.
struct FormLine
{
    QString label;
    QString value; ///< empty = a rule to write on
};

enum class FigureTone
{
    Plain,
    Good,
    Soon,
    Late
};

/// A figure in large print: what the reader came for, with its target and what it was before.
struct KeyFigure
{
    QString id;
    QString label;
    Cell value; ///< ReportNumber or Missing
    int places = 0;
    QString unit;
    QStringList beside; ///< 目标 0.94 时, 上年同期 1.02 时
    FigureTone tone = FigureTone::Plain;
    QString state; ///< the word for the tone: 达标, 未达标
};

struct Paragraph
{
    QString text;
    bool note = false; ///< small and grey
};

using DocumentBlock = std::variant<Paragraph, QList<KeyFigure>, Table, Chart>;

struct Section
{
    QString title; ///< empty = none
    QList<DocumentBlock> blocks;
    bool newPage = false;
};

/// A file the figures were computed from.
struct ReportSource
{
    QString role; ///< 停电事件清单
    QString file; ///< name without folder
    QString sha256;
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 warnings = 0;
};

/// A rule or option in force, as it was used.
struct DocumentRule
{
    QString text;  ///< 短时停电
    QString value; ///< 不超过 3 分钟的停电不计入
    QString clause;
};

/// What stands across the head: 演示, 草稿, 内部资料.
struct DocumentMarks
{
    bool demo = false;
    bool draft = false;
    bool internal = false;
};

/// A report, before it is a PDF, a workbook, a CSV or a JSON file. Its numbers are exact; the writers round
/// each once and to the same digits. Reports are filed in Chinese whatever the language of the window.
struct Document
{
    QString id;            ///< reliability, weekly …; English
    QString title;         ///< 供电可靠性季度报告
    QString number;        ///< 报表编号, may be empty
    QString unit;          ///< 填报单位
    QString period;        ///< 2026年第3季度
    QList<FormLine> heads; ///< further ones below unit, number and period
    QList<FormLine> feet;  ///< 单位负责人, 审核人, 填表人, 报出日期
    DocumentMarks marks;
    bool landscape = false;
    QList<Section> sections;
    QList<ReportSource> sources;
    QList<DocumentRule> rules;
    QString formula;    ///< version of the formulas
    int version = 1;    ///< of a released report
    QString correction; ///< what a version above 1 changed, and why
    qint64 madeMs = 0;

    [[nodiscard]] const Table *table(const QString &tableId) const; ///< nullptr where there is none
    [[nodiscard]] QList<const Table *> tables() const;              ///< in order of printing
};

} // namespace powerhall
