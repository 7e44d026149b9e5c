#!/bin/sh
# Builds everything and passes every test that is not labelled slow.
set -eu
cd "$(dirname "$0")/.."
cmake --preset dev
cmake --build --preset dev
ctest --preset dev
