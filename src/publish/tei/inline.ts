import type { AuthorityKind } from '../../model/authority.ts';
import type { Erratum } from '../../model/erratum.ts';
import type { Book, Entry } from '../book.ts';
import { type Attributes, element, joined, text, type Xml } from '../xml.ts';
import { classesOf, evidenceOf } from './classes.ts';
import { authorityId, entryId, type Pointers, sourceId } from './ids.ts';

/** What stands in the text for an entry that lies within one paragraph. */
export function inlineEntry(entry: Entry, book: Book, pointers: Pointers): Xml {
  return inName(marked(entry, pointers), entry, book);
}

function marked(entry: Entry, pointers: Pointers): Xml {
  const { lemma, reading, erratum, isEmendation } = entry;
  const own = { 'xml:id': entryId(entry), ana: classesOf(entry) };
  const by = responsibilityOf(entry, pointers);
  if (!isEmendation) {
    // A `sic` alone: an apparent error, printed as it stands and not corrected.
    if (erratum.verdict === 'crux') return element('sic', { ...own, ...by }, withParagraphs(reading));
    return element('seg', { ...own, type: deedName(entry), ...by }, withParagraphs(reading));
  }
  const alternatives = erratum.alternatives ?? [];
  const grounds = { evidence: evidenceOf(erratum.evidence ?? []), ...witnessesOf(erratum, pointers) };
  if (alternatives.length === 0 && reading === '') {
    return element('supplied', { ...own, reason: 'omitted', ...by, ...grounds }, text(lemma));
  }
  if (alternatives.length === 0 && lemma === '') {
    const reason = erratum.kind === 'repetition' ? 'repeated' : 'superfluous';
    return element('surplus', { ...own, reason, ...by, ...grounds }, withParagraphs(reading));
  }
  const [from, to] = entry.act === 'regularize' ? ['orig', 'reg'] : ['sic', 'corr'];
  return element(
    'choice',
    own,
    element(from, { source: `#${sourceId(entry.siglum)}` }, withParagraphs(reading)),
    element(to, { ...paraphrase(entry), ...by, ...grounds }, text(lemma)),
    ...alternatives.map(({ corr, cert, by: whose, evidence = [] }) =>
      element(
        to,
        {
          type: 'alternative',
          resp: pointers.editor(whose),
          cert,
          evidence: evidenceOf(evidence),
          ...witnessesOf({ evidence }, pointers),
        },
        text(corr),
      ),
    ),
  );
}

/** Who answers for an entry, how certain it is, and which record tells the day. */
export function responsibilityOf({ erratum }: Entry, pointers: Pointers): Attributes {
  return {
    resp: pointers.editor(erratum.by),
    cert: erratum.cert,
    change: pointers.decision(erratum.on, erratum.by),
  };
}

/** The texts whose reading supports an emendation: they have not its words, so `@wit` would say too much. */
export function witnessesOf({ evidence = [] }: Pick<Erratum, 'evidence'>, pointers: Pointers): Attributes {
  const found = evidence.flatMap((ground) =>
    ground.kind === 'witness' ? (pointers.witness(ground.siglum) ?? []) : [],
  );
  return { source: [...new Set(found)].join(' ') };
}

/** What an entry that changes nothing is called. */
export function deedName({ erratum }: Entry): string {
  return erratum.verdict === 'accept' ? 'annotated' : erratum.verdict;
}

export function paraphrase({ isParaphrase }: Entry): Attributes {
  return isParaphrase ? { type: 'paraphrase' } : {};
}

/** Text of a source; where it begins a paragraph that the edition does not have, a milestone stands. */
export function withParagraphs(value: string): Xml {
  const parts = value.split(/(\n(?:[ \t\r]*\n)+)/u);
  return joined(
    parts.map((part, index) =>
      index % 2 === 0 ? text(part) : joined([text(part), element('milestone', { unit: 'paragraph' })]),
    ),
  );
}

const NAME_ELEMENTS: Readonly<Record<AuthorityKind, string>> = {
  person: 'persName',
  place: 'placeName',
  organization: 'orgName',
  term: 'term',
  work: 'title',
};

/** A name or term is enclosed in its own element, which leads to the authority. */
function inName(content: Xml, { erratum, authority }: Entry, book: Book): Xml {
  if (erratum.kind !== 'name' && erratum.kind !== 'term') return content;
  const known = [...new Set(authority)].flatMap((id) => book.cast.authority.get(id) ?? []);
  const [first] = known;
  if (first === undefined) return content;
  const ref = known.map(({ id }) => `#${authorityId(id)}`).join(' ');
  return element(known.length > 1 ? 'rs' : NAME_ELEMENTS[first.kind], { ref }, content);
}
