// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runner.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace powerhall {

Result<Reply> run(const Call &call, const QString &)
{
    Context context;
    return call.verb->run(call, context);
}

QString defaultDataFolder()
{
    const QString base = qEnvironmentVariable("XDG_DATA_HOME", QDir::homePath() + u"/.local/share"_s);
    return base + u"/powerhall"_s;
}

} // namespace powerhall
