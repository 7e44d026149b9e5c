// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Mark = u"powerhallLanguage"_s;

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(Mark);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QStringList languages()
{
    return {u"zh_CN"_s, u"en"_s};
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    if (!languages().contains(language))
        return;
    for (QTranslator *spoken : application.findChildren<QTranslator *>(Mark)) {
        QCoreApplication::removeTranslator(spoken);
        delete spoken;
    }
    // Dates and figures follow the language, not the machine, so that two desks show the same.
    QLocale::setDefault(QLocale(language == "en"_L1 ? u"en_GB"_s : language));
    install(application, u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (language != "zh_CN"_L1)
        install(application, u"powerhall_"_s + language, u":/i18n"_s);
}

} // namespace powerhall
