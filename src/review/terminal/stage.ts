import type { Finding } from '../../model/finding.ts';
import { type Command, commandsByKey, type KeyTable } from '../keys.ts';
import type { Outcome, ReviewSession } from '../session.ts';
import type { Details, Verb } from '../verb.ts';
import type { View } from '../view.ts';
import type { Message } from './chrome.ts';
import type { Frame, Size } from './frame.ts';
import type { Input } from './key-decoder.ts';

/** What came of a verb, with what is to be told about the files. */
export type DeskAnswer = Outcome & { readonly findings: readonly Finding[] };

/** The desk on which the decisions lie: a session whose steps are on the disk when `perform` returns. */
export interface TerminalDesk {
  /** For reading only. To be asked for each time: it may have been begun anew. */
  readonly session: ReviewSession;
  /** Ids of all sources, in the order of the edition. */
  readonly sources: readonly string[];
  perform(verb: Verb): DeskAnswer;
  retry(): DeskAnswer;
  /** Puts what was decided into errata.yaml; what went wrong is told in findings, nothing is thrown. */
  save(): { readonly isSaved: boolean; readonly findings: readonly Finding[] };
  absorb(): readonly Finding[];
  textOf(source: string): string;
}

/** One screen: it draws itself and takes keys. It keeps only what the session does not know, such as where one scrolled. */
export interface Screen {
  draw(stage: Stage, size: Size): Frame;
  press(stage: Stage, input: Input): void;
  /** Takes a whole line at once, where a text is asked for: for terminals that send nothing but lines. */
  readonly takeLine?: (stage: Stage, line: string) => void;
}

/**
 * The terminal's face as a state machine without a terminal: keys in, frames out. Every verb carries the card of `drawn`,
 * the view of the frame that was drawn last, and never that of a newer one.
 */
export class Stage {
  readonly desk: TerminalDesk;
  readonly table: KeyTable;
  readonly commands: ReadonlyMap<string, Command>;
  /** What is to be said with the next decision on a cluster, by its id. */
  readonly drafts: Map<string, Details> = new Map();
  message: Message | undefined;
  /** Whether blanks and line breaks are shown. */
  reveal: boolean = false;
  isOver: boolean = false;
  /** The place that a card should put into the hand when it is drawn next. */
  focus: string | undefined;
  /** The last errata.yaml was saved. */
  isSaved: boolean = true;
  readonly #screens: Screen[];
  #drawn: View;

  constructor(desk: TerminalDesk, table: KeyTable, first: Screen) {
    this.desk = desk;
    this.table = table;
    this.commands = commandsByKey(table);
    this.#screens = [first];
    this.#drawn = desk.session.view();
  }

  /** What is on the screen. */
  get drawn(): View {
    return this.#drawn;
  }

  /** The command of a key; undefined for pasted text, which is never taken for keys. */
  commandOf(input: Input): Command | undefined {
    return input.type === 'key' ? this.commands.get(input.key) : undefined;
  }

  /** The frame to be shown now. From here on verbs are about this one. */
  draw(size: Size): Frame {
    this.#drawn = this.desk.session.view();
    return this.#top().draw(this, size);
  }

  /** Takes one input. The next one may be taken only when what came of this has been drawn. */
  press(input: Input): void {
    this.message = undefined;
    const top = this.#top();
    if (input.type === 'key' && input.key === 'Ctrl+l') return;
    top.press(this, input);
  }

  /** Whether the screen asks for a text: letters are then letters. */
  get takesText(): boolean {
    return this.#top().takeLine !== undefined;
  }

  /** A whole line of text for the screen that asks for it. */
  typeLine(line: string): void {
    this.message = undefined;
    this.#top().takeLine?.(this, line);
  }

  open(screen: Screen): void {
    this.#screens.push(screen);
  }

  /** Leaves the screen that is on top; the first one stays. */
  close(): void {
    if (this.#screens.length > 1) this.#screens.pop();
  }

  /** Leaves every screen above the first. */
  closeAll(): void {
    this.#screens.splice(1);
  }

  /** The screen under a given one, which may show through. */
  under(screen: Screen): Screen | undefined {
    return this.#screens[this.#screens.indexOf(screen) - 1];
  }

  say(text: string, tone?: Message['tone']): void {
    this.message = text === '' ? undefined : { text, tone };
  }

  /** Tells what is to be told about the files, and answers of verbs. */
  tell(answer: DeskAnswer): void {
    const told = answer.findings.map(({ message }) => message).join(' ');
    const text = [answer.message, told].filter((part) => part !== '').join(' ');
    this.say(
      text,
      answer.status === 'decided' ? 'good' : answer.status === 'refused' ? 'warning' : undefined,
    );
  }

  #top(): Screen {
    const top = this.#screens.at(-1);
    if (top === undefined) throw new RangeError('A stage has no screen.');
    return top;
  }
}
