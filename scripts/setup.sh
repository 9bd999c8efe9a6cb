#!/bin/sh
# Installs the system programs that the tests use and this machine lacks: git, GNU patch and Chromium. Node packages come
# with `npm ci`. Without Chromium the tests of the review's page are skipped, and say so.
set -eu

missing=''
for program in git patch; do
  command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
done
found=''
for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$browser" ] && command -v "$browser" >/dev/null 2>&1; then found=yes; fi
done
[ -n "$found" ] || missing="$missing chromium"

if [ -z "$missing" ]; then
  echo 'setup: git, patch and chromium are here; nothing to install'
  exit 0
fi

if command -v apt-get >/dev/null 2>&1; then
  as_root=''
  [ "$(id -u)" -eq 0 ] || as_root='sudo'
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # one word a package
  $as_root apt-get install -y -qq --no-install-recommends $missing
elif [ "$missing" = ' chromium' ]; then
  echo 'setup: there is no Chromium: the tests of the review in the browser will be skipped' >&2
else
  echo "setup: please install$missing with your system's package manager, then run this again" >&2
  exit 1
fi
