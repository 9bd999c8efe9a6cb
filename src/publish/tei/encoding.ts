import { PREPARED_BY_MACHINE } from '../../model/edition.ts';
import type { Book } from '../book.ts';
import { block, element, NOTHING, text, type Xml } from '../xml.ts';
import { classDecl } from './classes.ts';
import { crossingOf } from './crossing.ts';
import { detectorId } from './ids.ts';

/** How the text was edited and how that is encoded. */
export function encodingDesc(book: Book): Xml {
  return block('encodingDesc', {}, [
    block('projectDesc', {}, [paragraph(BOTH_TEXTS)]),
    editorialDecl(book),
    block('refsDecl', {}, [paragraph(REFERENCES)]),
    crossingOf(book).some(({ isEmendation }) => isEmendation)
      ? element('variantEncoding', { method: 'double-end-point', location: 'external' })
      : NOTHING,
    classDecl(),
    appInfo(book),
  ]);
}

const BOTH_TEXTS =
  'This document holds two texts of each chapter, exact to the character: that of the source and that of the edition. ' +
  'Both are the character data of a division of type “chapter”, white space included. For the edition, leave out sic and orig ' +
  'in a choice, the corr and reg of type “alternative”, and surplus. For the source, leave out corr, reg and supplied, and put the ' +
  'rdg with @wit of each app of the listApp in the place of what stands between its two anchors.';

const REFERENCES =
  'Paragraphs are numbered by those of the source, so that a reference outlives every new punctuation: 4a and 4b are the parts of ' +
  'a paragraph that the edition divides, 4-5 is one that it makes of two. The identifier of a paragraph is p-, its siglum, a ' +
  'hyphen and its number; that of an entry of the apparatus is e- and its id in the errata.';

const CORRECTION = [
  'Every change is one recorded decision and is marked where it stands. An error that is put right is a choice of sic and corr. ' +
    'Words that the source leaves out are supplied; words that it has too many are surplus. Where there are alternative readings, ' +
    'both are a choice with an empty sic or corr. A further corr of type “alternative” is a reading that is possible, too.',
  'Where a change goes beyond a paragraph, choice cannot stand: two anchors mark its ends, and an app in the stand-off part has both ' +
    'readings. A milestone in a reading of the source marks where it begins another paragraph.',
  'A sic without a corr is a crux: corrupt, and no remedy is known. A seg (or a span in the stand-off part) of type “stet” is a ' +
    'reading that was suspected and stands; of type “defer” one that is in doubt; of type “annotated” one on which there is a note.',
  'The person or program that decided is named by @resp, the day by @change. Who proposed it, who decided, and when, the reason, and ' +
    'the evidence are in the annotation of the stand-off part that has the entry as its target.',
];

function editorialDecl(book: Book): Xml {
  const { principles, house = [], language } = book.declaration;
  const own = (words: string): Xml => element('p', { 'xml:lang': language }, text(words));
  const { decisions, preparedByMachine } = book.statistics;
  return block('editorialDecl', {}, [
    ...principles.map(own),
    block(
      'correction',
      // Deciding on proposals is no proofreading, so `high` is never claimed.
      { method: 'markup', status: decisions > 0 && preparedByMachine === 0 ? 'medium' : 'low' },
      [paragraph(machineStatement(book)), ...CORRECTION.map(paragraph), ...unmarkedKinds(book)],
    ),
    block('normalization', { method: 'markup' }, [
      paragraph(
        'A legitimate form that is levelled to the style of the edition is a choice of orig and reg.',
      ),
      ...house.map(own),
    ]),
    block('punctuation', { marks: 'all' }, [
      paragraph('All marks of the source are kept; a change of one is marked like any other.'),
    ]),
    block('quotation', { marks: 'all' }, [
      paragraph('Quotation marks stand in the text as characters, those that an entry changes excepted.'),
    ]),
    block('hyphenation', { eol: 'all' }, [
      paragraph(
        'The line ends and hyphens of the source are kept; a change of one is marked like any other.',
      ),
    ]),
  ]);
}

/** How many decisions nobody has read, in words. */
export function machineStatement({ statistics: { decisions, preparedByMachine } }: Book): string {
  return preparedByMachine === 0
    ? `Every decision was made or confirmed by a person.`
    : `${preparedByMachine} of ${decisions} decisions: ${PREPARED_BY_MACHINE}.`;
}

function unmarkedKinds({ declaration: { display = {} } }: Book): Xml[] {
  const kinds = Object.entries(display).flatMap(([kind, how]) => (how === 'summary' ? [kind] : []));
  if (kinds.length === 0) return [];
  return [paragraph(`A display of the text need not mark emendations of these kinds: ${kinds.join(', ')}.`)];
}

/** emend, and whatever proposed an emendation: proposing is no deciding. */
function appInfo({ entries, toolVersion }: Book): Xml {
  const proposed = [...new Set(entries.flatMap(({ erratum }) => erratum.proposed ?? []))].sort();
  return block('appInfo', {}, [
    application('emend', toolVersion, {
      label: toolVersion === undefined ? 'emend, version not recorded' : `emend ${toolVersion}`,
      does: 'Applied the decisions and made this document.',
    }),
    ...proposed.map((one) =>
      application(one.replace(/@[^@]*$/u, ''), /@([^@]*)$/u.exec(one)?.[1], {
        id: detectorId(one),
        label: one,
        does: 'Proposed emendations; it decided on none.',
      }),
    ),
  ]);
}

function application(
  name: string,
  version: string | undefined,
  { id, label, does }: { readonly id?: string; readonly label: string; readonly does: string },
): Xml {
  return element(
    'application',
    { 'xml:id': id, ident: identOf(name), version: versionOf(version) },
    element('label', {}, text(label)),
    paragraph(does),
  );
}

/** `@ident` is an XML name. */
function identOf(name: string): string {
  const cleaned = name.replaceAll(/[^A-Za-z0-9._-]/gu, '_');
  return /^[A-Za-z_]/u.test(cleaned) ? cleaned : `_${cleaned}`;
}

/** `@version` takes numbers with dots only, no `v` and nothing behind a hyphen; the label has the whole. */
function versionOf(version: string | undefined): string {
  return /^v?(\d+(?:\.\d+){0,3})/u.exec(version ?? '')?.[1] ?? '0';
}

function paragraph(words: string): Xml {
  return element('p', {}, text(words));
}
