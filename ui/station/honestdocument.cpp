// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/honestdocument.h"

#include "models/services/station.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype NumberColumn = 1;

constexpr qsizetype PrintedDigits = 12; ///< of a hash, as on a slip

QString said(const char *text, Voice voice)
{
    return voice == Voice::Paper ? QString::fromUtf8(text) : QCoreApplication::translate("HonestTime", text);
}

QString shortHash(const QByteArray &hash)
{
    return QString::fromLatin1(hash.toHex().left(PrintedDigits));
}

QString witnessText(const std::optional<TimeWitness> &witness, const QString &none)
{
    if (!witness)
        return none;
    return u"%1（凭证 %2，%3）"_s.arg(isoTime(witness->hubMs), shortHash(witness->hash),
                                      witness->isSigned ? u"已签名"_s : u"未签名"_s);
}

QString papersText(const QList<PaperWitness> &papers)
{
    QStringList texts;
    for (const PaperWitness &paper : papers)
        texts.append(slipKindWord(paper.kind) + u' ' + shortHash(paper.content));
    return texts.join(u'；');
}

QString leapsText(const QList<ClockLeap> &leaps)
{
    QStringList texts;
    for (const ClockLeap &leap : leaps)
        texts.append(u"%1 → %2"_s.arg(isoTime(leap.fromMs), isoTime(leap.toMs)));
    return texts.isEmpty() ? u"没有跳过"_s : texts.join(u'；');
}

QString wishText(const EvidenceWish &wish)
{
    if (!wish.number.isEmpty())
        return u"申请 "_s + wish.number;
    return u"%1 至 %2"_s.arg(wish.from.isValid() ? isoDate(wish.from) : u"最早"_s,
                             wish.to.isValid() ? isoDate(wish.to) : u"今天"_s);
}

} // namespace

QString actText(const TimeEvidence &evidence, Voice voice)
{
    QString text = eventWord(evidence.act.type);
    for (const QString &key : {u"document"_s, u"stage"_s}) {
        const QString word = evidence.act.open.value(key).toString();
        if (!word.isEmpty())
            text += u' ' + wordText(word);
    }
    const qint64 claimed = evidence.act.open.value(u"claimed_ms"_s).toInteger();
    return claimed > 0
               ? text + said(QT_TRANSLATE_NOOP("HonestTime", "（自称 %1）"), voice).arg(isoTime(claimed))
               : text;
}

QStringList proofSentences(const TimeEvidence &evidence, Voice voice)
{
    QStringList lines;
    if (evidence.before && evidence.after)
        lines.append(said(QT_TRANSLATE_NOOP(
                              "HonestTime",
                              "写在 %1 和 %2 之间（县中心的时钟）：它记着前一张凭证，后一张凭证盖住了它。"),
                          voice)
                         .arg(isoTime(evidence.before->hubMs), isoTime(evidence.after->hubMs)));
    else if (evidence.isElsewhere)
        lines.append(
            said(QT_TRANSLATE_NOOP("HonestTime",
                                   "它写在 %1，由交换收到；为它作证的凭证在那一台上，请到那里查看。"),
                 voice)
                .arg(evidence.desk));
    else if (evidence.before)
        lines.append(
            said(QT_TRANSLATE_NOOP(
                     "HonestTime",
                     "写在 %1 "
                     "以后（县中心的时钟）：它记着那张凭证。还没有同步到县中心，“最迟何时”还没有旁证。"),
                 voice)
                .arg(isoTime(evidence.before->hubMs)));
    else if (evidence.after)
        lines.append(
            said(QT_TRANSLATE_NOOP(
                     "HonestTime",
                     "写在 %1 "
                     "以前（县中心的时钟）：那张凭证盖住了它。在它以前本机没有同步过，“最早何时”没有旁证。"),
                 voice)
                .arg(isoTime(evidence.after->hubMs)));
    else
        lines.append(said(
            QT_TRANSLATE_NOOP("HonestTime", "只有本机的时钟和记录链作证：还没有与县中心交换过。"), voice));
    const bool isUnsigned =
        (evidence.before && !evidence.before->isSigned) || (evidence.after && !evidence.after->isSigned);
    if (isUnsigned)
        lines.append(
            said(QT_TRANSLATE_NOOP("HonestTime", "有凭证还没有县里的签名；签名以前它只是中心库自己的说法。"),
                 voice));
    if (!evidence.leaps.isEmpty())
        lines.append(
            said(QT_TRANSLATE_NOOP("HonestTime",
                                   "其间本机时钟跳过 %1 次，本机写的时刻只能作参考，以两张凭证之间为准。"),
                 voice)
                .arg(evidence.leaps.size()));
    else if (!evidence.clockFits())
        lines.append(said(
            QT_TRANSLATE_NOOP("HonestTime", "本机写的时刻不在两张凭证之间：本机的时钟不准，以凭证为准。"),
            voice));
    if (evidence.isBeside)
        lines.append(said(
            QT_TRANSLATE_NOOP("HonestTime", "这一条在拷贝过或恢复过的硬盘的另一支上，县中心的凭证盖不住它。"),
            voice));
    if (!evidence.papers.isEmpty())
        lines.append(
            said(QT_TRANSLATE_NOOP("HonestTime", "当时出过单据：客户手里那一张的二维码应与所列校验码相同。"),
                 voice));
    return lines;
}

