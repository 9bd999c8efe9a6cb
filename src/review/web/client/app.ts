import { type Command, commandsByKey, conjectureOfKey, isCharacterKey, type KeyTable } from '../../keys.ts';
import { isDeciding, type Verb } from '../../verb.ts';
import { keyName } from '../key-name.ts';
import type { SentCard, VerbAnswer } from '../protocol.ts';
import { counted } from '../words.ts';
import { CardPane } from './card-pane.ts';
import { ChapterPane } from './chapter-pane.ts';
import { Commands } from './commands.ts';
import { Desk } from './desk.ts';
import { DetailsForm } from './details-form.ts';
import { element } from './element.ts';
import { FacetPane } from './facet-pane.ts';
import { Foot, Head } from './frame.ts';
import { ListPane } from './list-pane.ts';
import { Lists } from './lists.ts';
import { MarkForm } from './mark-form.ts';
import type { Local, Page } from './page.ts';
import { Questions } from './questions.ts';
import { keysOf, readSettings, type Settings, writeSettings } from './settings.ts';
import { Turns } from './turns.ts';

/** Milliseconds between looks at what others have decided. */
const LOOK = 4_000;

/** The page: it draws what the program says and sends what the reader does, one thing after the other. */
export class App implements Page {
  readonly desk: Desk;
  readonly local: Local;
  readonly list: ListPane;
  readonly cardPane: CardPane;
  readonly chapter: ChapterPane;
  readonly details: DetailsForm;
  readonly lists: Lists;
  readonly turns: Turns = new Turns();
  settings: Settings;
  keys: KeyTable;
  readonly #head: Head;
  readonly #foot: Foot;
  readonly #facets: FacetPane;
  readonly #questions: Questions;
  readonly #marking: MarkForm;
  readonly #main: HTMLElement;
  readonly #commands: Commands;

  constructor(desk: Desk) {
    this.desk = desk;
    this.settings = readSettings(desk.about.keys);
    this.keys = keysOf(this.settings);
    this.local = {
      unit: '',
      occurrence: 0,
      isApart: false,
      isWide: false,
      isEditing: false,
      details: {},
      isRevealed: false,
      screen: 'list',
      pane: 'card',
      notice: '',
    };
    this.#head = new Head(this);
    this.#foot = new Foot(this);
    this.#facets = new FacetPane(this);
    this.list = new ListPane(this);
    this.cardPane = new CardPane(this);
    this.details = new DetailsForm(this);
    this.lists = new Lists(this);
    this.#questions = new Questions(this);
    this.#marking = new MarkForm(this);
    this.chapter = new ChapterPane(this, (selected) => this.#marking.open(selected));
    this.#commands = new Commands(this);
    this.#main = element(
      'main',
      {},
      this.#facets.root,
      this.list.root,
      this.chapter.root,
      this.cardPane.root,
    );
  }

