import type { Book } from '../book.ts';
import { block, element, text, type Xml } from '../xml.ts';
import { decisionId, type Pointers } from './ids.ts';

/** A change with the day by which it is sorted. */
interface Dated {
  readonly on: string;
  readonly xml: Xml;
}

/** Releases, and the days on which somebody decided: newest first. */
export function revisionDesc(book: Book, pointers: Pointers): Xml {
  const releases = (book.declaration.releases ?? []).map(({ version, on }): Dated => {
    return { on, xml: element('change', { when: on, n: version }, text(`Release ${version}.`)) };
  });
  const changes = [...releases.toReversed(), ...decisionDays(book, pointers)];
  // A release stands above the decisions of its day.
  const sorted = [...changes.entries()].sort(([i, a], [j, b]) =>
    a.on === b.on ? i - j : a.on < b.on ? 1 : -1,
  );
  return block(
    'revisionDesc',
    {},
    sorted.map(([, { xml }]) => xml),
  );
}

function decisionDays({ entries }: Book, pointers: Pointers): Dated[] {
  const days = new Map<string, { on: string; by: string; decisions: number; votes: number }>();
  const dayOf = (on: string | undefined, by: string | undefined) => {
    if (on === undefined || by === undefined || pointers.editor(by) === undefined) return undefined;
    const id = decisionId(on, by);
    const day = days.get(id) ?? { on, by, decisions: 0, votes: 0 };
    days.set(id, day);
    return day;
  };
  for (const erratum of new Map(entries.map((entry) => [entry.erratum.id, entry.erratum])).values()) {
    const day = dayOf(erratum.on, erratum.by);
    if (day !== undefined) day.decisions += 1;
    for (const vote of erratum.votes ?? []) {
      const voted = dayOf(vote.on, vote.by);
      if (voted !== undefined) voted.votes += 1;
    }
  }
  return [...days.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { on, by, decisions, votes }]) => {
      const what = [counted(decisions, 'decision'), counted(votes, 'vote')].filter((words) => words !== '');
      const attributes = { 'xml:id': id, when: on, who: pointers.editor(by) };
      return { on, xml: element('change', attributes, text(`${what.join(', ')}.`)) };
    });
}

function counted(count: number, what: string): string {
  if (count === 0) return '';
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
