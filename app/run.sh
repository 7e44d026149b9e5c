#!/bin/sh
# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, and opens the window on the demo hall, unlocked as its clerk. Where there is
# no display it does the main job without a window and leaves three slips as PDF in out/.
# As root, or as a user who may sudo.
set -eu
cd "$(dirname "$0")/.."
. ./app/packages.sh
installPackages build run

cmake --preset release
cmake --build --preset release --target powerhall

powerhall=$PWD/build/release/bin/powerhall
hall=$PWD/out/demo
users=$PWD/out/demo.json
mkdir -p out
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LC_ALL=C.UTF-8

# An interrupted first start leaves a hall without its list of users: begin again.
if [ ! -s "$users" ] || [ ! -d "$hall" ]; then
    rm -rf "$hall" "$users"
    "$powerhall" demo --profile baoshan --data "$hall" --json > "$users.new"
    mv "$users.new" "$users"
fi

# Name and password of the first user of a role in the demo's list; keys stand in the order of the alphabet.
demoUser() {
    tr '{}' '\n\n' < "$users" | sed -n \
        "s/.*\"password\": *\"\([^\"]*\)\".*\"role\": *\"$1\".*\"user\": *\"\([^\"]*\)\".*/\2 \1/p" | head -n 1
}
clerk=$(demoUser clerk)
user=${clerk%% *}
POWERHALL_PASSWORD=${clerk#* }
export POWERHALL_PASSWORD

# Accepts a sample application and prints its number.
accepted() {
    "$powerhall" accept --data "$hall" --as "$user" --input "app/samples/$1.json" --json |
        sed -n 's/.*"number": *"\([^"]*\)".*/\1/p'
}

slip() {
    "$powerhall" print "$1" "$2" --data "$hall" --as "$user" --out "out/$3.pdf" > /dev/null
}

# The counter's main job without a window: an acceptance, an acceptance with papers owed, what must be brought.
headless() {
    complete=$(accepted complete)
    owing=$(accepted owing)
    slip "$complete" receipt receipt
    slip "$owing" owed owed
    slip "$owing" notice notice
    echo
    echo "There is no display, so the counter's main job was done on the command line:"
    echo "  out/notice.pdf   one-time notification (一次性告知书) of application $owing"
    echo "  out/receipt.pdf  acceptance receipt (受理回执) of application $complete"
    echo "  out/owed.pdf     acceptance with documents owed (容缺受理单) of application $owing"
}

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    headless
    exit 0
fi
echo "Opening the demo hall as $user (users and passwords: out/demo.json)."
status=0
"$powerhall" --data "$hall" --as "$user" || status=$?
# Qt ends with SIGABRT (134) where the display named in the environment cannot be reached.
if [ "$status" -eq 134 ]; then
    headless
    exit 0
fi
exit "$status"
