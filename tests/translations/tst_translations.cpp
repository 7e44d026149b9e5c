// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"
#include "models/tables/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< one, or one for each plural form
    bool numerus = false;
    bool unfinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.unfinished = xml.attributes().hasAttribute("type"_L1);
            if (!message.numerus) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    return messages;
}

QList<Message> english()
{
    return messagesOf(QStringLiteral(SOURCE_FOLDER) + u"/translations/powerhall_en.ts"_s);
}

QStringList marksOf(const QString &text)
{
    static const QRegularExpression mark(u"%(L?[0-9]+|n)"_s);
    QStringList marks;
    auto found = mark.globalMatch(text);
    while (found.hasNext())
        marks.append(found.next().captured());
    marks.sort();
    marks.removeDuplicates();
    return marks;
}

} // namespace

/// The English the window speaks, held against its Chinese source.
class TranslationsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsTranslated();
    void marksAreTheSame();
    void onlyEnglishIsLeft();
    void theCompiledFileAnswers();
    void qtsOwnTextsAreChinese();
};

void TranslationsTest::everythingIsTranslated()
{
    const QList<Message> messages = english();
    QVERIFY(messages.size() > 100);
    for (const Message &message : messages) {
        QVERIFY2(!message.unfinished, qPrintable(message.context + u": "_s + message.source));
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
    }
}

void TranslationsTest::marksAreTheSame()
{
    for (const Message &message : english()) {
        for (const QString &translation : message.translations)
            QVERIFY2(marksOf(translation) == marksOf(message.source), qPrintable(message.source));
    }
}

void TranslationsTest::onlyEnglishIsLeft()
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    for (const Message &message : english()) {
        // A name of the law or of a paper form stays beside its English word, in brackets.
        for (QString translation : message.translations) {
            translation.remove(QRegularExpression(u"[(（][^)）]*\\p{Han}[^)）]*[)）]"_s));
            QVERIFY2(!translation.contains(han), qPrintable(translation));
        }
    }
}

void TranslationsTest::theCompiledFileAnswers()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/powerhall_en.qm"_s));
    for (const Message &message : english()) {
        const int count = message.numerus ? 1 : -1;
        const QByteArray comment = message.comment.toUtf8();
        QCOMPARE(translator.translate(message.context.toUtf8().constData(),
                                      message.source.toUtf8().constData(),
                                      comment.isEmpty() ? nullptr : comment.constData(), count),
                 message.translations.first());
    }
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(errorText({ErrorCode::ReasonMissing, {}, {}, {}}), u"This needs a reason; give one."_s);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(errorText({ErrorCode::ReasonMissing, {}, {}, {}}), u"这样做要写明原因；请补上。"_s);
}

void TranslationsTest::qtsOwnTextsAreChinese()
{
    installLanguage(*QCoreApplication::instance(), u"zh_CN"_s);
    const QString yes = QCoreApplication::translate("QPlatformTheme", "&Yes");
    QVERIFY2(yes.contains(u'是'), qPrintable(yes));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
