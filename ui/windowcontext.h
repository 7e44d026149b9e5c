// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace powerhall {

class AccountService;
class CurrentSession;
class DraftService;
class ExchangeService;
class IntakeService;
class Printing;
class Prompts;
class SearchService;
class SlipService;
class Station;
class WindowSettings;
class Worklist;

/// Everything the window needs, made and outlived by `app`. Pages are handed it whole and keep what they use.
struct WindowContext
{
    Station &station;
    IntakeService &intake;
    Worklist &worklist;
    SlipService &slips;
    Printing &printing; ///< renders and sends a slip that belongs to no stored application
    DraftService &drafts;
    AccountService &accounts;
    SearchService &search;
    ExchangeService &exchange;
    Prompts &prompts;
    WindowSettings &settings;
    CurrentSession &session;
};

} // namespace powerhall
