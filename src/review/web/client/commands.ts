import type { Command } from '../../keys.ts';
import type { Choice, Verb } from '../../verb.ts';
import type { SentCard } from '../protocol.ts';
import type { App } from './app.ts';

type Handlers = Readonly<Record<Command, Handler>>;

type Handler = (card: SentCard | undefined) => Promise<void> | void;

/** What the commands of the key table do on this page. Each is called when its turn has come. */
export class Commands {
  readonly #app: App;
  readonly #handlers: Handlers;

  constructor(app: App) {
    this.#app = app;
    this.#handlers = { ...this.#deciding(), ...this.#moving(), ...this.#showing(), ...this.#opening() };
  }

  /** Carries a command out for the card that was drawn when it was given. */
  async run(command: Command, card: SentCard | undefined): Promise<void> {
    await this.#handlers[command](card);
  }

  /** Accepts the conjecture of a number, from 0. */
  async conjecture(number: number, card: SentCard | undefined): Promise<void> {
    if (card?.conjectures[number] === undefined) return;
    await this.#decide(card, (choice) => ({ type: 'accept', conjecture: number, ...choice }));
  }

  #deciding(): Pick<Handlers, 'accept' | 'learn' | 'stet' | 'defer' | 'crux' | 'confirm' | 'withdraw'> {
    return {
      accept: (card) => this.#accept(card),
      learn: (card) => this.#decide(card, (choice) => ({ type: 'accept', learn: true, ...choice })),
      stet: (card) => this.#decide(card, (choice) => ({ type: 'stet', ...choice })),
      defer: (card) => this.#decide(card, (choice) => ({ type: 'defer', ...choice })),
      crux: (card) => this.#decide(card, (choice) => ({ type: 'crux', ...choice })),
      confirm: (card) => this.#decide(card, (choice) => ({ type: 'confirm', ...choice })),
      withdraw: (card) => this.#decide(card, (choice) => ({ type: 'withdraw', ...choice })),
    };
  }

  #moving(): Pick<
    Handlers,
    | 'undo'
    | 'redo'
    | 'next'
    | 'previous'
    | 'next-any'
    | 'previous-any'
    | 'bulk-accept'
    | 'bulk-stet'
    | 'bulk-defer'
    | 'bulk-confirm'
  > {
    const bulk = (verdict: 'accept' | 'stet' | 'defer' | 'confirm') => (): Promise<void> => {
      this.#app.turns.drop();
      return this.#send({ type: 'bulk', verdict, ...this.#app.local.details });
    };
    return {
      undo: () => this.#send({ type: 'undo' }),
      redo: () => this.#send({ type: 'redo' }),
      next: () => this.#send({ type: 'next' }),
      previous: () => this.#send({ type: 'previous' }),
      'next-any': () => this.#walk(1),
      'previous-any': () => this.#walk(-1),
      'bulk-accept': bulk('accept'),
      'bulk-stet': bulk('stet'),
      'bulk-defer': bulk('defer'),
      'bulk-confirm': bulk('confirm'),
    };
  }

  /** What decides nothing and changes only what this page shows. */
  #showing(): Pick<
    Handlers,
    | 'edit'
    | 'occurrences'
    | 'next-occurrence'
    | 'previous-occurrence'
    | 'exclude'
    | 'only'
    | 'invisible'
    | 'reading'
    | 'mark-read'
    | 'cancel'
    | 'write'
  > {
    const app = this.#app;
    const { local } = app;
    return {
      edit: (card) => this.#edit(card),
      occurrences: () => {
        local.isWide = !local.isWide;
        app.draw();
      },
      'next-occurrence': (card) => this.#look(1, card),
      'previous-occurrence': (card) => this.#look(-1, card),
      exclude: (card) => this.#exclude(card),
      only: (card) => {
        local.isApart = !local.isApart && (card?.total ?? 0) > 1;
        app.say(`The next decision is for ${local.isApart ? 'the marked place alone' : 'all places'}.`);
        app.draw();
      },
      invisible: () => {
        local.isRevealed = !local.isRevealed;
        app.say(`Invisible characters are ${local.isRevealed ? 'written out' : 'not shown'}.`);
        app.draw();
      },
      reading: (card) => this.#read(card),
      'mark-read': () => this.#markRead(),
      cancel: () => this.#cancel(),
      write: () => this.#write(),
    };
  }

  /** What opens something. Keys typed ahead are dropped: they were not meant for a field. */
  #opening(): Pick<Handlers, 'details' | 'filter' | 'order' | 'go' | 'history' | 'help' | 'quit'> {
    const app = this.#app;
    const opening =
      (open: Handler): Handler =>
      (card) => {
        app.turns.drop();
        return open(card);
      };
    return {
      details: opening((card) => {
        if (card !== undefined) app.details.open(card);
      }),
      filter: opening(() => {
        this.#toList();
        app.list.filter.focus();
        app.list.filter.select();
      }),
      order: opening(() => {
        this.#toList();
        app.list.focusOrder();
      }),
      go: opening(() => app.lists.openGo()),
      history: opening(() => app.lists.openHistory()),
      help: opening(() => app.lists.openHelp()),
      quit: opening(() => app.lists.openEnd()),
    };
  }

  async #accept(card: SentCard | undefined): Promise<void> {
    if (card === undefined) return;
    if (card.conjectures.length === 0) {
      this.#app.say('Nothing is proposed: type the reading.');
      return this.#edit(card);
    }
    return this.#decide(card, (choice) => ({ type: 'accept', ...choice }));
  }

  /** A decision on what is drawn, with what is to be said with it. */
  async #decide(card: SentCard | undefined, verb: (choice: Choice) => Verb): Promise<void> {
    const app = this.#app;
    if (card === undefined) return;
    if (!app.isCardSeen) {
      app.turns.drop();
      app.local.pane = 'card';
      app.say('This is the card. Nothing was decided.');
      return app.draw();
    }
    const { isApart, occurrence, details } = app.local;
    const place = isApart ? app.cardPane.occurrences.known(card)[occurrence]?.id : undefined;
    await app.perform(
      verb({ card: card.id, ...(place === undefined ? {} : { places: [place] }), ...details }),
    );
  }

  async #send(verb: Verb): Promise<void> {
    await this.#app.perform(verb);
  }

  async #walk(by: 1 | -1): Promise<void> {
    if (this.#app.local.screen === 'chapter') return this.#app.chapter.walk(by);
    return this.#send({ type: by === 1 ? 'next' : 'previous', any: true });
  }

  #edit(card: SentCard | undefined): void {
    const app = this.#app;
    if (app.local.screen === 'chapter' && app.chapter.emendSelection()) return app.turns.drop();
    if (card === undefined) return;
    app.turns.drop();
    app.local.isEditing = true;
    app.local.pane = 'card';
    app.draw();
    app.cardPane.editing.focus();
  }

  #look(by: 1 | -1, card: SentCard | undefined): void {
    if (card === undefined) return;
    const app = this.#app;
    const last = app.cardPane.occurrences.known(card).length - 1;
    app.local.occurrence = Math.max(0, Math.min(last, app.local.occurrence + by));
    const one = app.cardPane.occurrences.known(card)[app.local.occurrence];
    if (one !== undefined) {
      app.say(
        `Place ${app.local.occurrence + 1} of ${card.total}: ${one.before.slice(-40)}${one.reading}${one.after.slice(0, 40)}`,
      );
    }
    app.draw();
    document.querySelector('.occurrence.is-looked')?.scrollIntoView({ block: 'nearest' });
  }

  async #exclude(card: SentCard | undefined): Promise<void> {
    const place =
      card === undefined ? undefined : this.#app.cardPane.occurrences.known(card)[this.#app.local.occurrence];
    if (card !== undefined && place !== undefined) {
      const isDone = await this.#app.perform({ type: 'exclude', card: card.id, place: place.id });
      if (isDone) this.#app.say(place.excluded ? 'Taken in again.' : 'Left out of the next decision.');
    }
  }

  async #read(card: SentCard | undefined): Promise<void> {
    const app = this.#app;
    const { local } = app;
    if (local.screen === 'chapter') {
      local.screen = 'list';
      app.draw();
      return app.list.focus();
    }
    const place = card === undefined ? undefined : app.cardPane.occurrences.known(card)[local.occurrence];
    local.screen = 'chapter';
    if (local.pane === 'card') local.pane = 'list';
    app.draw();
    await app.chapter.open(place?.source ?? app.desk.about.sources[0]?.id ?? '', place?.span.start ?? 0);
    app.chapter.root.focus({ preventScroll: true });
  }

  /** Marks the paragraph as read and goes on to the next, when it is known that it is marked. */
  async #markRead(): Promise<void> {
    const { chapter, local } = this.#app;
    const verb = local.screen === 'chapter' ? chapter.readVerb : undefined;
    if (verb === undefined || !(await this.#app.perform(verb))) return;
    await chapter.draw();
    if (verb.type === 'read') chapter.walk(1);
  }

  #cancel(): void {
    const app = this.#app;
    const { local } = app;
    if (local.isEditing || local.isApart || local.notice !== '') {
      Object.assign(local, { isEditing: false, isApart: false, notice: '' });
    } else if (local.isWide) local.isWide = false;
    else if (local.screen === 'chapter') local.screen = 'list';
    app.draw();
    app.rest();
  }

  /** Tries again what is not saved; where everything is, brings it into the errata. */
  async #write(): Promise<void> {
    const app = this.#app;
    if (app.desk.unanswered === undefined && app.desk.state.view.unsaved === undefined) {
      const findings = await app.desk.save();
      app.local.notice = findings.join(' ');
      app.say(findings.length === 0 ? 'Everything is saved.' : 'Saved, with something to look at.');
      return app.draw();
    }
    const done = await app.desk.retry();
    if (done.type === 'answer') app.take(done.answer);
    else {
      app.local.notice = done.message;
      app.say(done.message);
      app.draw();
    }
  }

  #toList(): void {
    Object.assign(this.#app.local, { screen: 'list', pane: 'list' });
    this.#app.draw();
  }
}
