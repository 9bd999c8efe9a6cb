import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { codeOf } from './system-error.ts';

/** What a lock says of the machine and process that hold it, and what can be learnt of other processes. */
export interface Machine {
  readonly pid: number;
  readonly host: string;
  /** Another at every start of the machine; undefined where the platform tells none. */
  readonly boot: string | undefined;
  /** The installation, which stays over restarts; a digest, since the number itself is nobody else's business. */
  readonly installation: string | undefined;
  /** The space of process numbers: two containers on one machine count separately. */
  readonly processes: string | undefined;
  /** Name of the account. */
  readonly user: string;
  /** When a process was started, in a unit of the system; undefined where that is not told. */
  startOf(pid: number): string | undefined;
  /** Whether surely no such process lives. In doubt false. */
  isGone(pid: number): boolean;
  now(): Date;
  /** Eight hexadecimal digits, never twice the same. */
  nonce(): string;
}

/** What the system tells in a file of its own; undefined where it has none or does not show it. */
function told<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** State and start time: fields 3 and 22 of proc(5) `stat`; the name in field 2 may itself hold blanks and brackets. */
function statOf(pid: number): { state: string | undefined; start: string | undefined } {
  const line = told(() => readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? '';
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return line === '' ? { state: undefined, start: undefined } : { state: fields[0], start: fields[19] };
}

/** A process that may not be signalled lives; one that ended and whose parent has not asked yet (Z) writes no more. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
  const { state } = statOf(pid);
  return state === 'Z' || state === 'X';
}

function installation(): string | undefined {
  const id = told(() => readFileSync('/etc/machine-id', 'latin1').trim());
  if (id === undefined || id === '') return undefined;
  return createHash('sha256').update(`emend ${id}`).digest('hex').slice(0, 16);
}

let machine: Machine | undefined;

/** The machine and process that run this. */
export function thisMachine(): Machine {
  machine ??= {
    pid: process.pid,
    host: hostname(),
    boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()),
    installation: installation(),
    processes: told(() => readlinkSync('/proc/self/ns/pid')),
    user: told(() => userInfo().username) ?? 'somebody',
    startOf: (pid) => statOf(pid).start,
    isGone,
    now: () => new Date(),
    nonce: () => randomBytes(4).toString('hex'),
  };
  return machine;
}
