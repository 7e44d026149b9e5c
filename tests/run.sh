#!/bin/sh
# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds with every warning an error, passes every test that is not labelled slow.
# As root, or as a user who may sudo. Ends with ctest's closing line.
set -eu
cd "$(dirname "$0")/.."
. ./app/packages.sh
installPackages build run test

export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
fi

cmake --preset dev
cmake --build --preset dev
ctest --preset dev -j "$(nproc)"
