// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/textdecoder.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Other encodings become UTF-8, cut anywhere, and what is no character is marked.
class TextDecoderTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyCharacterSurvives_data();
    void everyCharacterSurvives();
    void piecesJoin_data();
    void piecesJoin();
    void marksWhatIsNoCharacter_data();
    void marksWhatIsNoCharacter();
};

namespace {

QByteArray encoded(const QString &text, const QString &encoding)
{
    QStringEncoder encoder(encoding.toLatin1().constData());
    return encoder.encode(text);
}

TextEncoding encodingNamed(const QString &name)
{
    return name == "GB18030"_L1    ? TextEncoding::Gb18030
           : name == "UTF-16LE"_L1 ? TextEncoding::Utf16Le
                                   : TextEncoding::Utf16Be;
}

std::string inPieces(const TextDecoder &decoder, const std::string &bytes, size_t pieceSize)
{
    std::string text;
    std::string waiting;
    for (size_t at = 0; at < bytes.size(); at += pieceSize) {
        waiting += bytes.substr(at, pieceSize);
        std::string out(TextDecoder::mostBytes(waiting.size()), '\0');
        char *end = out.data();
        waiting.erase(0, decoder.decode(waiting, at + pieceSize >= bytes.size(), end));
        text.append(out.data(), end);
    }
    return text + waiting;
}

} // namespace

void TextDecoderTest::everyCharacterSurvives_data()
{
    QTest::addColumn<QString>("encoding");
    for (const QString &encoding : {u"GB18030"_s, u"UTF-16LE"_s, u"UTF-16BE"_s})
        QTest::newRow(qPrintable(encoding)) << encoding;
}

void TextDecoderTest::everyCharacterSurvives()
{
    QFETCH(QString, encoding);
    QString all;
    for (char32_t code = 1; code < 0x30000; ++code) {
        const bool isText =
            code < 0xD800 || (code > 0xDFFF && code != 0xFFFD && code != 0xFEFF && (code & 0xFFFE) != 0xFFFE);
        if (isText && !(code >= 0xE000 && code < 0xF900))
            all += QString::fromUcs4(&code, 1);
    }
    const std::string text =
        TextDecoder(encodingNamed(encoding)).decoded(encoded(all, encoding).toStdString());
    const QString back = QString::fromStdString(text);
    QCOMPARE(back.size(), all.size());
    QVERIFY(back == all);
}

void TextDecoderTest::piecesJoin_data()
{
    everyCharacterSurvives_data();
}

void TextDecoderTest::piecesJoin()
{
    QFETCH(QString, encoding);
    const QString text = u"a农é𠮷,䶮\r\n\"㐂\"1234567890城"_s.repeated(20);
    const std::string bytes = encoded(text, encoding).toStdString();
    const TextDecoder decoder(encodingNamed(encoding));
    for (size_t size = 1; size < 40; ++size)
        QCOMPARE(QString::fromStdString(inPieces(decoder, bytes, size)), text);
}

void TextDecoderTest::marksWhatIsNoCharacter_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *encoding, const QByteArray &bytes,
                        const QByteArray &text) {
        QTest::newRow(name) << QString::fromLatin1(encoding) << bytes << text;
    };
    row("lead before a comma", "GB18030", "a\xC5,b", "a\xFF,b");
    row("lead before a line break", "GB18030", "\xC5\nb", "\xFF\nb");
    row("lead at the end", "GB18030", "a\xC5", "a\xFF");
    row("no lead", "GB18030", "a\x80\xFF.", "a\xFF\xFF.");
    row("four bytes cut off", "GB18030", "\x81\x30\x81",
        "\xFF"
        "0\xFF");
    row("four bytes of nothing", "GB18030", "\xFE\x39\xFE\x39,",
        "\xFF"
        "9\xFF"
        "9,");
    row("low surrogate alone", "UTF-16LE",
        QByteArray("a\0\x00\xDC"
                   "b\0",
                   6),
        "a\xFF"
        "b");
    row("high surrogate at the end", "UTF-16BE", QByteArray("\0a\xD8\x00", 4), "a\xFF");
    row("half a unit", "UTF-16LE", QByteArray("a\0b", 3), "a\xFF");
}

void TextDecoderTest::marksWhatIsNoCharacter()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, bytes);
    const TextDecoder decoder(encodingNamed(encoding));
    QTEST(QByteArray::fromStdString(decoder.decoded(bytes.toStdString())), "text");
    QTEST(QByteArray::fromStdString(inPieces(decoder, bytes.toStdString(), 1)), "text");
}

QTEST_GUILESS_MAIN(TextDecoderTest)
#include "tst_textdecoder.moc"
