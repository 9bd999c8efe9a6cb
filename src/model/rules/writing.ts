/** Findings about writing, and about others who write. */
export const WRITING_RULES = {
  'write-failed': {
    severity: 'error',
    exit: 74,
    title: 'A file could not be written',
    why: 'The system refused. The old file is as it was.',
    mend: 'Mend the cause (disk full, quota, device) and run the command again.',
  },
  'write-unconfirmed': {
    severity: 'error',
    exit: 74,
    title: 'A file was written, and the disk did not confirm it',
    why: 'The new content is there; a power cut now could still lose it.',
    mend: 'Check the disk; run the command again.',
  },
  'not-writable': {
    severity: 'error',
    exit: 77,
    title: 'A folder or file that may not be written',
    why: 'Permission is missing, or the disk is read-only.',
    mend: 'Give yourself permission, or copy the edition elsewhere.',
  },
  'cannot-create': {
    severity: 'error',
    exit: 73,
    title: 'A folder or file that cannot be made',
    why: 'Something else stands in its place.',
    mend: 'Move it away.',
  },
  'output-closed': {
    severity: 'error',
    exit: 74,
    title: 'The report could not be printed',
    why: 'The place where it was sent is full or closed.',
    mend: 'Send it elsewhere.',
  },
  leftover: {
    severity: 'warning',
    exit: 0,
    title: 'Remains of a run that was cut off',
    why: 'A temporary file or lock of a dead process was found and removed.',
    mend: 'Nothing; run the command again if it did not finish.',
  },
  locked: {
    severity: 'error',
    exit: 75,
    title: 'Somebody else is writing',
    why: 'Two writers at once would lose one of the two decisions.',
    mend: 'Wait until the other is done.',
  },
  'changed-on-disk': {
    severity: 'error',
    exit: 75,
    title: 'The file changed while emend was working',
    why: 'Somebody saved it in between; their text is kept.',
    mend: 'Run the command again.',
  },
} as const;
