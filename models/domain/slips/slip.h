// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace powerhall {

enum class SlipKind
{
    Notice,
    Receipt,
    Owed,
    NotAccepted,
    StageReply,
    HandOver,
    Deposit ///< papers left for a number not heard of yet
};
QString wordOf(SlipKind kind); ///< notice · receipt · owed · not_accepted · reply · handover · deposit

/// A block of a slip, in reading order. Plain text only: markup in it is printed as it is.
struct SlipBlock
{
    enum class Kind
    {
        Paragraph,
        List,
        Table,
        Steps,
        Box
    };
    Kind kind = Kind::Paragraph;
    QString heading;
    QString clause;          ///< small print behind the heading
    QStringList lines;       ///< paragraphs, list entries, or lines of a box
    QStringList columns;     ///< heads of a table
    QList<QStringList> rows; ///< cells of a table; of steps: {name, days, due}
    bool emphasised = false;
    bool small = false; ///< read by few: sources, privacy
};

struct SlipLine ///< one service line; own and regulator's are printed the same size, side by side
{
    QString name;
    QString number;
    QString note;
};

/// What one slip says (A4). Frozen: it carries the version of the rules it was made from. No personal data
/// but what the customer is meant to read of themselves, masked.
struct Slip
{
    SlipKind kind = SlipKind::Notice;
    QString title;
    QString utility;
    QString number; ///< of the application; empty for a notice without one
    QString slipId; ///< short id printed in the foot
    qint64 madeMs = 0;
    QString headline;          ///< the outcome in one sentence, 14 pt or more
    QStringList summary;       ///< what to bring, by when: the upper third
    QStringList desk;          ///< beside the number: when, where, by whom
    QList<QStringList> fields; ///< {label, value} pairs: number, customer (masked), business, clerk
    QList<SlipBlock> blocks;
    QList<SlipLine> ownLines;
    QList<SlipLine>
        regulatorLines;           ///< 12398; a slip without it or without an own line is no slip (isComplete)
    QStringList signatures;       ///< labels of the places to sign and stamp, side by side
    bool acknowledgement = false; ///< one of them is the customer's, who may leave it empty
    QString ruleVersion;          ///< profile, version, hash prefix
    QStringList clauses;
    QString qr;         ///< number and hash prefix, no personal data; empty = none
    QString accent;     ///< #RRGGBB
    QStringList copies; ///< 客户联, 存根联: one page set each; empty = one without a mark
    int copyNumber = 1; ///< above 1: a reprint, and it says so
    bool demo = false;  ///< 演示 across every page

    /// 12398 and the utility's own line both stand on it (CQ22 三(九)).
    [[nodiscard]] bool isComplete() const;
};

/// SHA-256 over what it says; what SlipRecord::content freezes. Copy marks, the reprint's number, the QR code
/// and the id made of this very hash are left out, so that a reprint of the same words has the same hash.
QByteArray contentHash(const Slip &slip);
/// Sets id and QR code from the hash: the code holds the number (or `-`) and the first 12 hex digits.
void stamp(Slip &slip);

} // namespace powerhall
