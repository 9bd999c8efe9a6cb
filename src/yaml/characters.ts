import { LineMap } from '../text/lines.ts';
import type { Decoding } from './decoding.ts';

/**
 * Characters that may not stand in a YAML file as themselves: NUL and the other controls except tab and
 * line ends, and a carriage return alone. YAML calls them unprintable or a line break, editors and git
 * change or hide them; as `\u0001` inside quotation marks they are welcome.
 */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)/g;

/** What git leaves where two branches disagree, the `|||||||` of diff3 included. */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/gm;

const MOST_REPORTED = 20;

/** Whether a file holds a character that it may not hold. */
export function hasForbidden(text: string): boolean {
  // `search` begins at the beginning, whatever the pattern was used for before.
  return text.search(FORBIDDEN) !== -1;
}

/** Reports what keeps a file from being taken as YAML at all: forbidden characters, merge conflicts. */
export function checkCharacters(text: string, run: Decoding): void {
  let reported = 0;
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    reportForbidden(character, index, run);
    reported += 1;
    if (reported === MOST_REPORTED) break;
  }
  checkConflicts(text, run);
}

function reportForbidden(character: string, start: number, run: Decoding): void {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  const name = code === '0000' ? 'NUL' : `control character U+${code.toUpperCase()}`;
  run.report(
    code === '0000' ? 'binary-file' : 'yaml-syntax',
    { start, end: start + 1 },
    `Unexpected ${name}, expected text`,
    `Write it as \`\\u${code}\` inside quotation marks if it belongs there, or remove it. Nothing was written.`,
  );
}

/** One finding a conflict, from its first marker to its last. */
function checkConflicts(text: string, run: Decoding): void {
  const lines = new LineMap(text);
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start !== -1) reportConflict(lines, start, end, run);
    start = -1;
  };
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (marker.startsWith('<')) close();
    if (start === -1) start = index;
    end = index + marker.length;
    if (marker.startsWith('>')) close();
  }
  close();
}

function reportConflict(lines: LineMap, start: number, end: number, run: Decoding): void {
  const range = `${lines.positionAt(start).line}–${lines.positionAt(end).line}`;
  run.report(
    'yaml-conflict-marker',
    { start, end },
    `Unexpected merge conflict in lines ${range}, expected one version`,
    'Keep the entries you want, remove the lines that begin with <<<<<<<, ======= and >>>>>>>. Nothing was written.',
  );
}
