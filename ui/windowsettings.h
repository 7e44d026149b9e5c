// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSettings>

namespace powerhall {

/// What one person's window remembers on one machine: look, language, printer, geometry. Never anything of a
/// customer. Unknown entries are kept.
class WindowSettings final : public QObject
{
    Q_OBJECT

public:
    enum class TextSize
    {
        Normal,  ///< 10.5 pt
        Large,   ///< 12 pt
        Largest, ///< 14 pt
        Huge     ///< 15.75 pt, half as large again
    };
    enum class Look
    {
        System,
        Light,
        Dark
    };

    /// `file` is an INI file; it need not exist.
    explicit WindowSettings(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] TextSize textSize() const;
    void setTextSize(TextSize size);
    [[nodiscard]] Look look() const;
    void setLook(Look look);
    [[nodiscard]] QString language() const; ///< zh_CN or en
    void setLanguage(const QString &language);
    [[nodiscard]] QString printer() const; ///< empty = not chosen yet
    void setPrinter(const QString &name);
    [[nodiscard]] bool largePrint() const; ///< slips in 18 pt
    void setLargePrint(bool large);
    [[nodiscard]] int lockMinutes() const; ///< idle minutes before the window locks; 0 = never
    void setLockMinutes(int minutes);
    [[nodiscard]] QString scanFolder() const; ///< where the scanner writes its files; empty = none
    void setScanFolder(const QString &folder);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QString lastUser() const;
    void setLastUser(const QString &name);

    /// Columns of lists mapped by hand, by the fingerprint of their headings: heading → column.
    using ColumnMappings = QMap<QString, QMap<QString, QString>>;
    [[nodiscard]] ColumnMappings columnMappings() const;
    void rememberColumns(const QString &fingerprint, const QMap<QString, QString> &mapping);

signals:
    void lookChanged(); ///< text size or colours
    void languageChanged(const QString &language);

private:
    QSettings m_file;
};

} // namespace powerhall
