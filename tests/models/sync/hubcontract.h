// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/hub.h"

#include <QObject>

#include <functional>
#include <memory>

namespace powerhall {

/// What every hub must do, whatever it is made of. A hub's test derives from it and gives each function a hub
/// of its own: below COUNTY lie the places WEST and EAST.
class HubContract : public QObject
{
    Q_OBJECT

protected:
    /// A fresh hub for the function that runs now.
    virtual void makeHub() = 0;
    /// The same hub as a device of a place sees it.
    virtual std::unique_ptr<Hub> hubFor(const QUuid &device, const QString &place) = 0;

private slots:
    void init() { makeHub(); }

    void greetsANewDeviceWithAnEmptyView();
    void takesEventsAndAnswersWithTheirHeadsAndAReceipt();
    void takesTheSameEventsTwiceWithoutAChange();
    void goesOnWhereALostAnswerLeftOff();
    void leavesAGapToBeOfferedFromTheHead();
    void keepsBothContinuationsOfALine();
    void takesABranchOnlyAfterWhatItFollows();
    void oneRefusedEventBlocksNoOtherLine();
    void givesBackExactlyWhatIsMissing();
    void givesABigPullInParts();
    void showsAPlaceItselfAndWhatLiesAboveAndBelow();
    void takesNothingForAnotherPlace();
    void keepsTheNewestCheckpointThatAgrees();
    void handsGrantsToThoseWhoMaySee();
    void forgetsGrantsOfAnErasedKeyForGood();
    void takesScansInPiecesThatResume();
    void takesNoScanUnderAnotherName();
};

} // namespace powerhall
