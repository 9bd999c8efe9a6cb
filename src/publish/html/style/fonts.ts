import { SITE } from '../links.ts';

/** A font file of the site with the characters that it is for. */
export interface FontFile {
  readonly family: 'Edition Serif' | 'Edition Sans';
  readonly style: 'normal' | 'italic';
  /** Name in the folder of fonts. */
  readonly file: string;
  /** CSS `unicode-range`. */
  readonly range: string;
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-201F,U+2021-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
// Also the dagger, U+2020.
const LATIN_EXTENDED =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';

/** The fonts of the site. A browser loads a file only when a page has one of its characters. */
export const FONT_FILES: readonly FontFile[] = [
  { family: 'Edition Serif', style: 'normal', file: 'literata-latin-opsz-normal.woff2', range: LATIN },
  { family: 'Edition Serif', style: 'italic', file: 'literata-latin-opsz-italic.woff2', range: LATIN },
  {
    family: 'Edition Serif',
    style: 'normal',
    file: 'literata-latin-ext-wght-normal.woff2',
    range: LATIN_EXTENDED,
  },
  {
    family: 'Edition Serif',
    style: 'italic',
    file: 'literata-latin-ext-wght-italic.woff2',
    range: LATIN_EXTENDED,
  },
  { family: 'Edition Serif', style: 'normal', file: 'literata-cyrillic-wght-normal.woff2', range: CYRILLIC },
  { family: 'Edition Serif', style: 'italic', file: 'literata-cyrillic-wght-italic.woff2', range: CYRILLIC },
  { family: 'Edition Sans', style: 'normal', file: 'source-sans-3-latin-wght-normal.woff2', range: LATIN },
];

/** The rules for the font files that are there. */
export function fontRules(paths: ReadonlySet<string>): string {
  return FONT_FILES.filter(({ file }) => paths.has(SITE.fonts + file))
    .map(
      ({ family, style, file, range }) => `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: 200 900;
  font-display: swap;
  src: url('fonts/${file}') format('woff2');
  unicode-range: ${range};
}
`,
    )
    .join('');
}
