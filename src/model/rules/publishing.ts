/** Findings of those who publish. */
export const PUBLISHING_RULES = {
  'text-not-in-xml': {
    severity: 'error',
    exit: 65,
    title: 'A character that XML cannot hold',
    why: 'XML 1.0 knows no control characters but tab and line ends, and no halves of characters. Leaving one out would make the published source another text than the source.',
    mend: 'Publish the formats that are plain text, or remove the character where it stands and record the new source with `emend rebase`.',
  },
} as const;
