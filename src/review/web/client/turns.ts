/** What is done one after the other: a key that is pressed while another is carried out waits until the next card is drawn. */
export class Turns {
  #waiting: (() => Promise<void>)[] = [];
  #isBusy: boolean = false;

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Carries work out when its turn comes; undefined if it was dropped before that. */
  take<T>(work: () => Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const done = async (): Promise<void> => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      this.#waiting.push(done);
      this.#dropped.set(done, () => resolve(undefined));
      void this.#run();
    });
  }

  readonly #dropped = new Map<() => Promise<void>, () => void>();

  /** Drops what waits: keys typed ahead for a card must not fall into a field that has opened since, nor decide behind it. */
  drop(): void {
    for (const one of this.#waiting) this.#dropped.get(one)?.();
    this.#waiting = [];
    this.#dropped.clear();
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      this.#dropped.delete(next);
      await next();
    }
    this.#isBusy = false;
  }
}
