#!/bin/sh
# Removes what install.sh put into the folder that this file is in, and the folders that install.sh created, if they are
# empty. Journals are elsewhere and stay.
set -eu
cd "$(dirname "$0")/../.."
# A folder comes after what is in it.
list=$(LC_ALL=C sort -r share/onward/installed)
echo "$list" | while read -r path; do
  case $path in
  # "./" is the folder itself.
  */) rmdir "$PWD/${path#./}" 2>/dev/null || : ;;
  *) rm -f "$path" || { echo "FAILURE: not removed; run: sudo sh '$PWD/share/onward/uninstall.sh'" >&2; exit 1; } ;;
  esac
done
echo "Removed onward from $PWD. Your journals are where they were."
