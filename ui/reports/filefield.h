// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/tablefile.h"
#include "ui/widgets/formfield.h"

class QPushButton;

namespace powerhall {

class LineEdit;
class Prompts;

/// A table file to read: typed, chosen or dropped, with what was set for it by hand. Another path begins
/// anew.
class FileField final : public FormField
{
    Q_OBJECT

public:
    struct Wish
    {
        QString name; ///< begins the object names
        QString label;
        QString hint; ///< which columns it must have
        TableKind kind = TableKind::Events;
        bool required = true;
    };
    FileField(const Wish &wish, Prompts &prompts, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    [[nodiscard]] TableFile file() const; ///< its path as it stands now
    void setFile(const TableFile &file);  ///< after a person looked at it
    void setKind(TableKind kind) { m_wish.kind = kind; }
    [[nodiscard]] TableKind kind() const { return m_wish.kind; }
    [[nodiscard]] QString label() const { return m_wish.label; }

signals:
    void edited();
    void checkWished(); ///< the person wants to look at the file first

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showSettings();

    Wish m_wish;
    TableFile m_file;
    LineEdit *m_edit;
    QPushButton *m_check;
};

} // namespace powerhall
