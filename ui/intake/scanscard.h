// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/documentpage.h"
#include "ui/windowcontext.h"

#include <QFileSystemWatcher>
#include <QFrame>
#include <QSet>

class QHBoxLayout;
class QListWidget;
class QPushButton;

namespace powerhall {

class MessageBar;
struct NewPage;

/// 扫描件: the pages of an application's documents as thumbnails too small to read. A page comes from a file,
/// from the folder the scanner writes to, or from the clipboard; one can be replaced alone; the picture
/// itself is shown with a reason.
class ScansCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ScansCard(const WindowContext &context, QWidget *parent = nullptr);

    /// Pages are added to `document`; empty = none is chosen yet.
    void showPages(const QString &number, const QString &document, const QString &documentName);
    void forget();

signals:
    void told(const QString &text, bool good);

private:
    QPushButton *addButton(QHBoxLayout *row, const QString &name, const QString &text,
                           void (ScansCard::*act)());
    void reload();
    void showChosen(); ///< what can be done with the chosen page
    void addFromFile();
    void addFromFolder();
    void addFromClipboard();
    void replacePage();
    void view();
    bool add(const QByteArray &picture);
    void watchFolder();
    void lookIntoFolder();
    [[nodiscard]] const DocumentPage *chosen() const;
    [[nodiscard]] QStringList freshScans() const;
    std::optional<QByteArray> askForFile(const QString &title);

    WindowContext m_context;
    QString m_number;
    QString m_document;
    QList<DocumentPage> m_pages;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_knownScans; ///< files that lay in the scanner's folder before the case was opened
    QListWidget *m_list;
    QPushButton *m_file;
    QPushButton *m_folder;
    QPushButton *m_paste;
    QPushButton *m_replace;
    QPushButton *m_view;
};

} // namespace powerhall
