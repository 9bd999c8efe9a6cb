import { PREPARED_BY_MACHINE } from '../../model/edition.ts';
import type { Book } from '../book.ts';
import { type Child, element, type Html } from './element.ts';
import { lemmaAndReading, linkToEntry } from './entry-note.ts';
import { SITE } from './links.ts';
import { counted, figure, sentence } from './words.ts';

/** Says plainly how many decisions no person has read. */
export function confirmation({ statistics, declaration }: Book): Html {
  const { preparedByMachine, decisions } = statistics;
  if (decisions === 0) return element('p', { class: 'unread' }, 'No decision has been made yet.');
  if (preparedByMachine === 0)
    return element(
      'p',
      { class: 'read' },
      `A person stands behind ${decisions === 1 ? 'the one decision' : `each of the ${figure(decisions)} decisions`}.`,
    );
  const persons = declaration.editors.filter(({ agent }) => agent === 'person').length;
  const how =
    preparedByMachine === decisions
      ? `All ${figure(decisions)}`
      : `${figure(preparedByMachine)} of ${figure(decisions)}`;
  return element(
    'p',
    { class: 'unread' },
    element('strong', {}, `${how} decisions: ${PREPARED_BY_MACHINE}.`),
    persons === 0 ? ' Treat this as a draft for review.' : '',
  );
}

/** The parts of an entry, shown on one of this book. */
export function howToRead(book: Book): readonly Child[] {
  const example = book.entries.find(({ isEmendation, isMarked, lemma, reading }) => {
    return isEmendation && isMarked && lemma !== '' && reading !== '' && lemma.length + reading.length < 40;
  });
  return [
    element(
      'p',
      {},
      'A word with a dotted line beneath was emended. Choose it, and its entry opens: before the bracket what this edition prints, behind it what the source has; then the reason, the evidence, who decided, and when.',
    ),
    example === undefined
      ? undefined
      : element(
          'p',
          { class: 'apparatus example' },
          lemmaAndReading(example, book),
          ' ',
          element('a', { href: linkToEntry(example, SITE.front) }, 'see it in place'),
        ),
    element(
      'p',
      {},
      'Daggers enclose what is corrupt and for which no remedy is known. A small raised figure tells which of several equal words of a paragraph is meant. Numbers in the margin count the paragraphs of the source, and never change: 4a and 4b are parts of its fourth, 4-5 is its fourth and fifth joined.',
    ),
    element(
      'p',
      {},
      'Each chapter has four views: the edition; the source as it came; the changes, struck and inserted; and both side by side.',
    ),
  ];
}

/** Each source with its siglum, origin and digest, then the witnesses that evidence quotes. */
export function sources({ chapters, declaration }: Book): Html {
  const provenance = new Map(declaration.sources.map((one) => [one.id, one.provenance]));
  return element(
    'section',
    { id: 'sources', 'aria-labelledby': 'sources-title' },
    element('h2', { id: 'sources-title' }, 'Sources and witnesses'),
    element(
      'dl',
      { class: 'sources' },
      chapters.map(({ siglum, id, source, title, sha256 }) => [
        element('dt', {}, element('i', { class: 'siglum' }, siglum), ` ${title}`),
        element(
          'dd',
          {},
          provenance.get(id) === undefined ? undefined : element('p', {}, sentence(provenance.get(id) ?? '')),
          digest('SHA-256 of the source', source.sha256),
          digest('SHA-256 of the edition', sha256),
        ),
      ]),
      (declaration.witnesses ?? []).map(({ siglum, title, provenance: where }) => [
        element('dt', {}, element('i', { class: 'siglum' }, siglum), ` ${title}`),
        element('dd', {}, where === undefined ? undefined : element('p', {}, where)),
      ]),
    ),
    element('p', { class: 'editors' }, `Decisions by ${editors(declaration.editors)}.`),
  );
}

function digest(label: string, value: string): Html | undefined {
  return value === ''
    ? undefined
    : element('p', { class: 'digest' }, `${label}: `, element('code', {}, value));
}

function editors(all: Book['declaration']['editors']): string {
  const names = all.map(({ name, agent, role }) => {
    const notes = [...(agent === 'software' ? ['software'] : []), ...(role === undefined ? [] : [role])];
    return notes.length === 0 ? name : `${name} (${notes.join('; ')})`;
  });
  return names.length === 0 ? counted(0, 'editor') : names.join(', ');
}
