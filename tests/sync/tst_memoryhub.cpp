// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/sync/hubcontract.h"
#include "tests/sync/memoryhub.h"

#include <QTest>

using namespace powerhall;

/// The hub that simulations use does what every hub must.
class MemoryHubTest final : public HubContract
{
    Q_OBJECT

private:
    void makeHub() override { m_hub = std::make_unique<MemoryHub>(); }
    std::unique_ptr<Hub> hubFor(const QUuid &device, const QString &place) override
    {
        return m_hub->as(device, place);
    }

    std::unique_ptr<MemoryHub> m_hub;
};

QTEST_GUILESS_MAIN(MemoryHubTest)
#include "tst_memoryhub.moc"
