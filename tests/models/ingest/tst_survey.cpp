// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/survey.h"
#include "models/ingest/surveyavx.h"

#include <QRandomGenerator>
#include <QStringDecoder>
#include <QTest>

using namespace powerhall;

/// What the pass at memory speed says is what looking at every byte says.
class SurveyTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatEveryByteTells();
    void judgesUtf8AsQtDoes();
    void knowsEveryPairAndTripleOfBytes();
};

namespace {

struct Text
{
    explicit Text(std::string content)
        : size(content.size())
        , bytes(content + std::string(64, '\n'))
    {}
    [[nodiscard]] const char *begin() const { return bytes.data(); }
    [[nodiscard]] const char *end() const { return bytes.data() + size; }
    size_t size;
    std::string bytes;
};

bool isValidForQt(const Text &text)
{
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const QString decoded = decoder.decode(QByteArrayView(text.begin(), qsizetype(text.size)));
    return !decoder.hasError() && decoded.toUtf8() == QByteArrayView(text.begin(), qsizetype(text.size));
}

} // namespace

void SurveyTest::tellsWhatEveryByteTells()
{
    QRandomGenerator random(7);
    const std::string alphabet = "abc,1\n\r\"\t\x01\x00\x7F\xE5"
                                 "zz";
    for (int round = 0; round < 20000; ++round) {
        std::string content(size_t(random.bounded(300)), 'x');
        for (int change = random.bounded(4); change > 0 && !content.empty(); --change)
            content[random.bounded(quint32(content.size()))] =
                alphabet[random.bounded(quint32(alphabet.size()))];
        const Text text(content);
        const Survey survey = surveyOf(text.begin(), text.end());
        qint64 feeds = 0;
        bool lone = false;
        bool controls = false;
        bool wide = false;
        for (size_t at = 0; at < content.size(); ++at) {
            const auto byte = static_cast<unsigned char>(content[at]);
            feeds += byte == '\n' ? 1 : 0;
            lone = lone || (byte == '\r' && text.bytes[at + 1] != '\n');
            controls = controls || (byte < 32 && byte != '\n' && byte != '\r' && byte != '\t');
            wide = wide || byte > 127;
        }
        QCOMPARE(survey.lineFeeds, feeds);
        QCOMPARE(survey.quotes, content.find('"') != std::string::npos);
        QCOMPARE(survey.loneReturns, lone);
        QCOMPARE(survey.controls, controls);
        QCOMPARE(survey.wide, wide);
    }
    const Text many(std::string(100000, '\n'));
    QCOMPARE(surveyOf(many.begin(), many.end()).lineFeeds, 100000);
}

void SurveyTest::judgesUtf8AsQtDoes()
{
    QRandomGenerator random(8);
    const std::vector<std::string> pieces{
        "a", "é", "农", "𠮷", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF", "12345678901234567890"};
    for (int round = 0; round < 20000; ++round) {
        std::string content;
        for (int count = random.bounded(40); count > 0; --count)
            content += pieces[random.bounded(quint32(pieces.size()))];
        if (!content.empty() && random.bounded(3) > 0)
            content[random.bounded(quint32(content.size()))] = char(random.bounded(256));
        if (!content.empty() && random.bounded(4) == 0)
            content.resize(random.bounded(quint32(content.size())));
        const Text text(content);
        const bool valid = isValidForQt(text);
        QVERIFY2(isUtf8(text.begin(), text.end()) == valid,
                 QByteArray::fromStdString(content).toHex().constData());
        QVERIFY2((invalidUtf8(text.begin(), text.end()) == text.end()) == valid,
                 QByteArray::fromStdString(content).toHex().constData());
    }
}

void SurveyTest::knowsEveryPairAndTripleOfBytes()
{
    for (unsigned code = 0; code < 0x1000000; code += code < 0x10000 ? 1 : 211) {
        const std::string three{char(code), char(code >> 8), char(code >> 16)};
        // Over the edge of two vectors.
        const Text text(std::string(30, 'x') + three);
        const bool scalar = invalidUtf8(text.begin(), text.end()) == text.end();
        QCOMPARE(isUtf8(text.begin(), text.end()), scalar);
    }
}

QTEST_GUILESS_MAIN(SurveyTest)
#include "tst_survey.moc"
