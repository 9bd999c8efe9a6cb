import type { Command, KeyTable } from '../../keys.ts';
import type { Details, Verb } from '../../verb.ts';
import type { SentCard } from '../protocol.ts';
import type { Desk } from './desk.ts';
import type { Settings } from './settings.ts';

/** What only this page knows: where the reader looks, and what is said but not decided. */
export interface Local {
  /** Card to which all this belongs; on another one it begins anew. */
  unit: string;
  /** Index of the occurrence that is looked at. */
  occurrence: number;
  /** The next decision is for this occurrence alone. */
  isApart: boolean;
  /** All occurrences are shown. */
  isWide: boolean;
  isEditing: boolean;
  /** To be said with the next decision. */
  details: Details;
  /** Invisible characters are written out. */
  isRevealed: boolean;
  screen: 'list' | 'chapter';
  /** Which pane a narrow screen shows. */
  pane: 'facets' | 'list' | 'card';
  /** What went wrong last, in words. */
  notice: string;
}

/** The page as its parts see it. */
export interface Page {
  readonly desk: Desk;
  readonly local: Local;
  readonly settings: Settings;
  readonly keys: KeyTable;
  /** The card that is on the screen. */
  readonly card: SentCard | undefined;
  /** Sends a verb and draws what came of it. True if it was not refused. */
  act(verb: Verb): Promise<boolean>;
  /** What a key with this meaning does. */
  run(command: Command): void;
  /** Draws again what the page alone knows. */
  draw(): void;
  /** Says something to everybody, also to who does not see the page. */
  say(message: string): void;
  change(settings: Settings): void;
  /** Puts the focus where keys walk through the list, or the chapter. */
  rest(): void;
}

/** The first key of a command as it is printed beside its button; empty where single characters are switched off. */
export function keyLabel({ keys, settings }: Pick<Page, 'keys' | 'settings'>, command: Command): string {
  return keys[command].find((key) => settings.areCharactersOn || key.startsWith('Ctrl+')) ?? '';
}
