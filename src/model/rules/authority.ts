/** Findings about authority.yaml, and about what it is made from. */
export const AUTHORITY_RULES = {
  'reference-empty': {
    severity: 'error',
    exit: 65,
    title: 'A reference text without words',
    why: 'There is nothing to take names from.',
    mend: 'Name a text.',
  },
  'reference-damaged': {
    severity: 'error',
    exit: 65,
    title: 'A reference text that is itself damaged, or in another language',
    why: 'Too many of its words are in no dictionary. Names taken from it would make damaged forms acceptable.',
    mend: 'Name a clean text in the language of the edition.',
  },
  'reference-doubtful': {
    severity: 'warning',
    exit: 0,
    title: 'A reference text with many unknown words',
    why: 'It may be old or learned, or damaged.',
    mend: 'Look through the new entries with care.',
  },
  'table-invalid': {
    severity: 'error',
    exit: 65,
    title: 'A table that gives no entries',
    why: 'It is no table of the kinds that are known, or one of its rows is wrong.',
    mend: 'Give it a header with a column `name`, or export it anew. Nothing was written.',
  },
  'table-column-ignored': {
    severity: 'warning',
    exit: 0,
    title: 'A column of a table that was left out',
    why: 'authority.yaml has no field for it.',
    mend: 'Name it after a field, or leave it.',
  },
  'authority-duplicate': {
    severity: 'warning',
    exit: 1,
    title: 'Two entries for one thing',
    why: 'They have the same name, or the same identifier elsewhere. Proposals would name now the one, now the other.',
    mend: 'Join them under the id that errata refer to.',
  },
  'authority-collision': {
    severity: 'warning',
    exit: 1,
    title: 'A form that two entries claim',
    why: 'What stands there may be either; a form that is accepted by one entry and damaged for another is not proposed for change.',
    mend: 'Leave the form to the one that it stands for in this edition; give the other fuller forms.',
  },
  'authority-common-word': {
    severity: 'warning',
    exit: 0,
    title: 'A form that is also a common word',
    why: 'It is looked for by its capital only, which every word has at the beginning of a sentence.',
    mend: 'Nothing, if it is needed; otherwise a fuller form.',
  },
} as const;
