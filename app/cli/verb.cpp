// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verb.h"

namespace powerhall {

QString Call::option(const QString &name, const QString &fallback) const
{
    const QStringList values = options.value(name);
    return values.isEmpty() ? fallback : values.first();
}

QString Call::outputName(const QString &option, qsizetype index)
{
    return index == 0 ? option : option + u'.' + QString::number(index + 1);
}

QString Call::argument(const QString &name) const
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (name == QLatin1String(verb->arguments.at(i).name))
            return arguments.at(i);
    }
    return {};
}

Place Call::place() const
{
    return verb->aloneWith && has(QLatin1String(verb->aloneWith)) ? Place::Nowhere : verb->place;
}

bool Call::needsUser() const
{
    return (verb->needsUser || (verb->takesUser && !user.isEmpty())) && place() != Place::Nowhere;
}

const Verb *verbNamed(const QString &name)
{
    for (const Verb &verb : allVerbs()) {
        if (name == QLatin1String(verb.name))
            return &verb;
    }
    return nullptr;
}

} // namespace powerhall
