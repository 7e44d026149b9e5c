// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/posterfile.h"

#include "app/cli/posteroptions.h"
#include "app/cli/values.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/profilefigures.h"
#include "models/domain/profile/clauses.h"
#include "models/domain/profile/profilereader.h"
#include "reports/pdf/pdffile.h"
#include "reports/poster/tilepages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// What stands for the utility's line on a draft whose hall is not known.
const SlipLine OpenLine{u"供电服务热线"_s, u"【服务热线】"_s, {}};
const SlipLine Regulator{u"能源监管热线"_s, u"12398"_s, {}};

/// Name, colour, lines and live figures of the profile that was named; without one a draft of nobody's.
Result<void> takeRules(Poster &poster, const Call &call, QDate today)
{
    poster.ownLines = {OpenLine};
    poster.regulatorLines = {Regulator};
    Profile profile;
    if (call.has(u"profile"_s)) {
        const auto shipped = shippedProfile(call.option(u"profile"_s));
        if (!shipped)
            return shipped.error().at(u"--profile"_s);
        profile = *shipped;
        takeProfile(poster, profile, today);
    }
    const auto hotline = hotlineOption(call);
    if (!hotline)
        return hotline.error();
    // A given number only fills a gap: what the profile states from its source is not replaced.
    if (!hotline->isEmpty() && profile.hotlines.isEmpty())
        poster.ownLines = {SlipLine{OpenLine.name, *hotline, {}}};
    const auto live = resolved(poster.content, profileResolver(profile, today));
    if (!live)
        return inFile(call, u"input"_s, live.error());
    poster.content = live->content;
    poster.basis = publicClauses(profile, live->bases);
    return {};
}

Result<Poster> draftOf(const Call &call)
{
    const auto object = objectInput(call, u"input"_s);
    if (!object)
        return object.error();
    const auto content = contentFromJson(*object);
    if (!content)
        return inFile(call, u"input"_s, content.error());
    Poster poster;
    poster.content = *content;
    poster.item = content->title;
    poster.draft = true;
    poster.madeMs = SystemClock().now().wallMs;
    if (const auto taken = takeRules(poster, call, localDate(poster.madeMs)); !taken)
        return taken.error();
    return poster;
}

Result<Reply> posterTest(const Call &call, Context &)
{
    const QString name = call.option(u"paper"_s, u"A4"_s).toUpper();
    const auto paper = smallPaper(name);
    if (!paper)
        return paper.error().at(u"--paper"_s);
    const auto pdf = pdfOf({testPage(*paper, name)}, {u"打印机测试页"_s, SystemClock().now().wallMs});
    if (!pdf)
        return pdf.error();
    Reply reply;
    reply.files.insert(u"out"_s, *pdf);
    reply.text = call.option(u"out"_s);
    reply.json = QJsonObject{{u"out"_s, call.option(u"out"_s)}, {u"paper"_s, name}};
    return reply;
}

QList<OptionSpec> posterOptions()
{
    QList<OptionSpec> options{
        {"input", "FILE",
         QT_TRANSLATE_NOOP("Cli",
                           "不印台账里的，改印这份内容（JSON，powerhall-content/1）的草稿；- 为标准输入"),
         ValueKind::InputFile}};
    options += posterSheetOptions();
    options += QList<OptionSpec>{
        {"draft", nullptr, QT_TRANSLATE_NOOP("Cli", "印草稿，即使已有公布的版本"), ValueKind::Flag},
        {"profile", "ID", QT_TRANSLATE_NOOP("Cli", "--input 时：哪家单位的名称、颜色、热线和数值")},
        {"hotline", "NUMBER", QT_TRANSLATE_NOOP("Cli", "--input 时：服务热线，只用于规则里没有热线的单位")},
        {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里"), ValueKind::OutputFile, true}};
    return options;
}

} // namespace

std::optional<Error> unlessOneSource(const Call &call)
{
    const auto usage = [](const char *text) {
        return Error{ErrorCode::Usage, {}, QCoreApplication::translate("Cli", text), {}};
    };
    const bool input = call.has(u"input"_s);
    if (input == !call.argument(u"ITEM"_s).isEmpty())
        return usage(QT_TRANSLATE_NOOP("Cli", "写公示项 ITEM，或者写 --input FILE"));
    if (input && call.has(u"draft"_s))
        return usage(QT_TRANSLATE_NOOP("Cli", "--draft 只和公示项一起写"));
    if (!input && (call.has(u"profile"_s) || call.has(u"hotline"_s)))
        return usage(QT_TRANSLATE_NOOP("Cli", "--profile、--hotline 只和 --input 一起写"));
    return {};
}

Result<Reply> posterOfFile(const Call &call)
{
    if (const auto fault = unlessOneSource(call))
        return *fault;
    const auto print = posterPrint(call);
    if (!print)
        return print.error();
    const auto draft = draftOf(call);
    return draft ? posterReply(call, *draft, *print) : draft.error();
}

Verb posterVerb(Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = "poster",
            .summary = QT_TRANSLATE_NOOP("Cli", "公示海报（PDF），字号取放得下的最大一级"),
            .arguments = {{"ITEM",
                           QT_TRANSLATE_NOOP("Cli", "公示项：简称，或类别序号（1—12）；没有公布过的印成草稿"),
                           ValueKind::Text, false}},
            .options = posterOptions(),
            .example = "powerhall poster tariffs --size A0 --tile A4 --out poster.pdf --as clerk",
            .place = Place::ReadsFolder,
            .needsUser = true,
            .paints = true,
            .aloneWith = "input",
            .run = run};
}

Verb posterTestVerb()
{
    return {.name = "poster test",
            .summary = QT_TRANSLATE_NOOP("Cli", "打印机测试页（PDF）：量出打不到的边和实际比例"),
            .arguments = {},
            .options = {{"paper", "PAPER", QT_TRANSLATE_NOOP("Cli", "A4（默认）或 A3")},
                        {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里"), ValueKind::OutputFile, true}},
            .example = "powerhall poster test --paper A4 --out test.pdf",
            .place = Place::Nowhere,
            .paints = true,
            .run = posterTest};
}

} // namespace powerhall
