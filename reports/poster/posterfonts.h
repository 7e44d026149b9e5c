// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"

#include <QMap>

namespace powerhall {

/// Which faces stand in for one that is missing: said in the preview, and on the command line.
struct FaceReport
{
    QString wanted;                  ///< the face everything is meant to be printed with
    QString standsIn;                ///< what the machine has in its stead; empty = the face itself
    QMap<QString, QString> borrowed; ///< face → characters that only it has
    QString missing;                 ///< characters no face has: printed as □

    [[nodiscard]] bool isClean() const
    {
        return standsIn.isEmpty() && borrowed.isEmpty() && missing.isEmpty();
    }
};

FaceReport faceReport(const Content &content);

} // namespace powerhall
