/** Findings about the published edition. */
export const PUBLISHING_RULES = {
  'folder-not-ours': {
    severity: 'error',
    exit: 73,
    title: 'A folder that holds what emend has not written',
    why: 'The published edition takes the place of everything in its folder, and nobody’s own file may go with it.',
    mend: 'Move the file away, or choose another folder with `--out`.',
  },
  'text-not-in-xml': {
    severity: 'error',
    exit: 65,
    title: 'A character that XML cannot hold',
    why: 'XML 1.0 knows no control characters but tab and line ends, and no halves of characters. Leaving one out would make the published source another text than the source.',
    mend: 'Publish the formats that are plain text, or remove the character where it stands and record the new source with `emend rebase`.',
  },
  'package-missing': {
    severity: 'error',
    exit: 78,
    title: 'A format that needs a package which is not installed',
    why: 'Few editions need it, and it is large; emend comes without it.',
    mend: 'Install it with npm as the message says, or leave the format out.',
  },
} as const;
