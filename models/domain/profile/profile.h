// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace powerhall {

/// When a rule holds: both ends included, an absent end is open. A row of the file without `from` holds from
/// the date of the source its clause names.
struct Validity
{
    std::optional<QDate> from;
    std::optional<QDate> until;
    /// The earliest version also judges the days before it (contract 3.2). The reader finds it among the rows
    /// of one kind that share the same condition, thresholds apart; nobody else need group rows.
    bool first = false;

    bool operator==(const Validity &) const = default;
};

/// Which applications a row is for. Empty lists and absent values mean "any".
struct Condition
{
    QStringList customers; ///< resident, non_resident
    QStringList kinds;
    QStringList voltages; ///< low, high
    QStringList businesses;
    QStringList supplies; ///< single, double
    QStringList regions;  ///< town, countryside
    std::optional<bool> threeZero;
    std::optional<bool> interfaceExtended;
    std::optional<bool> important;
    std::optional<bool> supportingWorks; ///< matches only where it is known
    std::optional<bool> siteReady;
    std::optional<double> upToKw; ///< capacity stated and not above
    std::optional<int> nominalKv;
    std::optional<int> nominalKvAbove;

    bool operator==(const Condition &) const = default;
};

/// A sentence of a profile with the clause it rests on; `goal` marks what the source only aims at, and no
/// notice prints a goal as a promise. The text names whom it concerns; `when` lets a slip leave it out for
/// everyone else.
struct Statement
{
    QString text;
    QString clause; ///< spelt as in the policy facts, or `ruling`
    bool goal = false;
    Condition when;
    Validity valid;

    bool operator==(const Statement &) const = default;
};

/// A source document (文件).
struct Source
{
    QString key; ///< CQ21, BS21 …, first part of every clause
    QString title;
    QString number;        ///< 文号
    QString date;          ///< ISO, or empty where the source is undated
    bool internal = false; ///< marked not for publication: no print or screen quotes it
};

struct Hotline
{
    QString number; ///< empty for a channel that is reached by its name: an app, an account
    QString name;
    QString clause;
    Validity valid;
};

/// A document that may be asked for (申请资料). The catalogue is an upper bound: nothing else may be.
struct CatalogueDocument
{
    QString id;
    QString name;        ///< 有效身份证件 …
    QStringList forms;   ///< papers that serve as it, in the slip's words (居民身份证, 户口簿 …)
    QString hint;        ///< how to bring it, where it can be got
    QString clause;      ///< of the document itself
    QString formsClause; ///< of its forms and hint, which sources seldom give
    Validity valid;
};

/// One group of documents of which any serves.
using AnyOf = QStringList;

/// Full set of documents for a kind of application (全套资料).
struct DocumentSet
{
    Condition when;
    QList<AnyOf> documents;
    QString clause;
    Validity valid;
};

/// A paper that belongs to a later stage: asked for there, no debt before, in no full set (竣工报告).
struct StageDocument
{
    QString stage;
    Condition when;
    AnyOf documents;
    QString clause;
    Validity valid;
};

/// What is enough to be accepted (容缺受理) and where the rest is owed.
struct AcceptanceRule
{
    Condition when;
    bool fullSet = false;    ///< nothing less than the full set is accepted
    QList<AnyOf> enough;     ///< otherwise: these are
    QString restDueBefore;   ///< stage id the rest is owed by
    bool restShared = false; ///< the rest comes from data sharing, not from the customer
    QString clause;
    Validity valid;
};

struct StageLimit
{
    QString stage;
    QString name; ///< where this class has its own word for the stage (受理签约); empty = Profile::stageNames
    std::optional<int> days; ///< working days; nothing = the source does not state it
    QString starts;          ///< application · previous · site_visit · customer_papers
    QString clause;
};

/// One row of a source's table of limits (时限表).
struct LimitRow
{
    QString id;   ///< the customer class
    QString name; ///< as the table calls it: 低压非居民 实行"三零"
    Condition when;
    QList<StageLimit> stages;
    std::optional<int> totalDays;
    QString totalClause;
    Validity valid;
};

/// A whole-process limit or average (全过程), separate from the sum of stages.
struct WholeLimit
{
    Condition when;
    std::optional<int> days;
    bool average = false;
    QString clause;
    Validity valid;
};

/// From which day the limits of an application run that was made on a day off (休息日、节假日): that day, or
/// the next working day, on which it then counts as made.
struct HolidayStartRule
{
    bool nextWorkingDay = false;
    QString clause;
    Validity valid;
};

/// Who is served 三零 (零上门 零审批 零投资).
struct ThreeZeroRule
{
    Condition when; ///< upToKw holds the threshold
    QString clause;
    Validity valid;
};

struct Fee
{
    QString name;
    QString when;  ///< who is charged, in words
    QString basis; ///< set by government; no source gives an amount
    QString clause;
    Validity valid;
};

/// When something of a category must be out. One category may have several: a yearly price list changes when
/// it changes, the purchase price comes every month.
struct DisclosureDeadline
{
    QString item;            ///< what of the category; empty = all of it
    QString rule;            ///< working_days_after_change · working_days_after_approval · quarterly ·
                             ///< days_before_month_end · days_before_start · hours_before_start · at_once
    std::optional<int> days; ///< working days after …, calendar days before month end or start; else nothing
    std::optional<int> hours; ///< before start
    QStringList channels;     ///< where they differ from the category's
    QString clause;
};

/// One category of disclosure (信息公开), versioned by its validity.
struct DisclosureCategory
{
    QString id;
    int number = 0;
    QString name;
    QStringList contents;
    QList<DisclosureDeadline> deadlines;
    QStringList channels;
    QStringList departments;
    QString clause;
    Validity valid;
};

