// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/formfield.h"

namespace powerhall {

class LineEdit;
class Prompts;

/// A file to read: typed, chosen or dropped.
class FileField final : public FormField
{
    Q_OBJECT

public:
    struct Wish
    {
        QString name; ///< begins the object names
        QString label;
        QString hint; ///< which columns it must have
        bool required = true;
    };
    FileField(const Wish &wish, Prompts &prompts, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;

signals:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    LineEdit *m_edit;
};

} // namespace powerhall
