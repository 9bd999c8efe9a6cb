#!/bin/sh
# Installs the system programs that the tests use and this machine lacks; each line is a program and its Debian package. Node packages
# come with `npm ci`.
set -eu

programs='
git        git
patch      patch
java       default-jre-headless
jing       jing
trang      trang
pdftotext  poppler-utils
chromium   chromium
'

missing=$(echo "$programs" | while read -r program package; do
  [ -z "$program" ] || command -v "$program" >/dev/null 2>&1 || printf ' %s' "$package"
done)

if [ -z "$missing" ]; then
  echo 'setup: every program is here; nothing to install'
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
