// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/windowsettings.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

// The one table of keys: stored name. Defaults stand with the readers below.
constexpr QLatin1StringView TextSizeKey{"look/text_size"};
constexpr QLatin1StringView LookKey{"look/colours"};
constexpr QLatin1StringView LanguageKey{"look/language"};
constexpr QLatin1StringView PrinterKey{"print/printer"};
constexpr QLatin1StringView LargePrintKey{"print/large"};
constexpr QLatin1StringView LockKey{"lock/minutes"};
constexpr QLatin1StringView ScanFolderKey{"scan/folder"};
constexpr QLatin1StringView GeometryKey{"window/geometry"};
constexpr QLatin1StringView LastUserKey{"window/last_user"};

constexpr QLatin1StringView ColumnsGroup{"columns"};

constexpr int DefaultLockMinutes = 10;

int inRange(int value, int highest)
{
    return value < 0 || value > highest ? 0 : value;
}

} // namespace

WindowSettings::WindowSettings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{}

WindowSettings::TextSize WindowSettings::textSize() const
{
    return static_cast<TextSize>(inRange(m_file.value(TextSizeKey, 0).toInt(), int(TextSize::Huge)));
}

void WindowSettings::setTextSize(TextSize size)
{
    m_file.setValue(TextSizeKey, static_cast<int>(size));
    emit lookChanged();
}

WindowSettings::Look WindowSettings::look() const
{
    return static_cast<Look>(inRange(m_file.value(LookKey, 0).toInt(), 2));
}

void WindowSettings::setLook(Look look)
{
    m_file.setValue(LookKey, static_cast<int>(look));
    emit lookChanged();
}

QString WindowSettings::language() const
{
    return m_file.value(LanguageKey, u"zh_CN"_s).toString();
}

void WindowSettings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_file.setValue(LanguageKey, language);
    emit languageChanged(language);
}

QString WindowSettings::printer() const
{
    return m_file.value(PrinterKey).toString();
}

void WindowSettings::setPrinter(const QString &name)
{
    m_file.setValue(PrinterKey, name);
}

bool WindowSettings::largePrint() const
{
    return m_file.value(LargePrintKey, false).toBool();
}

void WindowSettings::setLargePrint(bool large)
{
    m_file.setValue(LargePrintKey, large);
}

int WindowSettings::lockMinutes() const
{
    return m_file.value(LockKey, DefaultLockMinutes).toInt();
}

void WindowSettings::setLockMinutes(int minutes)
{
    m_file.setValue(LockKey, minutes);
}

QString WindowSettings::scanFolder() const
{
    return m_file.value(ScanFolderKey).toString();
}

void WindowSettings::setScanFolder(const QString &folder)
{
    m_file.setValue(ScanFolderKey, folder);
}

QByteArray WindowSettings::geometry() const
{
    return m_file.value(GeometryKey).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_file.setValue(GeometryKey, geometry);
}

QString WindowSettings::lastUser() const
{
    return m_file.value(LastUserKey).toString();
}

void WindowSettings::setLastUser(const QString &name)
{
    m_file.setValue(LastUserKey, name);
}

WindowSettings::ColumnMappings WindowSettings::columnMappings() const
{
    ColumnMappings mappings;
    for (const QString &key : m_file.allKeys()) {
        if (!key.startsWith(ColumnsGroup + u'/'))
            continue;
        const QVariantMap stored = m_file.value(key).toMap();
        QMap<QString, QString> &mapping = mappings[key.section(u'/', 1)];
        for (auto entry = stored.begin(); entry != stored.end(); ++entry)
            mapping.insert(entry.key(), entry.value().toString());
    }
    return mappings;
}

void WindowSettings::rememberColumns(const QString &fingerprint, const QMap<QString, QString> &mapping)
{
    QVariantMap stored;
    for (auto entry = mapping.begin(); entry != mapping.end(); ++entry)
        stored.insert(entry.key(), entry.value());
    m_file.setValue(ColumnsGroup + u'/' + fingerprint, stored);
}

} // namespace powerhall
