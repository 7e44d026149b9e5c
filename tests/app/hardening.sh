#!/bin/sh
# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# Looks whether a shipped program has what makes a fault harder to use: sh tests/app/hardening.sh PROGRAM
# Says every property that is missing; status 1 where one is.
set -eu
export LC_ALL=C
program=$1
missing=0
has() { # NAME, then a command that finds it
    name=$1
    shift
    if "$@" >/dev/null 2>&1; then
        echo "yes  $name"
    else
        echo "NO   $name"
        missing=1
    fi
}
headers() { readelf -W -h -l -d "$program"; }
symbols() { readelf -W --dyn-syms "$program"; }
isPie() { headers | grep -q 'Type: *DYN' && headers | grep -q '(FLAGS_1).*PIE'; }
isRelro() { headers | grep -q GNU_RELRO; }
bindsNow() { headers | grep -Eq '\(FLAGS_1\).*NOW|\(BIND_NOW\)'; }
hasQuietStack() { headers | grep -Eq 'GNU_STACK.* RW  *0x'; }
guardsStack() { symbols | grep -q __stack_chk_fail; }
isFortified() { symbols | grep -Eq '__[a-z]+_chk'; }
hasNoRunPath() { ! headers | grep -Eq 'RPATH|RUNPATH'; }

case $program in
*.so) ;; # a loaded part can lie anywhere in any case
*) has "position-independent executable" isPie ;;
esac
has "relocations read-only" isRelro
has "all bound at start" bindsNow
has "stack not executable" hasQuietStack
has "stack protector" guardsStack
has "fortified library calls" isFortified
has "no search path of its own" hasNoRunPath
exit $missing
