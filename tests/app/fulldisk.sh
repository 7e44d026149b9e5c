# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Run by tst_harddisk in a name space of its own: the hall at $HALL on a disk of $DISK_KB KB that has $LEFT_KB KB left while
# it is worked in. Says what every act said, and how many were acknowledged.
set -u
disk=$(mktemp -d)
mount -t tmpfs -o "size=${DISK_KB}k" none "$disk" || exit 99
cp -r "$HALL" "$disk/hall" || exit 98

as() { # USER PASSWORD VERB …
    user=$1
    POWERHALL_PASSWORD=$2
    export POWERHALL_PASSWORD
    shift 2
    "$POWERHALL_BINARY" "$@" --data "$disk/hall" --as "$user"
}
clerk() { as "$CLERK" "$CLERK_PASSWORD" "$@"; }
listed() { clerk list --json 2>/dev/null | grep -o '"number"' | wc -l; }
tell() { # NAME, then an act: its status and what it said
    name=$1
    shift
    said=$("$@" 2>&1)
    echo "$name $? $said" | head -1
}

before=$(listed)
dd if=/dev/zero of="$disk/filler" bs=1k count=100000 2>/dev/null
truncate -s "-${LEFT_KB}k" "$disk/filler"
accepted=0
for _ in 1 2 3 4; do
    line=$(tell accept clerk accept --input "$INPUT_FILE")
    echo "$line"
    case $line in 'accept 0 '*) accepted=$((accepted + 1)) ;; esac
done
number=$(clerk list 2>/dev/null | head -1 | cut -d' ' -f1)
tell list clerk list
tell verify "$POWERHALL_BINARY" verify --data "$disk/hall"
tell backup "$POWERHALL_BINARY" backup "$disk/hall.backup" --data "$disk/hall"
tell print clerk print "$number" notice --out "$disk/notice.pdf"
tell export "$POWERHALL_BINARY" poster --input "$POSTER_FILE" --size A4 --out "$disk/poster.pdf"
for file in "$disk/notice.pdf" "$disk/poster.pdf"; do
    [ ! -e "$file" ] || [ "$(tail -c 6 "$file" | head -c 5)" = '%%EOF' ] || echo "HALF A FILE $file"
done
find "$disk" -name '*.part*' -o -name '*.pdf.*' | sed 's/^/LEFT BEHIND /'

rm "$disk/filler"
line=$(tell after clerk accept --input "$INPUT_FILE")
echo "$line"
case $line in 'after 0 '*) accepted=$((accepted + 1)) ;; esac
tell sound "$POWERHALL_BINARY" verify --data "$disk/hall"
echo "accepted $accepted listed $(($(listed) - before))"
