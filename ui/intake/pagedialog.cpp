// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/pagedialog.h"

#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

PageDialog::PageDialog(const QString &title, const QByteArray &picture, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"pageDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    QByteArray bytes = picture;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setObjectName(u"pagePicture"_s);
    const QSize room = screen()->availableSize() * 0.8;
    if (image.isNull())
        label->setText(tr("这一页是 PDF，这里不显示；请用 powerhall scan export 取出。"));
    else
        label->setPixmap(QPixmap::fromImage(image.width() > room.width()
                                                ? image.scaledToWidth(room.width(), Qt::SmoothTransformation)
                                                : image));
    auto *scroll = new QScrollArea;
    scroll->setWidget(label);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    resize(QSize(scaled(900), scaled(700)).boundedTo(room));
}

} // namespace powerhall
