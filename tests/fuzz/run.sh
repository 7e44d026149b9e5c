#!/bin/sh
# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# Feeds every reader of foreign bytes by libFuzzer under the address and undefined-behaviour sanitizers.
#   sh tests/fuzz/run.sh [MINUTES] [NAME …]      minutes for each reader (5), names as in tests/fuzz/fuzz_NAME.cpp (all)
# What was found interesting is kept in build/fuzz/corpus/NAME for the next run; an input that breaks a reader is left as
# build/fuzz/broken/NAME-crash-…: shorten it (fuzz_NAME -minimize_crash=1 FILE), mend the reader, put it into samples/NAME.
set -eu
cd "$(dirname "$0")/../.."
. ./app/packages.sh
installPackages build run fuzz

minutes=${1:-5}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(cd tests/fuzz && ls fuzz_*.cpp | sed 's/^fuzz_//; s/\.cpp$//')
export LC_ALL=C.UTF-8 TZ=UTC
cmake --preset fuzz
cmake --build --preset fuzz --target $(printf 'fuzz_%s ' "$@")

broken=0
for name in "$@"; do
    mkdir -p "build/fuzz/corpus/$name" build/fuzz/broken
    also=
    case $name in profile) also=resources/profiles ;; calendar) also=resources/calendar ;; esac
    echo "== $name: $minutes min"
    # shellcheck disable=SC2086 # a folder or nothing
    nice -n 15 "build/fuzz/tests/fuzz_$name" "build/fuzz/corpus/$name" "tests/fuzz/samples/$name" $also \
        -artifact_prefix="build/fuzz/broken/$name-" -max_total_time=$((minutes * 60)) -max_len=65536 -timeout=10 \
        -rss_limit_mb=1024 -print_final_stats=1 2>"build/fuzz/$name.log" || broken=$((broken + 1))
    grep -E 'ERROR|SUMMARY|stat::(number_of_executed_units|peak_rss_mb)|runtime error' "build/fuzz/$name.log" || true
done
echo "$(($# - broken)) readers held, $broken broken"
[ "$broken" -eq 0 ]
