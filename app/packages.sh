# SPDX-FileCopyrightText: The PowerHall authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What PowerHall needs from Debian 12, each package with its reason. Read by app/run.sh and tests/run.sh:
#   . app/packages.sh; installPackages build run

# Group, package, reason. Groups: build (make the program), run (use it), test (pass its tests), fuzz.
packageTable() {
    cat <<'TABLE'
build cmake             describes the build
build ninja-build       runs the build
build g++               C++20 compiler
build pkgconf           finds the libraries below
build qt6-base-dev      window, printing, SQL and test modules of Qt 6.4
build qt6-base-dev-tools moc, rcc and uic
build qt6-tools-dev     CMake's side of the translations
build qt6-tools-dev-tools lconvert and friends beside them
build qt6-l10n-tools    lupdate and lrelease
build libqt6opengl6-dev Qt's CMake files ask for it
build libsodium-dev     sealing of personal data, passwords, signatures
build libsqlite3-dev    backup and hooks of the local store
build libfreetype-dev   reads the fonts that PDFs are printed with
build libqrcodegencpp-dev QR codes on slips
build libxlsxwriter-dev writes workbooks with native charts
build libcups2-dev      hands jobs to printers and asks what became of them
build libicu-dev        pinyin initials for search
build libzip-dev        opens spreadsheets
build libpq-dev         speaks to the county's hub
run   libqt6sql6-sqlite the driver of the local store
run   fonts-noto-cjk    Chinese characters on screen and paper
run   qt6-translations-l10n Qt's own buttons in Chinese
run   libqt6svg6        draws the icons
test  ccache            a second build takes seconds
test  mold              links the many test programs quickly
test  poppler-utils     pdftotext and pdftoppm read printed slips back
test  qpdf              checks that PDFs are well formed
test  sqlite3           damages copies of the store on purpose
test  cups-daemon       a printing system of its own for the tests of printing
test  cups-client       lpadmin makes its queues
test  libzxing-dev      reads printed QR codes back
test  postgresql-15     a hub of its own for the tests of exchange
test  openssl           makes certificates for the tests of encrypted connections
fuzz  clang             libFuzzer and the sanitizers (tests/fuzz/run.sh)
fuzz  libclang-rt-dev   their libraries
TABLE
}

# Packages of the given groups that are not installed, one a line: "name reason".
missingPackages() {
    packageTable | while read -r group name reason; do
        case " $* " in *" $group "*) ;; *) continue ;; esac
        state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null || true)
        case "$state" in ii*) ;; *) echo "$name $reason" ;; esac
    done
}

# Runs a command as root: directly, or through sudo.
asRoot() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "powerhall: cannot install packages: run this as root, or install sudo" >&2
        return 1
    fi
}

# Says what is missing and why, then installs exactly that, without recommended packages.
installPackages() {
    missing=$(missingPackages "$@")
    if [ -z "$missing" ]; then
        echo "Every package needed ($*) is installed."
        return 0
    fi
    echo "Installing from Debian's archive, without recommended packages:"
    echo "$missing" | while read -r name reason; do printf '  %-22s %s\n' "$name" "$reason"; done
    export DEBIAN_FRONTEND=noninteractive
    asRoot apt-get -o DPkg::Lock::Timeout=600 -q update || return 1
    # shellcheck disable=SC2046 # package names are single words
    asRoot apt-get -o DPkg::Lock::Timeout=600 -q install -y --no-install-recommends \
        $(echo "$missing" | cut -d' ' -f1)
}
