import { Problem } from '../model/finding.ts';

/** An error of the operating system, as Node reports it. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall?: string;
  readonly path?: string;
}

/** Whether the operating system made this error, and not a mistake in the program. */
export function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  );
}

/** The code of a system error (`ENOENT`), or undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined;
}

/** The value, or undefined where the system answers with one of the given codes. */
export function unless<T>(codes: readonly string[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** The value, or undefined where the system refuses, whatever the reason: for what is only asked to save work. */
export function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Does what can be done; true when the system let it. For clearing up after another error, which is the one to tell. */
export function tried(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!isSystemError(error) && !(error instanceof Problem)) throw error;
    return false;
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing',
  EBUSY: 'something else is using it',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'something else is already there',
  EFBIG: 'it is larger than files may be here',
  EIO: 'the disk reports an error',
  EISDIR: 'a folder is there',
  ELOOP: 'symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'the device is gone',
  ENOENT: 'a folder or file is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where a folder should be',
  EPERM: 'it is not permitted',
  EROFS: 'the disk is read-only',
  ESTALE: 'the network disk has lost it',
  EXDEV: 'it is on another disk',
};

/** What a code means, for people: `ENOSPC (the disk is full)`. */
export function explain(error: SystemError): string {
  const plain = PLAIN[error.code];
  return plain === undefined ? error.code : `${error.code} (${plain})`;
}
