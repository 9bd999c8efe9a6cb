import { PREPARED_BY_MACHINE } from '../../model/edition.ts';
import type { Act, Kind, Origin, Verdict } from '../../model/erratum.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Entry } from '../book.ts';
import { block, element, text, type Xml } from '../xml.ts';

const KINDS: Readonly<Record<Kind, string>> = {
  name: 'A damaged name.',
  term: 'A technical term or the name of an institution.',
  spelling: 'A misspelt word.',
  ocr: 'Characters misread by optical recognition.',
  sentence: 'A sentence cut in two, or two run together.',
  punctuation: 'A wrong, missing or superfluous mark of punctuation.',
  typography: 'The form of letters, marks or lines.',
  repetition: 'Words that stand twice by mistake.',
  omission: 'Words that were left out.',
  translation: 'A mistake of translation.',
  wording: 'A wording that cannot be understood as it stands.',
  fact: 'An error of fact.',
};

const ORIGINS: Readonly<Record<Origin, string>> = {
  ocr: 'The error arose when a printed page was read by machine.',
  transliteration: 'The error arose when names went from one script into another.',
  'machine-translation': 'The error was made by a translating machine.',
  translator: 'The error was made by a translator.',
  author: 'The error is the author’s.',
  printer: 'The error was made in writing or setting the text.',
  editorial: 'The error was made by an earlier editor.',
};

const ACTS: Readonly<Record<Act, string>> = {
  correct: 'An error is put right.',
  regularize: 'A legitimate form is levelled to the style of the edition.',
  supply: 'Something missing is added.',
  excise: 'Something superfluous is taken out.',
  annotate: 'The text stays as it is, and a note is given.',
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  accept: 'The emendation or note was accepted.',
  stet: 'The reading was suspected, looked at, and stands.',
  defer: 'The reading is in doubt and has not been decided.',
  crux: 'The reading is corrupt, and no remedy is known.',
};

const STATUSES = {
  person: 'A person decided, or confirmed the decision.',
  machine: `The decision was ${PREPARED_BY_MACHINE}.`,
} as const;

const GROUNDS: Readonly<Record<Evidence['kind'], string>> = {
  authority: 'A name or term of the authority file.',
  frequency: 'How often a form stands in the sources.',
  witness: 'What another text of the work has.',
  citation: 'A book or document.',
  internal: 'The same text elsewhere.',
  reconstruction: 'A supposed intermediate form.',
  lexicon: 'A word list.',
  pattern: 'A known pattern of damage, or a rule of grammar.',
  model: 'A statistical or language model.',
};

/** The classes to which `@ana` points. */
export function classDecl(): Xml {
  return block('classDecl', {}, [
    taxonomy('kind', 'What was wrong', KINDS),
    taxonomy('origin', 'Whose error it is', ORIGINS),
    taxonomy('act', 'What the editor does', ACTS),
    taxonomy('verdict', 'What was decided', VERDICTS),
    taxonomy('status', 'Who stands behind the decision', STATUSES),
    taxonomy('evidence', 'Why a reading is believed', GROUNDS),
  ]);
}

function taxonomy(name: string, title: string, classes: Readonly<Record<string, string>>): Xml {
  return block('taxonomy', { 'xml:id': name }, [
    element('desc', {}, text(title)),
    ...Object.entries(classes).map(([one, meaning]) =>
      element('category', { 'xml:id': `${name}-${one}` }, element('catDesc', {}, text(meaning))),
    ),
  ]);
}

/**
 * Kind, origin, act, verdict and status of an entry, for `@ana`: what stands has no error and so no origin, and only what is
 * accepted has an act.
 */
export function classesOf({ erratum: { kind, verdict }, origin, act, isConfirmed }: Entry): string {
  const status: keyof typeof STATUSES = isConfirmed ? 'person' : 'machine';
  return [
    `#kind-${kind}`,
    ...(verdict === 'stet' ? [] : [`#origin-${origin}`]),
    ...(verdict === 'accept' ? [`#act-${act}`] : []),
    `#verdict-${verdict}`,
    `#status-${status}`,
  ].join(' ');
}

/** The class of a ground. */
export function groundClass({ kind }: Evidence): string {
  return `#evidence-${kind}`;
}

/**
 * The values that TEI suggests for `@evidence`: `external` where another text or a work of reference speaks, `internal` where
 * the source itself does, `conjecture` where the editor's judgement does.
 */
export function evidenceOf(evidence: readonly Evidence[]): string {
  const values = new Set(evidence.map(({ kind }) => VALUE_OF[kind]));
  if (values.size === 0) return 'conjecture';
  return ['external', 'internal', 'conjecture'].filter((value) => values.has(value)).join(' ');
}

const VALUE_OF: Readonly<Record<Evidence['kind'], string>> = {
  authority: 'external',
  witness: 'external',
  citation: 'external',
  lexicon: 'external',
  internal: 'internal',
  frequency: 'internal',
  reconstruction: 'conjecture',
  pattern: 'conjecture',
  model: 'conjecture',
};
