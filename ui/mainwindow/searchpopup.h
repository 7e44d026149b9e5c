// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/searchservice.h"
#include "ui/mainwindow/listpopup.h"

namespace powerhall {

/// F3: finds as it is typed over number, name, initials, phone and the last digits of the ID number. What it
/// shows is masked.
class SearchPopup final : public ListPopup
{
    Q_OBJECT

public:
    SearchPopup(SearchService &search, QWidget *parent);

    void openWith(const QString &text);

signals:
    void chosen(const QString &number);

protected:
    void find() override;
    void take(const TextRow &row) override;

private:
    void showProgress();

    SearchService &m_search;
};

} // namespace powerhall
