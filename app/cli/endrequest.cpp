// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/endrequest.h"

#include <csignal>

namespace powerhall {

namespace {

volatile std::sig_atomic_t asked = 0;

void hear(int)
{
    asked = 1;
}

void setHandlers(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
}

} // namespace

EndRequest::EndRequest()
{
    asked = 0;
    setHandlers(hear, SA_RESTART | int(SA_RESETHAND));
}

EndRequest::~EndRequest()
{
    setHandlers(SIG_DFL, 0);
}

bool EndRequest::isAsked() const
{
    return asked != 0;
}

} // namespace powerhall
