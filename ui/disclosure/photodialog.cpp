// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/photodialog.h"

#include "models/core/json.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize MostRoom(920, 600);

/// Read small where it is large: a telephone's picture has more points than any screen.
QPixmap pixmapOf(const QByteArray &picture, const QSize &room)
{
    QBuffer buffer;
    buffer.setData(picture);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    return QPixmap::fromImage(reader.read());
}

} // namespace

PhotoDialog::PhotoDialog(const QString &title, const QByteArray &picture, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"photoDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("照片"));
    auto *head = new QLabel(title);
    head->setTextFormat(Qt::PlainText);
    auto *view = new QLabel;
    view->setObjectName(u"photo"_s);
    view->setAccessibleName(title);
    view->setAlignment(Qt::AlignCenter);
    const QPixmap pixmap = pixmapOf(picture, {scaled(MostRoom.width()), scaled(MostRoom.height())});
    if (pixmap.isNull())
        view->setText(tr("这张照片打不开"));
    else
        view->setPixmap(pixmap);
    auto *close = new QPushButton(tr("返回  Esc"));
    close->setObjectName(u"closePhotoButton"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(view, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

std::optional<Result<QByteArray>> pictureFile(Prompts &prompts, QWidget *parent)
{
    const auto path = prompts.openFile(parent, PhotoDialog::tr("附照片"),
                                       PhotoDialog::tr("照片 (*.jpg *.jpeg *.png);;所有文件 (*)"));
    if (!path)
        return {};
    return readFile(*path);
}

} // namespace powerhall
