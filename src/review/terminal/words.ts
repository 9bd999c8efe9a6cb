import type { Tone } from '../../report/style.ts';
import type { Command, KeyTable } from '../keys.ts';
import type { Occurrence, PlaceStatus, Progress, UnitStatus } from '../view.ts';
import { statusWord } from '../status-word.ts';
import { type Line, piece } from './line.ts';

/** The tone that goes with the word, which says everything by itself. */
export function statusTone(status: UnitStatus): Tone | undefined {
  if (status === 'accept') return 'good';
  if (status === 'open') return undefined;
  return status === 'crux' || status === 'mixed' ? 'warning' : 'quiet';
}

/** The status of a place with what else is to be known of it: `accepted, prepared`. */
export function standingWords({ verdict, prepared, disputed }: PlaceStatus): string {
  return [statusWord(verdict), ...(prepared ? ['prepared'] : []), ...(disputed ? ['disputed'] : [])].join(
    ', ',
  );
}

/** What stands beside an occurrence in a list: nothing as long as there is nothing to know. */
export function placeWords(occurrence: Occurrence): string {
  const words = occurrence.excluded ? ['left out'] : [];
  if (occurrence.verdict !== 'open' || occurrence.disputed) words.push(standingWords(occurrence));
  return words.join(', ');
}

/** `210 open · 180 accepted · 21 stet`: what is none is not said, but for the open ones. */
export function progressWords(progress: Progress): string[] {
  const { open, accept, stet, defer, crux, prepared, disputed } = progress;
  const parts: [number, string][] = [
    [accept, 'accepted'],
    [stet, 'stet'],
    [defer, 'deferred'],
    [crux, 'crux'],
    [prepared, 'prepared'],
    [disputed, 'disputed'],
  ];
  return [
    `${grouped(open)} open`,
    ...parts.filter(([count]) => count > 0).map(([count, word]) => `${grouped(count)} ${word}`),
  ];
}

/** `1,032`: digits in groups of three. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `1 place`, `1,032 places`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** The first key of a command as it is shown: `a`, `Esc`. */
export function keyName(table: KeyTable, command: Command): string {
  return shownKey(table[command][0] ?? '');
}

/** A key as it is shown to people. */
export function shownKey(key: string): string {
  const names: Readonly<Record<string, string>> = {
    Escape: 'Esc',
    Up: '↑',
    Down: '↓',
    Left: '←',
    Right: '→',
  };
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

/** `[a] accept  [r] stet`: a key with what it does. */
export function keyPieces(key: string, words: string): Line {
  const shown = /^[[\]]$/u.test(key) ? key : `[${key}]`;
  return [piece(shown, 'strong'), piece(` ${words}`)];
}
