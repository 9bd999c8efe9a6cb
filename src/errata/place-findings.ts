import type { Erratum, Place } from '../model/erratum.ts';
import type { Finding, Related } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { type Found, matchesOf, type SearchText } from './search.ts';

/** Characters of context below which a correction may stand somewhere by chance. */
const TELLING = 8;

/** Places named in one message; the rest is counted. */
const LISTED = 8;

/** The entry names a source that the edition does not have. */
export function unknownSource(erratum: Erratum, known: readonly string[]): Finding[] {
  const named = [
    ...(erratum.at === undefined ? [] : [{ source: erratum.at.source, field: 'at' }]),
    ...(erratum.seen ?? []).map((line) => ({ source: line.source, field: 'seen' })),
    ...(erratum.except ?? []).map((place) => ({ source: place.source, field: 'except' })),
  ];
  return named
    .filter(({ source }) => !known.includes(source))
    .map(({ source, field }) => ({
      rule: 'source-unknown',
      message: `Unexpected source “${source}” in “${erratum.id}”, expected one of ${known.join(', ')}`,
      help: 'Correct the id, or add the source to edition.yaml. Nothing was written.',
      subject: { type: 'erratum', id: erratum.id, field },
    }));
}

/** The quoted words do not stand where the entry says. */
export function missing(
  source: SearchText,
  erratum: Erratum,
  place: Place,
  all: readonly Erratum[],
): Finding {
  const elsewhere = erratum.sic === '' ? [] : matchesOf(source, { before: '', after: '' }, erratum.sic, true);
  return {
    rule: 'erratum-missing',
    message: `“${erratum.id}” finds no “${place.before}[${erratum.sic}]${place.after}” in ${source.id}`,
    help: `${whyMissing(source, erratum, place, elsewhere, all)} The entry is not applied.`,
    subject: { type: 'erratum', id: erratum.id, field: 'at' },
    related: candidates(source, elsewhere, 'the same words in another context'),
  };
}

/** The most likely reason, so that the editor need not search for it. */
function whyMissing(
  source: SearchText,
  erratum: Erratum,
  place: Place,
  elsewhere: readonly Span[],
  all: readonly Erratum[],
): string {
  const { sic, corr } = erratum;
  const maker = all.find(
    (other) => other.id !== erratum.id && sic !== '' && other.corr?.includes(sic) && !other.sic.includes(sic),
  );
  if (maker !== undefined && elsewhere.length === 0) {
    return `“${maker.id}” prints these words, but every place refers to the source: put both changes into one entry.`;
  }
  const isTelling = place.before.length + place.after.length >= TELLING;
  if (corr !== undefined && isTelling && matchesOf(source, place, corr, true).length > 0) {
    return 'The source seems to have the correction here already: look, and withdraw the entry if it has.';
  }
  const look = [...LOOKALIKES].find(([name, level]) =>
    source.levelled(name, level).includes(level(place.before + sic + place.after)),
  );
  if (look !== undefined) {
    return `The words are there but for ${look[0]}: quote the source exactly as it is.`;
  }
  return elsewhere.length === 0
    ? 'The words stand nowhere in this source: compare the quotation with it, or withdraw the entry.'
    : 'The words stand there in another context: correct `before` and `after`.';
}

/** Differences that the eye misses, each with a function under which both sides are equal. */
const LOOKALIKES: ReadonlyMap<string, (text: string) => string> = new Map([
  ['composed and decomposed accents (NFC, NFD)', (text: string) => text.normalize('NFC')],
  ['no-break or other unusual spaces', (text: string) => text.replace(/\s+/gu, ' ')],
  [
    'straight and curly quotation marks',
    (text: string) => text.replace(/[‘’‚‛]/gu, "'").replace(/[“”„‟]/gu, '"'),
  ],
  ['invisible characters', (text: string) => text.replace(/[\p{Cf}\ufe0f]/gu, '')],
  ['capital letters', (text: string) => text.toLowerCase()],
]);

/** The quoted words stand there more than once, or not as often as the ordinal says. */
export function ambiguous(
  source: SearchText,
  erratum: Erratum,
  place: Place,
  spans: readonly Span[],
): Finding {
  const wish = place.nth === undefined ? 'one' : `${place.of}, of which number ${place.nth} is meant`;
  return {
    rule: 'erratum-ambiguous',
    message: `“${erratum.id}” finds its place ${times(spans.length)} in ${source.id}, expected ${wish}`,
    help: 'Lengthen `before` or `after`, or say which with `nth` and `of`. The entry is not applied.',
    subject: { type: 'erratum', id: erratum.id, field: 'at' },
    related: candidates(source, spans, 'a candidate'),
  };
}

/** Not as many occurrences as were looked at. */
export function unseen(source: SearchText, erratum: Erratum, spans: readonly Span[], seen: number): Finding {
  return {
    rule: 'erratum-unseen',
    message: `“${erratum.sic}” stands ${times(spans.length)} in ${source.id}, but “${erratum.id}” was decided for ${seen}`,
    help: `${howToSee(source.id, erratum, spans.length)} The entry is not applied in this source.`,
    subject: { type: 'erratum', id: erratum.id, field: 'seen' },
    related: candidates(source, spans, 'an occurrence'),
  };
}

function howToSee(source: string, erratum: Erratum, count: number): string {
  if (count === 0) {
    return 'No place is left: look whether the source has the right reading already, and correct `sic` or withdraw the entry.';
  }
  const isListed = erratum.seen?.some((line) => line.source === source) === true;
  const line = isListed
    ? `write \`count: ${count}\` to ${source} under \`seen\``
    : `add \`- { source: "${source}", count: ${count} }\` under \`seen\``;
  return `Look at the places; then ${line}, or except the odd one.`;
}

/** An exception that cannot be found, so that nobody knows what is excepted. */
export function exceptLost(source: SearchText, erratum: Erratum, place: Place, found: Found): Finding {
  const what = {
    found: 'is not a whole-word occurrence',
    ambiguous: 'stands there more than once',
    missing: 'is not there',
  }[found.status];
  return {
    rule: 'except-lost',
    message: `An exception of “${erratum.id}”, “${place.before}[${erratum.sic}]${place.after}”, ${what} in ${source.id}`,
    help: 'Correct the place under `except`. The entry is not applied in this source.',
    subject: { type: 'erratum', id: erratum.id, field: 'except' },
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function candidates(source: SearchText, spans: readonly Span[], message: string): Related[] {
  const listed = spans.slice(0, LISTED).map((span): Related => {
    return { subject: { type: 'source', source: source.id, span }, message };
  });
  const rest = spans.length - listed.length;
  const last = listed.at(-1);
  if (rest > 0 && last !== undefined) {
    listed[listed.length - 1] = { ...last, message: `${message}, and ${rest} more` };
  }
  return listed;
}
