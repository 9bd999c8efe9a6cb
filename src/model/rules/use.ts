/** Findings about how emend was called, and about emend itself. */
export const USE_RULES = {
  usage: {
    severity: 'error',
    exit: 2,
    title: 'A command that is not complete',
    why: 'See the message.',
    mend: 'See `emend help`.',
  },
  'quote-not-found': {
    severity: 'error',
    exit: 65,
    title: 'A quotation that the source does not have',
    why: 'A decision is bound to the exact words of the source.',
    mend: 'Quote the source exactly; `emend find` shows what stands there.',
  },
  'quote-ambiguous': {
    severity: 'error',
    exit: 65,
    title: 'A quotation that stands there more than once',
    why: 'emend never chooses a place.',
    mend: 'Say which with `--at SOURCE:LINE:COLUMN`, quote more words, or take `--everywhere`.',
  },
  'decision-refused': {
    severity: 'error',
    exit: 1,
    title: 'A decision that was not carried out',
    why: 'Its place is not what it was, or the decision contradicts itself or another one. No other decision is touched by it.',
    mend: 'Follow the message, and decide again.',
  },
  'copy-unlike': {
    severity: 'error',
    exit: 65,
    title: 'A corrected copy that has too little in common with its source',
    why: 'Thousands of differences are no corrections: it is probably the copy of another text.',
    mend: 'Name the source that it is a copy of, or import it part by part.',
  },
  bug: {
    severity: 'error',
    exit: 70,
    title: 'An error of emend itself',
    why: 'This should not happen.',
    mend: 'Please report it with the command you ran.',
  },
} as const;
