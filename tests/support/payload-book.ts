import type { Book, Entry, Piece } from '../../src/publish/book.ts';
import { testBook } from './book.ts';
import { at, entry, name } from './entry.ts';

/** What has broken out of pages elsewhere: markup, attributes, comments, entities, control and direction marks. */
export const PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</title><script>x</script>',
  '</style><style>*{}',
  '-->',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '&#0;',
  '\u0000\u0008\u001b[31m',
  '\u007f\u0085\u009f',
  '\u202e<b>\u2066',
  '\u2028</script>\u2029',
  'javascript:alert(1)',
  'data:text/html,<b>',
  '{{x}} ${x} <%= x %>',
  '<svg/onload=x>',
  '<a name=body><form id=__proto__>',
  '\ufeff\ufffe\uffff',
  '</textarea></select></table>',
  '<base href=//x>',
  '`"\'<>&=/',
];

/** A book in which one text stands in its text and in each of 31 fields that are printed: with 25 payloads, more than 750 cases. */
export function payloadBook(payload: string): Book {
  const book = testBook(
    { s: `A catt. Tusak came. It stays. Lost. ${payload}` },
    [
      entry({
        id: 'cat',
        sic: 'catt',
        corr: 'cat',
        at: at('A ', '.'),
        note: payload,
        proposed: `${payload}@1`,
        by: 'ed',
        cert: 'high',
        group: 'g',
        evidence: [
          { kind: 'citation', work: payload, page: payload, quote: payload },
          { kind: 'witness', siglum: 'W', text: payload },
          { kind: 'internal', source: 's', quote: payload },
          { kind: 'pattern', name: payload, detail: payload },
          { kind: 'frequency', form: payload, count: 2 },
          { kind: 'reconstruction', language: payload, form: payload },
          { kind: 'lexicon', list: payload, form: payload },
        ],
        alternatives: [{ corr: payload, by: 'ed' }],
      }),
      {
        ...name('tusak', 'Tusak', 'Tukhak', 1),
        evidence: [{ kind: 'authority', entry: 'tukhak' }],
        group: 'g',
      },
      entry({ id: 'lost', sic: 'Lost', verdict: 'crux', at: at('stays. ', '.') }),
    ],
    {
      title: payload,
      author: payload,
      licence: payload,
      principles: [payload],
      house: [payload],
      editors: [{ id: 'ed', name: payload, agent: 'person', role: payload }],
      witnesses: [{ siglum: 'W', title: payload, provenance: payload }],
      publication: { url: 'https://example.org/', publisher: payload },
      authority: [
        {
          id: 'tukhak',
          kind: 'person',
          name: 'Tukhak',
          forms: [payload],
          damaged: ['Tusak'],
          languages: {},
          ids: { wikidata: payload },
          note: payload,
        },
      ],
    },
  );
  return withTexts(book, payload);
}

/** The same with the text as title, and as lemma and reading of the first entry. */
function withTexts(book: Book, text: string): Book {
  const changed = (one: Entry): Entry => (one.id === 'cat' ? { ...one, lemma: text, reading: text } : one);
  const inPiece = (piece: Piece): Piece =>
    piece.type === 'entry' && piece.entry.id === 'cat'
      ? { ...piece, text, entry: changed(piece.entry) }
      : piece;
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    title: text,
    entries: chapter.entries.map(changed),
    blocks: chapter.blocks.map((block) => ({ ...block, pieces: block.pieces.map(inPiece) })),
  }));
  return { ...book, chapters, entries: book.entries.map(changed) };
}