/// A matter that must be open or searchable, and in which forms (公开及可查询事项).
struct OpenMatter
{
    QString id;
    int number = 0;
    QString name;
    QStringList forms;
    QString clause;
    Validity valid;
};

/// A check before something is disclosed (内容 · 合规 · 保密审核).
struct DisclosureReview
{
    QString id;
    QString name;
    QString by; ///< who does it
    QString clause;
    Validity valid;
};

/// A figure the utility aims at or warns by (指标): name, condition in words, value, unit.
struct Target
{
    QString id;
    QString name;
    QString scope;
    std::optional<double> value;
    QString unit;
    std::optional<int> year;
    QString measure; ///< what the program holds against it: outage_hours, feeder_trips …, or empty
    std::optional<int> months; ///< looked back for it; nothing = the calendar year
    QString clause;
    bool goal = false;
    Validity valid;
};

/// Money at risk for a fault (考核), yuan.
struct Penalty
{
    QString id; ///< late, too_short, off_system, complaint …
    QString name;
    std::optional<int> yuan;
    QString unit; ///< per case …
    QString clause;
    Validity valid;
};

/// Who is to be asked afterwards how it went (回访).
struct RevisitRule
{
    QString text;
    QString clause;
    QStringList groups;       ///< high, low_non_resident, low_resident; empty = `cases` say whom
    std::optional<int> share; ///< per cent of the groups' cases; nothing = the source does not state it
    QStringList cases;        ///< kinds that are all revisited: too_short, late, suspended …
    bool goal = false;
    Validity valid;
};

/// A return with its days (报送).
struct Return
{
    QString id;
    QString name;
    QString due;        ///< in words
    QString recipient;  ///< who gets it
    QString report;     ///< what the program makes for it: halfyear, weekly …; empty = nothing
    QString by;         ///< unit, company: who hands it in; empty = whoever it is
    QStringList yearly; ///< MM-dd, the last days of every year
    QList<QDate> dates; ///< the last days, each once
    QString every;      ///< week, quarter: the source names no day of it
    QString clause;
    Validity valid;
};

/// All rules of one utility. Immutable once read; values are looked up by the day they are asked for.
/// Of each list of rules the first row, in the file's order, that matches and holds on the day is the one
/// that counts; special cases stand before general ones.
struct Profile
{
    QString id;      ///< chongqing …
    QString version; ///< of the file
    QString name;    ///< 国网重庆市电力公司
    QString shortName;
    QByteArray hash; ///< SHA-256 of the file as read, 32 bytes
    QList<Source> sources;

    QList<Hotline> hotlines;           ///< the utility's own; empty = the station must enter one (baoshan)
    QList<Hotline> regulatorLines;     ///< 12398 and its app and account
    QMap<QString, QString> stageNames; ///< stage id → 业务受理 …
    QMap<QString, QString> words; ///< contract word (enterprise, new, town …) → the slip's Chinese word

    QList<CatalogueDocument> catalogue;
    QList<DocumentSet> documentSets;
    QList<StageDocument> stageDocuments;
    QList<AcceptanceRule> acceptanceRules;
    QList<ThreeZeroRule> threeZero;
    QList<LimitRow> limits;
    QList<WholeLimit> wholeLimits;
    QList<HolidayStartRule> holidayStarts; ///< empty = the day itself
    std::optional<int> floorDays;          ///< 超短; no source states it, so shipped profiles have none

    QList<Fee> allowedFees;
    QStringList bannedFees;
    QString bannedFeesClause;
    Validity bannedFeesValid;
    QList<Statement> feeStatements;
    QList<Statement> payments;        ///< ways to pay (交费方式)
    QList<Statement> tariffs;         ///< where the tariff sheet hangs (电价)
    QList<Statement> capacity;        ///< open capacity and limits (可开放容量)
    QList<Statement> investment;      ///< who builds and pays up to where (投资界面), 三零
    QList<Statement> rights;          ///< what the customer may choose, refuse, ask
    QList<Statement> process;         ///< what happens in which order, steps in the customer's words
    QList<Statement> planReply;       ///< what is told at the plan reply (HC21 二(七)2(3))
    QList<Statement> privacy;         ///< what data is kept and how long
    std::optional<int> retentionDays; ///< of applications that came to nothing; named in `privacy`
    QStringList businesses;           ///< contract words of the businesses it serves

    QList<DisclosureCategory> disclosure;
    QList<DisclosureReview> reviews; ///< in their order
    QList<OpenMatter> openMatters;
    std::optional<int> enquiryDays; ///< working days to answer an enquiry that cannot be answered at once
    QString enquiryClause;
    QList<Target> targets;
    QStringList outageRegions; ///< classes of regions (地区特征), city first; empty = the common four
    QString outageRegionsClause;
    QList<Penalty> penalties;
    QList<Return> returns;
    QList<RevisitRule> revisits;
    QString accent; ///< #RRGGBB of screens, slips and posters

    [[nodiscard]] const CatalogueDocument *document(const QString &documentId) const;
    [[nodiscard]] QString documentName(const QString &documentId) const; ///< id where unknown
    [[nodiscard]] QString stageName(const QString &stage) const;
    /// The stage as the class of customers (LimitRow::id, Decision::customerClass) calls it.
    [[nodiscard]] QString stageName(const QString &stage, const QString &customerClass) const;
    [[nodiscard]] QString word(const QString &contractWord) const;
    [[nodiscard]] const HolidayStartRule *holidayStart(QDate on) const; ///< null where it has none
};

/// True where the rule holds on the day; the earliest version also before its own beginning.
bool holdsOn(const Validity &validity, QDate day);

} // namespace powerhall
