// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/givenpassword.h"

#include <QCoreApplication>

namespace powerhall {

Result<void> passwordIn(const QString &variable, const QString &password)
{
    if (!password.isEmpty())
        return {};
    return Error{ErrorCode::Usage,
                 {},
                 QCoreApplication::translate("Cli", "没有给密码，请放在环境变量 %1 里").arg(variable),
                 {}};
}

} // namespace powerhall
