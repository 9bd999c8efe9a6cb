/** Findings about how emend was called, and about emend itself. */
export const USE_RULES = {
  usage: {
    severity: 'error',
    exit: 2,
    title: 'A command that is not complete',
    why: 'See the message.',
    mend: 'See `emend help`.',
  },
  bug: {
    severity: 'error',
    exit: 70,
    title: 'An error of emend itself',
    why: 'This should not happen.',
    mend: 'Please report it with the command you ran.',
  },
} as const;