QStringList proofLimits(Voice voice)
{
    return {said(QT_TRANSLATE_NOOP("HonestTime",
                                   "能证明：记录在两张凭证之间写下，次序没有变，写下以后一个字没有改。"),
                 voice),
            said(QT_TRANSLATE_NOOP(
                     "HonestTime",
                     "不能证明：事情恰好在写下的那一刻发生；自称的时间只是旁边的一句话，不代替写下的时间。"),
                 voice),
            said(QT_TRANSLATE_NOOP("HonestTime", "不能证明：还没有同步出去的最后一段没有被持有本机和钥匙的人"
                                                 "整段重写；客户手里的单据可以揭穿它。"),
                 voice)};
}

Document honestDocument(const Station &station, const EvidenceWish &wish, const QList<TimeEvidence> &evidence)
{
    const StationIdentity identity = station.identity();
    Document document;
    document.id = u"honest_time"_s;
    document.title = u"办理时间证据"_s;
    document.number = wish.number;
    document.unit = station.profile().name;
    document.period = wishText(wish);
    document.marks.demo = identity.demo;
    document.landscape = true;
    document.madeMs = station.clock().now().wallMs;
    document.feet = {{u"出具人"_s, {}}, {u"检查人"_s, {}}, {u"日期"_s, {}}};
    Table table{.id = u"acts"_s,
                .title = u"每一件事，何时写下，凭什么说"_s,
                .columns = {Column::time(u"recorded"_s, u"本机时刻"_s),
                            Column::text(u"number"_s, u"申请编号"_s).unbroken(),
                            Column::text(u"act"_s, u"办了什么"_s), Column::text(u"who"_s, u"台席 人员"_s),
                            Column::text(u"before"_s, u"不早于 （县中心）"_s),
                            Column::text(u"after"_s, u"不晚于 （县中心）"_s),
                            Column::text(u"chain"_s, u"链上位置"_s),
                            Column::text(u"papers"_s, u"单据校验码"_s), Column::text(u"leaps"_s, u"时钟"_s),
                            Column::text(u"proof"_s, u"说明"_s)},
                .empty = u"没有要证明的事"_s};
    QList<Row> rows;
    for (const TimeEvidence &one : evidence)
        rows.append({localTime(one.act.recordedMs), one.number, actText(one, Voice::Paper),
                     QString(one.desk + u' ' + one.act.user).trimmed(), witnessText(one.before, u"无"_s),
                     witnessText(one.after, one.isElsewhere ? u"见 "_s + one.desk : u"尚未同步"_s),
                     u"第 %1 条 %2"_s.arg(one.seq).arg(shortHash(one.hash)), papersText(one.papers),
                     leapsText(one.leaps), proofSentences(one, Voice::Paper).join(QString())});
    if (!wish.number.isEmpty()) { // stands above the table, and the sentences need the room
        table.columns.removeAt(NumberColumn);
        for (Row &row : rows)
            row.removeAt(NumberColumn);
    }
    table.rows = rows;
    table.notes = proofLimits(Voice::Paper);
    document.sections = {{{}, {table}, false}};
    return document;
}

} // namespace powerhall
