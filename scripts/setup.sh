#!/bin/sh
# Installs the system programs that the tests use and this machine lacks: git and GNU patch,
# and jing and trang, which check TEI against a schema. Node packages come with `npm ci`.
set -eu

missing=''
for program in git patch jing trang; do
  command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
done

if [ -z "$missing" ]; then
  echo 'setup: git, patch, jing and trang are here; nothing to install'
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
