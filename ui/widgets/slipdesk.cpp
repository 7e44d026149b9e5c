// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/slipdesk.h"

#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/previewdialog.h"
#include "ui/windowsettings.h"

#include <QFile>
#include <QWidget>

namespace powerhall {

using namespace Qt::StringLiterals;

SlipDesk::SlipDesk(const WindowContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{}

std::optional<QString> SlipDesk::printer()
{
    if (!m_context.settings.printer().isEmpty())
        return m_context.settings.printer();
    const std::optional<QString> chosen = m_context.prompts.choosePrinter(m_window, {});
    if (chosen)
        m_context.settings.setPrinter(*chosen);
    return chosen;
}

SlipDesk::Report SlipDesk::failed(const Error &error) const
{
    return {.sent = false, .tone = Tone::Late, .sentence = errorText(error)};
}

SlipDesk::Report SlipDesk::waiting(const QString &name, const Error &error) const
{
    const QString why = error.code == ErrorCode::HotlineMissing
                            ? slipHint(SlipState::Failed, wordOf(error.code)) + tr("。")
                            : errorText(error);
    return {.sent = false,
            .tone = Tone::Late,
            .sentence = tr("%1没打出来：%2 已留在“今日”，解决后按 F9 再打").arg(name, why)};
}

SlipDesk::Report SlipDesk::print(const QString &number, SlipKind kind, bool largePrint)
{
    const Session &session = m_context.session.value();
    const Result<SlipService::Made> made =
        m_context.slips.make(session, number, kind, {.largePrint = largePrint});
    const QString name = slipKindWord(wordOf(kind));
    if (!made)
        return made.error().code == ErrorCode::HotlineMissing || made.error().code == ErrorCode::PrintFailed
                   ? waiting(name, made.error())
                   : failed(made.error());
    const std::optional<QString> target = printer();
    if (!target)
        return {.sent = false,
                .tone = Tone::Soon,
                .sentence = tr("%1已生成，还没打印；留在“今日”里等着").arg(name)};
    if (const Result<void> sent = m_context.slips.send(session, number, *made, *target); !sent)
        return waiting(name, sent.error());
    return {.sent = true, .tone = Tone::Good, .sentence = tr("%1已送打印机“%2”").arg(name, *target)};
}

SlipDesk::Report SlipDesk::printLoose(const Slip &slip, bool largePrint)
{
    const Result<QByteArray> pdf = m_context.printing.render(slip, {.largePrint = largePrint});
    if (!pdf)
        return failed(pdf.error());
    const std::optional<QString> target = printer();
    if (!target)
        return {.sent = false, .tone = Tone::Soon, .sentence = tr("没有打印：没选打印机")};
    if (const Result<int> job = m_context.printing.send(*pdf, *target, slip.title); !job)
        return failed(job.error());
    return {.sent = true, .tone = Tone::Good, .sentence = tr("%1已送打印机“%2”").arg(slip.title, *target)};
}

void SlipDesk::preview(const QString &number, SlipKind kind, bool largePrint)
{
    const Result<Slip> slip = m_context.slips.preview(m_context.session.value(), number, kind);
    if (!slip)
        return;
    auto *dialog = new PreviewDialog(*slip, largePrint, m_context, m_window);
    connect(dialog, &PreviewDialog::printWished, this,
            [this, dialog, number, kind](bool large) { dialog->showReport(print(number, kind, large)); });
    connect(dialog, &PreviewDialog::saveWished, this,
            [this, dialog](const Slip &shown, bool large) { dialog->showReport(saveLoose(shown, large)); });
    dialog->open();
}

void SlipDesk::previewLoose(const Slip &slip, bool largePrint)
{
    auto *dialog = new PreviewDialog(slip, largePrint, m_context, m_window);
    connect(dialog, &PreviewDialog::printWished, this,
            [this, dialog, slip](bool large) { dialog->showReport(printLoose(slip, large)); });
    connect(dialog, &PreviewDialog::saveWished, this,
            [this, dialog](const Slip &shown, bool large) { dialog->showReport(saveLoose(shown, large)); });
    dialog->open();
}

SlipDesk::Report SlipDesk::saveLoose(const Slip &slip, bool largePrint)
{
    const Result<QByteArray> pdf = m_context.printing.render(slip, {.largePrint = largePrint});
    if (!pdf)
        return failed(pdf.error());
    const QString proposal =
        slip.title + (slip.number.isEmpty() ? QString() : QString(u'-' + slip.number)) + u".pdf"_s;
    const std::optional<QString> file =
        m_context.prompts.saveFile(m_window, tr("保存为 PDF"), proposal, tr("PDF 文件 (*.pdf)"));
    if (!file)
        return {.sent = false, .tone = Tone::Note, .sentence = tr("没有保存")};
    QFile target(*file);
    if (!target.open(QIODevice::WriteOnly) || target.write(*pdf) != pdf->size())
        return failed(
            {.code = ErrorCode::ReadOnly, .place = *file, .detail = target.errorString(), .args = {}});
    return {.sent = false, .tone = Tone::Good, .sentence = tr("已保存到 %1").arg(*file)};
}

} // namespace powerhall
