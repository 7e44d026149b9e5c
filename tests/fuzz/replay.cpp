// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Feeds a fuzz target with files, without a fuzzer: each as it is, cut off at many places, and with bytes
/// changed.
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace {

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
}

void feedVariants(const QByteArray &bytes)
{
    constexpr int Variants = 60;
    feed(bytes);
    QRandomGenerator random(quint32(bytes.size()));
    for (int variant = 0; variant < Variants && !bytes.isEmpty(); ++variant) {
        QByteArray changed = bytes.left(bytes.size() * variant / Variants);
        feed(changed);
        changed = bytes;
        for (int change = 0; change < 1 + variant % 4; ++change)
            changed[random.bounded(int(changed.size()))] = char(random.bounded(256));
        feed(changed);
    }
}

} // namespace

int main(int argc, char **argv)
{
    for (int index = 1; index < argc; ++index) {
        QFile file(QString::fromLocal8Bit(argv[index]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", argv[index]);
            return 1;
        }
        feedVariants(file.readAll());
    }
    return argc > 1 ? 0 : 1;
}
