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
if [ ! -s "$users" ]; then
    rm -rf "$hall"
    "$powerhall" demo --data "$hall" --json > "$users.new"
    mv "$users.new" "$users"
fi

# First user of a role in the demo's list, "name password".
demoUser() {
    tr '{}' '\n\n' < "$users" | sed -n \
        "s/.*\"password\": *\"\([^\"]*\)\".*\"role\": *\"$1\".*\"user\": *\"\([^\"]*\)\".*/\2 \1/p" | head -n 1
}
clerk=$(demoUser clerk)
user=${clerk%% *}
POWERHALL_PASSWORD=${clerk#* }
export POWERHALL_PASSWORD

# The counter's main job without a window: what must be brought, an acceptance, an acceptance with papers owed.
headless() {
    if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
        XDG_RUNTIME_DIR=$(mktemp -d)
        export XDG_RUNTIME_DIR
    fi
    export QT_QPA_PLATFORM=offscreen
    sample=app/samples
    numberOf() { sed -n 's/.*"number": *"\([^"]*\)".*/\1/p' "$1" | head -n 1; }

    "$powerhall" notice --profile chongqing --input $sample/notice.json --out out/notice.pdf
    "$powerhall" accept --data "$hall" --as "$user" --input $sample/complete.json --json > out/receipt.json
    "$powerhall" print "$(numberOf out/receipt.json)" receipt --data "$hall" --as "$user" --out out/receipt.pdf
    "$powerhall" accept --data "$hall" --as "$user" --input $sample/owing.json --json > out/owed.json
    "$powerhall" print "$(numberOf out/owed.json)" owed --data "$hall" --as "$user" --out out/owed.pdf
    echo
    echo "Without a display the counter's main job was done on the command line:"
    echo "  out/notice.pdf   one-time notification (一次性告知单)"
    echo "  out/receipt.pdf  acceptance receipt (受理回执), application $(numberOf out/receipt.json)"
    echo "  out/owed.pdf     acceptance with documents owed (容缺受理单), application $(numberOf out/owed.json)"
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
