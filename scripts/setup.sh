#!/bin/sh
# Installs the system programs that the tests use and this machine lacks: git and GNU patch, Chromium and Java for the checks of
# the published edition. Node packages come with `npm ci`.
set -eu

missing=''
for program in git patch; do
  command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
done
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
  command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"

if [ -z "$missing" ]; then
  echo 'setup: git, patch, Java and Chromium are here; nothing to install'
  exit 0
fi

if command -v apt-get >/dev/null 2>&1; then
  as_root=''
  [ "$(id -u)" -eq 0 ] || as_root='sudo'
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 # one word a package
  $as_root apt-get install -y -qq --no-install-recommends $missing
else
  echo "setup: please install$missing with your system's package manager, then run this again" >&2
  exit 1
fi
