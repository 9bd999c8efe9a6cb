import type { Machine } from '../../src/project/machine.ts';

/** Machines and processes for tests: who lives is what the test says. */
export class Cluster {
  readonly #living: Map<number, string> = new Map();
  #count: number = 0;

  /** A new process on the machine. Its number may have been another's before. */
  start(pid: number = 100 + this.#count, changes: Partial<Machine> = {}): Machine {
    const started = `${++this.#count}`;
    this.#living.set(pid, started);
    return {
      pid,
      host: 'desk',
      boot: 'boot-1',
      installation: 'installation-1',
      processes: 'pid:[1]',
      user: 'Anna',
      startOf: (other) => this.#living.get(other),
      isGone: (other) => !this.#living.has(other),
      now: () => new Date(2026, 10, 23, 14, 2),
      nonce: () => (++this.#count).toString(16).padStart(8, '0'),
      ...changes,
    };
  }

  /** The process ends. */
  end(machine: Machine): void {
    this.#living.delete(machine.pid);
  }
}
