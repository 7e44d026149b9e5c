// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace powerhall {

/// One row of the include table: what the files of a folder may include.
struct LayerRule
{
    QString folder;
    QStringList folders;   ///< of this tree, beside its own
    QStringList qtModules; ///< Core, Gui …
    QStringList libraries; ///< names of libraryOf()
};

/// The table the README's folder map describes. The one place where a new folder is entered.
const QList<LayerRule> &includeTable();
/// The rule for a file by its folder; nullptr where no rule covers it.
const LayerRule *ruleFor(const QString &path);

/// Why one include line of a file is forbidden; empty when it is allowed.
QString faultOf(const QString &path, const QString &included, bool quoted);

} // namespace powerhall
