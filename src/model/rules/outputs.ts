/** Findings about what normalize wrote. */
export const OUTPUTS_RULES = {
  'output-stale': {
    severity: 'error',
    exit: 1,
    title: 'normalized/ is not what raw/ and errata.yaml give',
    why: 'Somebody changed an input, or an output by hand.',
    mend: 'Run `emend normalize`.',
  },
  'output-damaged': {
    severity: 'error',
    exit: 65,
    title: 'An output that is not what was written',
    why: 'Its digest is not the one in the manifest or the apparatus.',
    mend: 'Run `emend normalize` to rebuild it.',
  },
  'apparatus-mismatch': {
    severity: 'error',
    exit: 65,
    title: 'An apparatus that does not belong to this text',
    why: 'Undoing it would give something that never was.',
    mend: 'Run `emend normalize` to rebuild both.',
  },
} as const;
