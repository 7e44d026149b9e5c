# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Run by tst_harddisk in a name space of its own: the hall at $HALL on a disk that takes nothing. With $DIRTY a window was
# killed on it before, so that its last act is in the log beside the file.
set -u
disk=$(mktemp -d)
mount -t tmpfs -o size=16m none "$disk" || exit 99
cp -r "$HALL" "$disk/hall" || exit 98
POWERHALL_PASSWORD=$CLERK_PASSWORD
export POWERHALL_PASSWORD
clerk() { "$POWERHALL_BINARY" "$@" --data "$disk/hall" --as "$CLERK"; }
window() { # itself in the background, not a shell around it
    "$POWERHALL_BINARY" --data "$disk/hall" --as "$CLERK" &
    window=$!
}
end() {
    kill -9 "$window"
    wait "$window" 2>/dev/null
}

if [ -n "$DIRTY" ]; then
    window
    tries=0
    until [ -S "$disk/hall/desk.socket" ] || [ $tries -gt 100 ]; do
        sleep 0.2
        tries=$((tries + 1))
    done
    clerk accept --input "$INPUT_FILE" >/dev/null || echo "NOT ACCEPTED"
    end
fi
mount -o remount,ro "$disk" || exit 97
number=$(clerk list 2>/dev/null | head -1 | cut -d' ' -f1)
echo "listed $(clerk list --json 2>/dev/null | grep -o '"number"' | wc -l)"
clerk show "$number" >/dev/null 2>&1
echo "show $?"
clerk print "$number" notice --out "$COPY_FILE" >/dev/null 2>&1
echo "print $?"
"$POWERHALL_BINARY" verify --data "$disk/hall" >/dev/null 2>&1
echo "verify $?"
clerk accept --input "$INPUT_FILE" >/dev/null 2>&1
echo "accept $?"
window
sleep 3
kill -0 "$window" 2>/dev/null && echo "window open"
end
exit 0
