import type { Alternative, Erratum } from '../../model/erratum.ts';
import type { Book, Entry } from '../book.ts';
import { type Attributes, block, element, joined, NOTHING, text, type Xml } from '../xml.ts';
import { classesOf } from './classes.ts';
import { evidenceNote } from './evidence.ts';
import { annotationId, detectorId, entryId, type Pointers } from './ids.ts';

/**
 * What is known of each decision besides the readings: who proposed it, who decided and when, whether a person stands behind it,
 * the reason and the grounds. One annotation an erratum, with a target for each of its places.
 */
export function listAnnotation(book: Book, pointers: Pointers): Xml {
  const places = new Map<string, Entry[]>();
  for (const entry of book.entries) {
    places.set(entry.erratum.id, [...(places.get(entry.erratum.id) ?? []), entry]);
  }
  return block(
    'listAnnotation',
    {},
    [...places.values()].map((entries) => annotation(entries, book, pointers)),
  );
}

/** Doubts that nobody has decided, as the encoding of certainty tells them. */
export function undecided({ entries }: Book): readonly Xml[] {
  return entries
    .filter(({ erratum }) => erratum.verdict === 'defer')
    .map((entry) =>
      element(
        'certainty',
        { target: `#${entryId(entry)}`, locus: 'value', cert: 'unknown' },
        element('desc', {}, text('In doubt; not yet decided.')),
      ),
    );
}

function annotation(entries: readonly Entry[], book: Book, pointers: Pointers): Xml {
  const [entry] = entries;
  if (entry === undefined) return NOTHING;
  const { erratum, group, status } = entry;
  const { note, evidence = [], touches = [] } = erratum;
  return block(
    'annotation',
    {
      'xml:id': annotationId(erratum.id),
      target: entries.map((one) => `#${entryId(one)}`).join(' '),
      motivation: MOTIVATIONS[entry.isEmendation ? 'change' : erratum.verdict],
      ana: classesOf(entry),
      corresp: group.map((id) => `#${annotationId(id)}`).join(' '),
    },
    [
      ...proposer(erratum),
      ...decision(erratum, book, pointers),
      history(erratum, pointers),
      element('note', { type: 'status' }, text(status)),
      ...(note === undefined ? [] : [element('note', { type: 'reason' }, text(note))]),
      ...evidence.map((ground) => evidenceNote(ground, book.cast, pointers)),
      ...conjectures(erratum, book, pointers),
      ...(touches.length === 0
        ? []
        : [element('note', { type: 'touches' }, text(`Changed on purpose: ${touches.join(', ')}.`))]),
    ],
  );
}

/** TEI’s own words for why an annotation is made. */
const MOTIVATIONS = {
  change: 'editing',
  accept: 'commenting',
  stet: 'assessing',
  defer: 'questioning',
  crux: 'questioning',
} as const;

function proposer({ proposed }: Erratum): Xml[] {
  if (proposed === undefined) return [];
  return [responsibility('proposed', { ref: `#${detectorId(proposed)}`, type: 'software' }, proposed)];
}

function decision({ by }: Erratum, { cast }: Book, pointers: Pointers): Xml[] {
  const editor = cast.editors.find(({ id }) => id === by);
  if (editor === undefined) return [];
  return [responsibility('decided', { ref: pointers.editor(by), type: editor.agent }, editor.name)];
}

function responsibility(what: string, attributes: Attributes, name: string): Xml {
  return element('respStmt', {}, element('resp', {}, text(what)), element('name', attributes, text(name)));
}

/** Votes, then the decision they led to: newest first, as a history of revisions is written. */
function history({ by, on, verdict, votes = [] }: Erratum, pointers: Pointers): Xml {
  const changes = votes.map((vote) =>
    element(
      'change',
      { when: vote.on, who: pointers.editor(vote.by) },
      text(`voted: ${vote.verdict}`),
      ...(vote.corr === undefined ? [] : [text(', '), element('mentioned', {}, text(vote.corr))]),
    ),
  );
  const own =
    on === undefined
      ? []
      : [element('change', { when: on, who: pointers.editor(by) }, text(`decided: ${verdict}`))];
  return block('revisionDesc', {}, [...changes.toReversed(), ...own]);
}

/** Readings that the edition does not print: alternatives, and what is supposed where nothing is changed. */
function conjectures(erratum: Erratum, book: Book, pointers: Pointers): Xml[] {
  const { verdict, corr, alternatives = [] } = erratum;
  const own: Alternative[] = verdict === 'accept' || corr === undefined ? [] : [{ corr }];
  return [...own, ...alternatives].map(({ corr: reading, cert, by, evidence = [] }) =>
    element(
      'note',
      { type: 'conjecture', cert, resp: pointers.editor(by) },
      element('mentioned', {}, text(reading)),
      joined(evidence.map((ground) => evidenceNote(ground, book.cast, pointers))),
    ),
  );
}
