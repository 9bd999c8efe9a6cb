/** Findings about bytes and characters. */
export const BYTES_RULES = {
  'encoding-invalid': {
    severity: 'error',
    exit: 65,
    title: 'A byte that the encoding does not allow',
    why: 'The file would have to be guessed at, and a guess would be printed as the source.',
    mend: 'Declare the right `encoding` for this source in edition.yaml, or replace the file by an undamaged copy.',
  },
  'encoding-undeclared': {
    severity: 'error',
    exit: 65,
    title: 'A file in UTF-16 or UTF-32 that edition.yaml does not declare',
    why: 'Sources are read as UTF-8 unless edition.yaml says otherwise.',
    mend: 'Write the named `encoding` to this source in edition.yaml.',
  },
  'encoding-unsupported': {
    severity: 'error',
    exit: 78,
    title: 'An encoding that emend cannot read and write back',
    why: 'A source must come back byte for byte, so both directions are needed.',
    mend: 'Convert the file to UTF-8, keep the original beside it, and say so in `provenance`.',
  },
  'binary-file': {
    severity: 'error',
    exit: 65,
    title: 'A NUL character in a text',
    why: 'Such a file is usually not a text at all.',
    mend: 'Take the right file; a text that really holds NUL is declared with `control: true` in edition.yaml.',
  },
  'text-too-large': {
    severity: 'error',
    exit: 65,
    title: 'A file larger than a text may be',
    why: 'Above this size the program would end without a word.',
    mend: 'Split the source into parts, one a chapter or an issue.',
  },
  'lone-surrogate': {
    severity: 'error',
    exit: 65,
    title: 'Half of a surrogate pair in a reading',
    why: 'It is no character and cannot be written as UTF-8.',
    mend: 'Write the whole character, or its code point as `\\U000xxxxx`.',
  },
  'invisible-character': {
    severity: 'warning',
    exit: 1,
    title: 'An invisible character in a reading',
    why: 'Nobody can see it on the page, so nobody can have decided it.',
    mend: 'Write it as an escape (`\\u00ad`) and say in the `remark` why it is there, or remove it.',
  },
  'bidi-character': {
    severity: 'warning',
    exit: 1,
    title: 'A bidirectional control in a reading',
    why: 'It can make a line read otherwise than it is stored.',
    mend: 'Remove it, or say in the `remark` why it is there.',
  },
} as const;
