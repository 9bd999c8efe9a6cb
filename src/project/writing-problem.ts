import { Problem } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { pathName } from './path-name.ts';
import { explain, isSystemError, type SystemError } from './system-error.ts';

/** Which file was to be written, and the root of the edition it belongs to; both absolute. */
export interface Undertaking {
  readonly root: string;
  readonly path: string;
}

const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
const IN_THE_WAY: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ELOOP',
  'ENAMETOOLONG',
]);

function ruleFor(error: SystemError): RuleId {
  if (FORBIDDEN.has(error.code)) return 'not-writable';
  return IN_THE_WAY.has(error.code) ? 'cannot-create' : 'write-failed';
}

const HELP: Readonly<Partial<Record<RuleId, string>>> = {
  'not-writable': 'Give yourself permission to write there, or copy the edition elsewhere.',
  'cannot-create': 'See that its folder is there and that nothing else stands in its place.',
  'write-failed': 'Mend the cause and run the command again.',
};

function callOf(error: SystemError, undertaking: Undertaking): string {
  return `${error.syscall ?? 'a call'} of ${pathName(undertaking.root, error.path ?? undertaking.path)}`;
}

function failed(error: SystemError, undertaking: Undertaking): Problem {
  const file = pathName(undertaking.root, undertaking.path);
  const rule = ruleFor(error);
  return new Problem({
    rule,
    message: `Unexpected ${explain(error)} at ${callOf(error, undertaking)}, expected ${file} to be saved`,
    help: `${HELP[rule] ?? ''} Nothing was written: ${file} is as it was.`,
    subject: { type: 'file', file },
  });
}

/** Runs what writes a file; an error of the system comes out as the Problem that names call and path. The old file must be intact then. */
export function attempt<T>(undertaking: Undertaking, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? failed(error, undertaking) : error;
  }
}

function unconfirmed(error: SystemError, undertaking: Undertaking): Problem {
  const file = pathName(undertaking.root, undertaking.path);
  return new Problem(
    {
      rule: 'write-unconfirmed',
      message: `${file} was saved, but the disk did not confirm it: ${explain(error)} at ${callOf(error, undertaking)}`,
      help: `The new content is in ${file}; a power cut now could still lose it. Check the disk and run the command again.`,
      subject: { type: 'file', file },
    },
    [file],
  );
}

/** Runs what makes new content safe; an error of the system says that it is there and not confirmed. */
export function confirming<T>(undertaking: Undertaking, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? unconfirmed(error, undertaking) : error;
  }
}
