// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/csvguard.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Position of the first character that is no apostrophe, where that one could begin a formula; else -1.
qsizetype formulaStart(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && text.at(start) == u'\'')
        ++start;
    if (start == text.size())
        return -1;
    switch (text.at(start).unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\uFF1D': // full-width = + - @, which some programs read as the half-width ones
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20':
        return start;
    default:
        return -1;
    }
}

} // namespace

QString csvGuarded(const QString &text)
{
    return formulaStart(text) < 0 ? text : u'\'' + text;
}

QString csvUnguarded(const QString &field)
{
    return formulaStart(field) > 0 ? field.mid(1) : field;
}

} // namespace powerhall
