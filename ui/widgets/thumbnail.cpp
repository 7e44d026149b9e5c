// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/thumbnail.h"

#include <QBuffer>
#include <QImageReader>

namespace powerhall {

QByteArray thumbnailOf(const QByteArray &picture)
{
    constexpr QSize Largest(72, 96);
    QByteArray bytes = picture;
    QBuffer source(&bytes);
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isEmpty())
        return {};
    reader.setScaledSize(whole.scaled(Largest, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage small = reader.read();
    if (small.isNull())
        return {};
    QByteArray result;
    QBuffer target(&result);
    target.open(QIODevice::WriteOnly);
    return small.convertToFormat(QImage::Format_RGB32).save(&target, "JPEG", 60) ? result : QByteArray();
}

} // namespace powerhall
