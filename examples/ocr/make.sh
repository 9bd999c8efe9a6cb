#!/bin/sh
# Prints truth.txt on a page, wears the page out, and has it read: page-1.png and raw/page-1.txt. Run by hand, in any
# folder; the result is kept in git, for another release of the reader reads otherwise, and then the errata no longer fit.
set -eu
cd "$(dirname "$0")"

packages='tesseract-ocr tesseract-ocr-eng pango1.0-tools imagemagick fontconfig fonts-ebgaramond'
# ImageMagick 7 calls itself magick, 6 convert; CONVERT names it where neither is right.
convert=${CONVERT:-$(command -v magick || command -v convert || true)}
for program in "${convert:-convert}" pango-view tesseract fc-list; do
  command -v "$program" >/dev/null && continue
  echo "make.sh: $program is missing. On Debian: apt-get install $packages" >&2
  exit 69
done
if ! fc-list | grep -q 'EB Garamond'; then
  echo "make.sh: the typeface EB Garamond is missing. On Debian: apt-get install $packages" >&2
  exit 69
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Where the compositor may divide a word; pango prints the hyphen only at the end of a line.
divisions='obed-i-ence let-ter hon-our be-fore ac-count har-bour Feb-ru-ary Clem-en-tine Thorn-quist elev-en bar-ley
fall-ing low-er nine-teen fish-er-men church-yard Cor-ne-lius Mad-dern ves-sel or-ders dou-ble moor-ings mas-ter obeyed
an-swered be-hold-en lands-man to-wards eve-ning vi-o-lence no-tion car-ried sev-en-ty out-er burn-ing hus-band Cus-tom
wheth-er lei-sure want-ed trim-ming quar-ter part-ed ca-ble fore-most Maid-en launched shin-gle fourth per-sons among
cap-tain daugh-ter wrapped en-sign sea-men Hal-li-day morn-ing par-ish ex-am-ined to-geth-er Am-brose Til-ling sur-vey-or
opin-ion bed-ded be-gin-ning what-ev-er re-marked nev-er win-ter hum-bly re-mind Com-mis-sion-ers pur-pose re-ports
fa-voured ei-ther de-sires with-draws for-mer re-marks con-cern-ing lands-men Gen-tle-men ser-vant'
for word in $divisions; do
  plain=$(printf '%s' "$word" | tr -d -)
  soft=$(printf '%s' "$word" | sed 's/-/\xc2\xad/g')
  printf 's/\\b%s/%s/g\n' "$plain" "$soft"
done >"$work/divisions.sed"

# The heading and the signature in capitals and small capitals, the name of the ship in italics, each paragraph indented.
sed -f "$work/divisions.sed" truth.txt |
  sed -e '/^$/d' \
    -e '/^REPORT/s/.*/<span letter_spacing="2500">           &<\/span>\n/' \
    -e '/^Port Ellery/s/.*/<i>&<\/i>/' \
    -e 's/Clem[^ ,]*ine\b/<i>&<\/i>/g' \
    -e 's/^GENTLEMEN/G<span font_features="smcp=1">entlemen<\/span>/' \
    -e 's/^MATTHIAS CORLEY/M<span font_features="smcp=1">atthias<\/span> C<span font_features="smcp=1">orley<\/span>/' \
    >"$work/page.markup"

pango-view --no-display --markup --justify --wrap=word --hinting=none --dpi=200 --margin=90 --width=300 --indent=16 \
  --font='EB Garamond 12 11.5' --line-spacing=1.12 --output="$work/clean.png" "$work/page.markup" >/dev/null

# The wear, from a fixed seed: the back of the sheet shows through, the ink spreads and fades, the sheet lies askew, the
# copying machine knows black and white only.
"$convert" "$work/clean.png" -colorspace Gray -flop -blur 0x2.2 -fill white -colorize 84 "$work/back.png"
"$convert" "$work/clean.png" -colorspace Gray "$work/back.png" -compose Darken -composite -background white \
  -rotate 0.7 -blur 0x1.2 -seed 1871 -attenuate 1.0 +noise Gaussian -blur 0x0.6 -threshold 62% \
  -type bilevel -strip "$work/page-1.png"
mv "$work/page-1.png" page-1.png
# One thread, so that nothing depends on the machine's haste.
OMP_THREAD_LIMIT=1 tesseract page-1.png "$work/page-1" --dpi 200 -l eng 2>/dev/null
mv "$work/page-1.txt" raw/page-1.txt
wc -c page-1.png raw/page-1.txt
