/** The ways in which a chapter is shown; each is a page of its own, so that all work without scripts. */
export const VIEWS = ['edition', 'source', 'changes', 'side by side'] as const;
export type View = (typeof VIEWS)[number];

const FOLDERS: Readonly<Record<View, string>> = {
  edition: 'chapters',
  source: 'source',
  changes: 'changes',
  'side by side': 'side-by-side',
};

/** Pages and files of the site, from its root. */
export const SITE = {
  front: 'index.html',
  emendations: 'emendations.html',
  names: 'names.html',
  search: 'search.html',
  style: 'site/style.css',
  theme: 'site/theme.js',
  script: 'site/edition.js',
  searchIndex: 'site/search-index.js',
  fonts: 'site/fonts/',
} as const;

/** Page of a chapter, from the root of the site. */
export function chapterPath(chapter: string, view: View = 'edition'): string {
  return `${FOLDERS[view]}/${safeName(chapter)}.html`;
}

/** From a page to a file of the site; both are given from its root. */
export function linkTo(path: string, from: string): string {
  return '../'.repeat(from.split('/').length - 1) + path;
}

/** Fragment of a paragraph; permanent, as its reference is. */
export function paragraphId(reference: string): string {
  return `p${safeName(reference)}`;
}

/** Fragment of the place of an entry; permanent, as its id is. */
export function placeId(entry: string): string {
  return `e-${safeName(entry)}`;
}

/** Fragment of the note of an entry. */
export function noteId(entry: string): string {
  return `n-${safeName(entry)}`;
}

/** Fragment of a name in the index. */
export function nameId(authority: string): string {
  return `name-${safeName(authority)}`;
}

/** Letters, digits, dot and hyphen as they are, everything else by its number between underscores: different names stay different. */
function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
