// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace powerhall {

class FormField;

/// A label of a quality section and editors that go on in the next line where the width ends. The editors
/// have accessible names of their own.
FormField *wrappingField(const QString &label, const QList<QWidget *> &editors);

} // namespace powerhall
