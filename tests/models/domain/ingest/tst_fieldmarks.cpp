// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/fieldmarks.h"

#include <QTest>

#include <random>
#include <string>

using namespace powerhall;

class TestFieldMarks final : public QObject
{
    Q_OBJECT

private slots:
    void everyFinderFindsWhatALoopFinds();
};

/// Texts from all delimiters to none, of every length around a window's, in rooms that fill up early.
void TestFieldMarks::everyFinderFindsWhatALoopFinds()
{
    std::mt19937 dice(7);
    for (int text = 0; text < 3000; ++text) {
        const size_t size = dice() % 400;
        const size_t rarity = dice() % 30 + 1;
        std::string bytes;
        for (size_t i = 0; i < size; ++i)
            bytes += dice() % rarity == 0 ? (dice() % 3 == 0 ? '\n' : ';') : char(dice() % 256);
        std::vector<quint32> expected;
        for (size_t i = 0; i < size; ++i) {
            if (bytes[i] == ';' || bytes[i] == '\n')
                expected.push_back(quint32(i));
        }
        bytes.append(64, ';'); // behind the end, not to be found
        const size_t enough = dice() % 200 + 1;
        for (const FieldMarkFinder find : fieldMarkFinders()) {
            std::vector<quint32> found;
            std::vector<quint32> room(enough + FieldMarks::Slack);
            const char *end = bytes.data() + size;
            for (const char *window = bytes.data(); window < end;) {
                const FieldMarks marks = find(bytes.data(), window, end, ';', room);
                QVERIFY(marks.window > window && marks.found <= room.size());
                found.insert(found.end(), room.begin(), room.begin() + std::ptrdiff_t(marks.found));
                window = marks.window;
            }
            QVERIFY2(found == expected, qPrintable(QString::number(text)));
        }
    }
}

QTEST_APPLESS_MAIN(TestFieldMarks)
#include "tst_fieldmarks.moc"
