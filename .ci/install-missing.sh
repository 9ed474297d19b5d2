#!/usr/bin/env bash
# Installs what this machine lacks to build (build), to run the browser tests (browser), or to
# measure (bench).
#
# Every requirement is tested by a command, not by a package, so that anything installed in another
# way counts too. If nothing is missing, neither a network nor a password is needed.
set -euo pipefail

missing=""

# need DEBIAN-PACKAGES HOMEBREW-PACKAGES PROOF...
need() {
  local debian=$1 homebrew=$2
  shift 2
  "$@" >/dev/null 2>&1 </dev/null && return
  if [ "$(uname)" = Darwin ]; then missing+=" $homebrew"; else missing+=" $debian"; fi
}

fail() {
  echo "FAILURE: $1" >&2
  exit 1
}

# Linking a program with Swift's libraries needs all C and C++ libraries that Swift ever links against.
links_a_program() {
  local folder linked=true
  folder=$(mktemp -d)
  echo 'print("linked")' | swiftc -static-stdlib - -o "$folder/program" || linked=false
  rm -r "$folder"
  $linked
}

case ${1:-} in
build)
  command -v swift >/dev/null || fail "no swift on the PATH; see https://www.swift.org/install"
  if [ "$(uname)" = Linux ]; then
    # A toolchain from swift.org is an archive; the libraries that it loads and links come from Debian.
    need "libcurl4 libncurses6 libsqlite3-0 libxml2" "" swift build --version
    need "binutils libstdc++-12-dev" "" links_a_program
  fi
  need pkg-config pkgconf command -v pkg-config
  need libcmark-dev cmark pkg-config --exists libcmark
  need libyaml-dev libyaml pkg-config --exists yaml-0.1
  need zlib1g-dev zlib pkg-config --exists zlib
  ;;
browser)
  # Homebrew no longer installs Chromium, because it is not signed; Chrome works as well.
  need chromium google-chrome test -x "${CHROMIUM:-}"
  need poppler-utils poppler command -v pdftotext
  # The editors that the language server is tested with.
  need neovim neovim command -v nvim
  need "emacs-nox elpa-eglot" emacs emacs -q --batch -f package-initialize --eval "(require 'eglot)"
  # The requirements need Python 3.10; the one in macOS is older.
  need python3-venv python python3 -c 'import ensurepip, sys; assert sys.version_info >= (3, 10)'
  ;;
bench) need python3 python command -v python3 ;;
*) fail "usage: $0 build|browser|bench" ;;
esac

[ -n "$missing" ] || exit 0

# Below, $missing and $sudo are split into words on purpose.
if [ "$(uname)" = Darwin ]; then
  command -v brew >/dev/null || fail "Homebrew is missing; after installing it, run: brew install$missing"
  echo "Installing$missing"
  brew install --quiet $missing >/dev/null || fail "could not install; run: brew install$missing"
else
  apt="apt-get install -y$missing"
  command -v apt-get >/dev/null || fail "packages are missing; on Debian, run: $apt"
  sudo=""
  if [ "$(id -u)" != 0 ]; then
    sudo=$(command -v sudo) || fail "packages are missing; run as root: $apt"
  fi
  echo "Installing$missing"
  { $sudo apt-get update -qq \
    && $sudo env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends $missing; } >/dev/null \
    || fail "could not install; run as root: apt-get update && $apt"
fi
