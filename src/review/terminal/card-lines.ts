import type { Details } from '../verb.ts';
import type { Card, Conjecture, Unsaved } from '../view.ts';
import { letterDifference } from '../letters.ts';
import { apart, type Line, piece, plainLine } from './line.ts';
import { statusWord } from '../status-word.ts';
import { counted, statusTone } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** Reading, first conjecture, and how many places the next decision settles. */
export function titleLines(card: Card, reveal: boolean, columns: number): Line[] {
  const first = card.conjectures[0];
  const right = [
    piece(placesWords(card)),
    piece(' · '),
    piece(statusWord(card.status), statusTone(card.status)),
    piece(' '),
  ];
  const left =
    first === undefined
      ? [
          piece(' '),
          piece(card.reading, 'strong', reveal),
          piece('  (a doubt: nothing is proposed)', 'quiet'),
        ]
      : [
          piece(' '),
          piece(card.reading, 'removed', reveal),
          piece('  →  '),
          piece(first.text, 'added', reveal),
        ];
  const apartLine = apart(left, right, columns);
  if (apartLine.length > left.length) return [apartLine];
  return [...wrapLine(left, columns, 1), [piece(' '), ...right]];
}

/** `12 places · 3 sources`. */
function placesWords(card: Card): string {
  const all = card.occurrences.length;
  const sources = new Set(card.occurrences.map(({ source }) => source)).size;
  const places = card.targets === all ? counted(all, 'place') : `${card.targets} of ${counted(all, 'place')}`;
  return sources > 1 ? `${places} · ${sources} sources` : places;
}

/** How the reading becomes the conjecture, letter by letter: `Tu[s→kh]achevsky`. */
export function differenceLine(reading: string, conjecture: string, reveal: boolean): Line {
  const stretches = letterDifference(reading, conjecture);
  return stretches.flatMap(({ type, text }, at): Line => {
    if (type === 'same') return [piece(text, undefined, reveal)];
    if (type === 'deleted') {
      const isReplaced = stretches[at + 1]?.type === 'inserted';
      return [piece('['), piece(text, 'removed', reveal), piece(isReplaced ? '→' : '→]')];
    }
    const isReplacing = stretches[at - 1]?.type === 'deleted';
    return [piece(isReplacing ? '' : '[→'), piece(text, 'added', reveal), piece(']')];
  });
}

/** The first conjecture by letters and the others with the digits that accept them. */
export function conjectureLines(card: Card, reveal: boolean, columns: number): Line[] {
  const [first, ...others] = card.conjectures;
  if (first === undefined) return [];
  const letters = wrapLine(
    [piece(' letters   ', 'quiet'), ...differenceLine(card.reading, first.text, reveal), ...touched(first)],
    columns,
    11,
  );
  const rest = others
    .slice(0, 8)
    .flatMap((one, at) =>
      wrapLine(
        [
          piece(at === 0 ? ' or else   ' : '           ', 'quiet'),
          piece(`[${at + 2}]`, 'strong'),
          piece(' '),
          piece(one.text, 'added', reveal),
          ...touched(one),
        ],
        columns,
        15,
      ),
    );
  return [...letters, ...rest];
}

function touched({ touches }: Conjecture): Line {
  return touches.length === 0 ? [] : [piece(`  changes ${touches.join(', ')}`, 'warning')];
}

/** Kind, confidence and detectors, then the grounds, a sentence each. */
export function groundLines(card: Card, columns: number): Line[] {
  const about = [card.kind, card.confidence.toFixed(2), ...card.rules].join(' · ');
  const byHand = card.rules.length === 0 ? ' · entered by hand' : '';
  const grounds = card.grounds.flatMap((ground, at) =>
    wrapLine([piece(at === 0 ? ' evidence  ' : '           ', 'quiet'), piece(ground)], columns, 11),
  );
  return [...wrapLine([piece(' kind      ', 'quiet'), piece(about + byHand)], columns, 11), ...grounds];
}

/** What was said with the decision, and what will be said with the next. */
export function saidLines(card: Card, draft: Details | undefined, columns: number): Line[] {
  const { note, cert } = card;
  const lines: [string, string][] = [];
  if (cert !== undefined) lines.push(['certainty', cert]);
  if (note !== undefined) lines.push(['note', note]);
  const said = Object.entries(draft ?? {}).map(([name, value]) => `${name} ${String(value)}`);
  if (said.length > 0) lines.push(['to say', `${said.join(' · ')} (with the next decision)`]);
  return lines.flatMap(([label, text]) =>
    wrapLine([piece(` ${label.padEnd(10)}`, 'quiet'), piece(text)], columns, 11),
  );
}

/** What could not be saved, in the first lines of the card, and what to do. */
export function unsavedLines(unsaved: Unsaved | undefined, write: string, columns: number): Line[] {
  if (unsaved === undefined) return [];
  return [
    ...wrapLine([piece(` NOT SAVED: ${unsaved.label}`, 'error')], columns, 1),
    ...wrapLine([piece(` ${unsaved.reason}`)], columns, 1),
    plainLine(` [${write}] tries again. It is kept here; nothing else can be decided before.`, 'warning'),
    [],
  ];
}
