#!/bin/sh
# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# Writes the golden files anew: sh tests/golden/renew.sh [BUILD_FOLDER]. Then read the difference (git diff).
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$top/build/dev}
mkdir -p "$top/tests/golden/slips"
POWERHALL_RENEW_GOLDEN=1 LC_ALL=C.UTF-8 TZ=UTC "$build/tests/tst_slipgolden"
