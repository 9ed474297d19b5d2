#!/bin/sh
# Installs onward with its manual, completions and files for editors into PREFIX: the folder that you name, otherwise
# /usr/local if you may write there, otherwise ~/.local.  PREFIX=… ./install.sh   Removes it: ./install.sh --uninstall
set -eu
umask 022
if [ -w /usr/local/bin ] && [ -w /usr/local/share ]; then default=/usr/local; else default=$HOME/.local; fi
PREFIX=${PREFIX:-$default}
if [ "${1:-}" = --uninstall ]; then
  [ -f "$PREFIX/share/onward/uninstall.sh" ] && exec sh "$PREFIX/share/onward/uninstall.sh"
  echo "FAILURE: nothing that install.sh installed is in $PREFIX. In another folder: PREFIX=… $0 --uninstall" >&2
  exit 1
fi
trap '[ $? = 0 ] || echo "FAILURE: not installed. For yourself alone: PREFIX=\"\$HOME/.local\" $0" >&2' EXIT
[ -d "$PREFIX" ] && new= || new=./
mkdir -p "$PREFIX" && PREFIX=$(cd "$PREFIX" && pwd) && cd "$(dirname "$0")"

# What uninstall.sh removes: every file, every folder that did not exist, and what an earlier version put there.
list=$(
  cat "$PREFIX/share/onward/installed" 2>/dev/null || :
  find bin share -type d | while read -r folder; do [ -d "$PREFIX/$folder" ] || echo "$folder/"; done
  find bin share -type f && printf '%s\n' share/onward/installed ${new:+"$new"}
)
find bin share -type d | while read -r folder; do mkdir -p "$PREFIX/$folder"; done
echo "$list" | LC_ALL=C sort -u > "$PREFIX/share/onward/installed"
find bin share -type f | while read -r file; do
  # By another name first, since the program may be running.
  cp "$file" "$PREFIX/$file.new" && mv -f "$PREFIX/$file.new" "$PREFIX/$file"
done

echo "Installed $PREFIX/bin/onward. To remove it: sh $PREFIX/share/onward/uninstall.sh"
if [ "$(command -v onward)" != "$PREFIX/bin/onward" ]; then
  echo "Your shell does not find it yet. Type this, and add it to ~/.profile (on macOS: ~/.zprofile):"
  echo "  export PATH=\"$PREFIX/bin:\$PATH\""
fi
