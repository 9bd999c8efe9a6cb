import type { Machine } from './machine.ts';

/** Who holds a lock, as the lock file says: one line of JSON. */
export interface LockOwner {
  readonly pid: number;
  readonly started: string | undefined;
  readonly boot: string | undefined;
  readonly installation: string | undefined;
  readonly processes: string | undefined;
  readonly host: string;
  /** Whom a colleague may ask. */
  readonly who: string;
  /** ISO 8601, UTC. Only said, never compared: clocks go wrong. */
  readonly since: string;
  /** Makes the content of every lock unique, so that a lock can be known again. */
  readonly nonce: string;
}

/** The owner that this process writes into a lock. */
export function ownerHere(machine: Machine, who: string): LockOwner {
  const { pid, boot, installation, processes, host } = machine;
  const since = machine.now().toISOString();
  return {
    pid,
    started: machine.startOf(pid),
    boot,
    installation,
    processes,
    host,
    who,
    since,
    nonce: machine.nonce(),
  };
}

/** The content of a lock file. */
export function printOwner(owner: LockOwner): string {
  return `${JSON.stringify(owner)}\n`;
}

function fieldsOf(text: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

/** The owner that a lock file names; undefined where it names none. Whoever made the file may have written anything. */
export function parseOwner(text: string): LockOwner | undefined {
  const fields = fieldsOf(text);
  const word = (key: string): string | undefined => {
    const value = fields.get(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const pid = fields.get('pid');
  const host = word('host');
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1 || host === undefined)
    return undefined;
  return {
    pid,
    started: word('started'),
    boot: word('boot'),
    installation: word('installation'),
    processes: word('processes'),
    host,
    who: word('who') ?? 'Somebody',
    since: word('since') ?? '',
    nonce: word('nonce') ?? '',
  };
}

/** Whether the machine was started anew since; the same name alone may be another machine on a shared disk. */
function isBeforeRestart(owner: LockOwner, machine: Machine): boolean {
  return owner.installation !== undefined && owner.installation === machine.installation;
}

function hasEnded(owner: LockOwner, machine: Machine): boolean {
  if (machine.isGone(owner.pid)) return true;
  const start = machine.startOf(owner.pid);
  return owner.started !== undefined && start !== undefined && start !== owner.started;
}

/**
 * Whether the owner of a lock can write no more, beyond doubt: on this host, and either before its last start or a
 * process that has ended (its number may have gone to another, which started at another time).
 * A stopped or sleeping process lives. In doubt, and for every other host, false.
 */
export function isProvablyDead(owner: LockOwner, machine: Machine): boolean {
  if (owner.host !== machine.host) return false;
  if (owner.boot !== machine.boot) {
    return owner.boot !== undefined && machine.boot !== undefined && isBeforeRestart(owner, machine);
  }
  return owner.processes === machine.processes && hasEnded(owner, machine);
}

/** Names come from a file that anybody may have made: only what can be seen, and not too much of it. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '\u{fffd}').slice(0, 80);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The time of day here, with the date where it was another day. */
function clock(since: string, now: Date): string | undefined {
  const time = new Date(since);
  if (Number.isNaN(time.getTime())) return undefined;
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const hour = `${two(time.getHours())}:${two(time.getMinutes())}`;
  return time.toDateString() === now.toDateString() ? hour : `${day} ${hour}`;
}

/** "Anna (pid 4242 on host x) has been writing errata.yaml since 14:02". */
export function describeOwner(owner: LockOwner, file: string, machine: Machine): string {
  const since = clock(owner.since, machine.now());
  const writing = since === undefined ? `is writing ${file}` : `has been writing ${file} since ${since}`;
  return `${plain(owner.who)} (pid ${owner.pid} on host ${plain(owner.host)}) ${writing}`;
}
