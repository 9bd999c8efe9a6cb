/** Findings about where an entry finds its place. */
export const PLACES_RULES = {
  'erratum-missing': {
    severity: 'error',
    exit: 1,
    title: 'A place that is not there',
    why: 'The quoted words do not stand in the source in this context. The entry is not applied.',
    mend: 'Compare the quotation with the candidate shown and correct `at`, or withdraw the entry.',
  },
  'erratum-ambiguous': {
    severity: 'error',
    exit: 1,
    title: 'A place that is there more than once',
    why: 'emend never chooses. The entry is not applied.',
    mend: 'Lengthen `before` or `after`, or add `nth` and `of`.',
  },
  'erratum-unseen': {
    severity: 'error',
    exit: 1,
    title: 'Occurrences that nobody has looked at',
    why: 'The entry was decided for a certain number of occurrences. It is not applied in this source.',
    mend: 'Look at the places listed; then correct `seen`, or add the odd one to `except`.',
  },
  'except-lost': {
    severity: 'error',
    exit: 1,
    title: 'An exception whose place is not there',
    why: 'The entry is not applied in this source until it is clear what is excepted.',
    mend: 'Correct the place under `except`.',
  },
  'erratum-overlap': {
    severity: 'error',
    exit: 65,
    title: 'Two entries that claim the same characters',
    why: 'The result would depend on an order, and there is none.',
    mend: 'Make them one entry, or narrow one of them.',
  },
  'erratum-disputed': {
    severity: 'error',
    exit: 65,
    title: 'Readers who disagree, and no settlement',
    why: 'A disputed entry is not an accepted one.',
    mend: 'Settle it: set `verdict`, `corr`, `by` and `on` of the entry.',
  },
  'group-broken': {
    severity: 'error',
    exit: 1,
    title: 'A group of which one entry has no place',
    why: 'Entries of one group stand or fall together; none of them is applied.',
    mend: 'Mend the place of the entry named.',
  },
} as const;
