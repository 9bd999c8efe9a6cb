import { describeIn } from '../anchor/describe.ts';
import { Locator } from '../anchor/locate.ts';
import { CodePointMap } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import type { Book, Chapter, Entry } from './book.ts';
import { groundsOf, placeOf } from './entry-words.ts';
import { statementText } from './house-style.ts';
import type { Publisher } from './publisher.ts';

/**
 * W3C Web Annotations (Web Annotation Data Model, Recommendation of 23 February 2017) on the sources, one for each entry: what is
 * read by a text quote that stands there once, and by its position in code points, from 0, half-open.
 */
export const webAnnotations: Publisher = {
  format: 'web-annotations',
  label: 'Web Annotations',
  summary: 'W3C Web Annotations on the sources (JSON-LD)',
  publish: (book) => [{ path: 'annotations.jsonld', bytes: new TextEncoder().encode(print(book)) }],
};

const MOTIVATIONS: Readonly<Record<string, string>> = {
  accept: 'editing',
  stet: 'assessing',
  crux: 'assessing',
  defer: 'questioning',
};

function print(book: Book): string {
  const items = book.chapters.flatMap((chapter) => {
    const locator = new Locator(chapter.source.text);
    const points = new CodePointMap(chapter.source.text);
    return chapter.entries.map((entry) => annotation(entry, chapter, locator, points, book));
  });
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: addressOf(book, 'annotations.jsonld'),
    type: 'AnnotationPage',
  };
  const head = JSON.stringify(page).slice(0, -1);
  return `${head},"items":[${items.length === 0 ? '' : `\n${items.map((item) => escapeJson(item)).join(',\n')}\n`}]}\n`;
}

/** Without an address of the site the annotations name themselves by a URN. */
function addressOf({ declaration }: Book, path: string): string {
  const url = declaration.publication?.url;
  return url === undefined
    ? `urn:emend:${encodeURIComponent(declaration.title)}:${encodeURIComponent(path)}`
    : `${url}${path}`;
}

function annotation(
  entry: Entry,
  { id, source, text }: Chapter,
  locator: Locator,
  points: CodePointMap,
  book: Book,
): object {
  const { erratum } = entry;
  const widened = widenedOf(entry, source.text, text);
  const start = points.codePointAt(widened.span.start);
  const end = points.codePointAt(widened.span.end);
  return {
    id: addressOf(book, `${id}.html#e-${entry.id}`),
    type: 'Annotation',
    motivation: MOTIVATIONS[erratum.verdict],
    ...(erratum.on === undefined ? {} : { created: `${erratum.on}T00:00:00Z` }),
    ...creatorOf(entry, book),
    body: bodiesOf(entry, widened.printed, book),
    target: {
      source: addressOf(book, source.path),
      selector: [quoteOf(locator, widened.span), { type: 'TextPositionSelector', start, end }],
    },
  };
}

/** A quote must quote something: an insertion takes the character before it along, or the one behind. */
function widenedOf(entry: Entry, source: string, text: string): { span: Span; printed: string } {
  const { span, sourceSpan } = entry;
  if (sourceSpan.end > sourceSpan.start) return { span: sourceSpan, printed: entry.lemma };
  const before = Array.from(source.slice(Math.max(0, sourceSpan.start - 2), sourceSpan.start)).at(-1) ?? '';
  if (before !== '' && text.slice(0, span.start).endsWith(before))
    return {
      span: { start: sourceSpan.start - before.length, end: sourceSpan.end },
      printed: before + entry.lemma,
    };
  const [behind = ''] = Array.from(source.slice(sourceSpan.end, sourceSpan.end + 2));
  return {
    span: { start: sourceSpan.start, end: sourceSpan.end + behind.length },
    printed: entry.lemma + behind,
  };
}

/** All matches of a quote are meant by the standard, so its contexts must make it the only one. */
function quoteOf(locator: Locator, span: Span): object {
  const { text } = locator;
  const exact = text.slice(span.start, span.end);
  const anchor = describeIn(locator, span);
  for (let size = Math.max(anchor.before.length, anchor.after.length, 16); ; size *= 2) {
    const from = edge(text, Math.max(0, span.start - size));
    const to = edge(text, Math.min(text.length, span.end + size));
    const whole = text.slice(from, to);
    if (text.indexOf(whole) === text.lastIndexOf(whole) || (from === 0 && to === text.length))
      return {
        type: 'TextQuoteSelector',
        exact,
        prefix: text.slice(from, span.start),
        suffix: text.slice(span.end, to),
      };
  }
}

/** Not between the halves of a surrogate pair. */
function edge(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function creatorOf({ erratum }: Entry, { declaration }: Book): object {
  const editor = declaration.editors.find(({ id }) => id === erratum.by);
  if (editor === undefined) return {};
  const type = editor.agent === 'person' ? 'Person' : 'Software';
  const id = editor.orcid === undefined ? {} : { id: `https://orcid.org/${editor.orcid}` };
  return { creator: { ...id, type, name: editor.name } };
}

function bodiesOf(entry: Entry, printed: string, book: Book): object[] {
  const { erratum } = entry;
  const words = [
    `${placeOf(entry)}: ${statementText(entry, book.declaration.publication?.style)}`,
    ...(erratum.note === undefined ? [] : [erratum.note]),
    ...groundsOf(entry, book),
    ...(erratum.proposed === undefined ? [] : [`Proposed by the detector ${erratum.proposed}.`]),
    entry.status,
  ];
  const comment = {
    type: 'TextualBody',
    value: words.join('\n'),
    format: 'text/plain',
    purpose: 'commenting',
  };
  const tag = { type: 'TextualBody', value: erratum.kind, purpose: 'tagging' };
  if (!entry.isEmendation) return [comment, tag];
  return [{ type: 'TextualBody', value: printed, format: 'text/plain', purpose: 'editing' }, comment, tag];
}

function escapeJson(value: object): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029]/gu, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