  /** Puts the page into the document. */
  start(): void {
    const dialogs = this.#dialogs.map(({ root }) => root);
    document.body.replaceChildren(this.#head.root, this.#main, this.#foot.root, ...dialogs);
    document.title = `${this.desk.about.title} · review`;
    document.addEventListener('keydown', (event) => this.#pressed(event));
    this.draw();
    // Measured by the tests: from the address to the first card.
    performance.mark('first-card');
    this.list.focus();
    setInterval(() => void this.#look(), LOOK);
  }

  get card(): SentCard | undefined {
    return this.desk.state.view.card;
  }

  act(verb: Verb): Promise<boolean> {
    return this.turns.take(() => this.perform(verb)).then((isDone) => isDone === true);
  }

  run(command: Command): void {
    const { card } = this;
    void this.turns.take(() => this.#commands.run(command, card));
  }

  change(settings: Settings): void {
    this.settings = settings;
    this.keys = keysOf(settings);
    writeSettings(settings);
    this.draw();
  }

  say(message: string): void {
    this.#foot.say(message, '');
  }

  rest(): void {
    if (this.local.screen === 'list') this.list.focus();
    else this.chapter.root.focus({ preventScroll: true });
  }

  /** Whether the card is on the screen: what cannot be seen is not decided. */
  get isCardSeen(): boolean {
    return this.cardPane.root.offsetParent !== null;
  }

  draw(): void {
    const { local, card } = this;
    if ((card?.unit ?? '') !== local.unit) {
      Object.assign(local, { unit: card?.unit ?? '', occurrence: 0, isApart: false, isWide: false });
      Object.assign(local, { isEditing: false, details: {} });
    }
    local.occurrence = Math.min(local.occurrence, Math.max(0, (card?.total ?? 1) - 1));
    this.#main.dataset['screen'] = local.screen;
    this.#main.dataset['pane'] = local.pane;
    this.#facets.root.hidden = local.screen === 'chapter';
    this.list.root.hidden = local.screen === 'chapter';
    this.chapter.root.hidden = local.screen !== 'chapter';
    this.#head.draw();
    this.#foot.draw();
    this.list.draw();
    this.cardPane.draw();
    this.#facets.draw();
    this.#facets.refresh();
    this.#questions.draw();
    void this.chapter.draw();
  }

  /** Sends a verb and draws what came of it. Only for work that has its turn; everything else calls `act`. */
  async perform(verb: Verb): Promise<boolean> {
    const done = await this.desk.perform(verb);
    if (done.type === 'failure') {
      this.local.notice = done.message;
      this.say(done.message);
      this.draw();
      return false;
    }
    return this.take(done.answer, verb);
  }

  /** Takes in an answer. True if nothing was refused. */
  take(answer: VerbAnswer, verb?: Verb): boolean {
    const { message, why, touches = [], findings } = answer;
    // A decision whose answer was lost and that is sent again has arrived: that is what the reader wants to know.
    const status = why === 'again' ? 'moved' : answer.status;
    this.local.notice = [...(status === 'refused' ? [message] : []), ...findings].join(' ');
    if (status === 'decided') {
      Object.assign(this.local, { details: {}, isApart: false, isEditing: false });
      this.#foot.say(`${message}.`, this.#next());
    } else if (status === 'refused') this.say(message);
    else {
      const { card } = this;
      const isMove = verb !== undefined && !isDeciding(verb) && message === '' && card !== undefined;
      this.#foot.say(message, isMove ? this.#next() : '');
    }
    this.draw();
    if (status !== 'refused') return true;
    // What was typed ahead was meant for a card that was decided; now there is a question first.
    this.turns.drop();
    if (why === 'touches' && verb !== undefined) {
      this.local.notice = '';
      this.cardPane.draw();
      this.#questions.ask(message, touches, verb);
    } else if (why === 'paraphrase-note' && this.card !== undefined) this.details.open(this.card, message);
    return false;
  }

  #next(): string {
    const { card } = this;
    if (card === undefined) return 'There is no further card.';
    const [first] = card.conjectures;
    return `Now: ${card.reading}${first === undefined ? ', a doubt' : ` to ${first.text}`}, ${counted(card.targets, 'place')}.`;
  }

  get #dialogs(): { readonly root: HTMLDialogElement }[] {
    const { history, help, going, end } = this.lists;
    const { bulk, meaning } = this.#questions;
    return [bulk, meaning, this.details.dialog, this.#marking.dialog, history, help, going, end];
  }

  #pressed(event: KeyboardEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.defaultPrevented || isField(target) || this.#dialogs.some(({ root }) => root.open)) return;
    const name = keyName(event);
    if (name === undefined || (!this.settings.areCharactersOn && isCharacterKey(name))) return;
    if (belongsTo(target, name)) return;
    const conjecture = conjectureOfKey(name);
    const command = commandsByKey(this.keys).get(name);
    if (command === undefined && conjecture === undefined) return;
    event.preventDefault();
    // A key that is held down walks, but never decides card after card.
    if (event.repeat && command !== 'next-any' && command !== 'previous-any') return;
    // A key that waits is for the card that is drawn when its turn comes, as the reader who types ahead expects.
    void this.turns.take(() =>
      command === undefined
        ? this.#commands.conjecture(conjecture ?? 0, this.card)
        : this.#commands.run(command, this.card),
    );
  }

  async #look(): Promise<void> {
    const isAway = document.visibilityState !== 'visible' || this.turns.isBusy || this.local.isEditing;
    if (isAway || this.desk.unanswered !== undefined || this.#dialogs.some(({ root }) => root.open)) return;
    await this.turns.take(async () => {
      try {
        if (!(await this.desk.look())) return;
        this.say('Something was decided elsewhere; this is how it stands now.');
        this.draw();
      } catch (error) {
        this.local.notice = error instanceof Error ? error.message : String(error);
        this.draw();
      }
    });
  }
}

function isField(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Keys by which a control itself is worked. */
function belongsTo(target: HTMLElement, name: string): boolean {
  const isControl = target.closest('button, summary, a, input, [role=button]') !== null;
  return isControl && (name === 'Enter' || name === 'Space');
}
