/** Findings about the published edition. */
export const PUBLISHING_RULES = {
  'folder-not-ours': {
    severity: 'error',
    exit: 73,
    title: 'A folder that holds what emend has not written',
    why: 'The published edition takes the place of everything in its folder, and nobody’s own file may go with it.',
    mend: 'Move the file away, or choose another folder with `--out`.',
  },
} as const;
