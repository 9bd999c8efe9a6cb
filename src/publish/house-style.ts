import type { ApparatusStyle } from '../model/edition.ts';
import type { Entry } from './book.ts';

/** What was done at a place, as an apparatus tells it. */
export type Deed =
  | 'correct'
  | 'conjecture'
  | 'punctuate'
  | 'regularize'
  | 'supply'
  | 'excise'
  | 'paraphrase'
  | 'annotate'
  | 'stet'
  | 'crux'
  | 'defer';

/** A run of an apparatus entry behind its lemma: words of the editor, a reading or conjecture, or a siglum. */
export interface Run {
  readonly role: 'words' | 'reading' | 'conjecture' | 'siglum';
  readonly text: string;
}

/**
 * How each deed is told: words, `{reading}` and `{siglum}`. The abbreviations are those that Latin apparatus use (`corr.`
 * where evidence outside the text speaks, `coni.` where the editor's judgement does); the last column follows the headings of
 * EpiDoc's guidelines.
 */
const WORDINGS: Readonly<Record<Deed, Readonly<Record<ApparatusStyle, string>>>> = {
  correct: {
    plain: '‘{reading}’ in the source',
    latin: 'corr. ed.: {reading} {siglum}',
    epidoc: 'corrected from {reading} {siglum}',
  },
  conjecture: {
    plain: '‘{reading}’ in the source; the editor’s conjecture',
    latin: 'coni. ed.: {reading} {siglum}',
    epidoc: 'conjectured for {reading} {siglum}',
  },
  punctuate: {
    plain: '‘{reading}’ in the source',
    latin: 'dist. ed.: {reading} {siglum}',
    epidoc: 'punctuated anew: {reading} {siglum}',
  },
  regularize: {
    plain: '‘{reading}’ in the source; levelled to the style of this edition',
    latin: 'norm. ed.: {reading} {siglum}',
    epidoc: 'regularized from {reading} {siglum}',
  },
  supply: {
    plain: 'not in the source; supplied',
    latin: 'suppl. ed.: om. {siglum}',
    epidoc: 'omitted in {siglum}, supplied',
  },
  excise: {
    plain: '‘{reading}’ in the source; left out',
    latin: 'del. ed.: {reading} {siglum}',
    epidoc: 'surplus in {siglum}: {reading}',
  },
  paraphrase: {
    plain: '‘{reading}’ in the source; worded anew',
    latin: 'paraphr. ed.: {reading} {siglum}',
    epidoc: 'paraphrased from {reading} {siglum}',
  },
  annotate: { plain: 'note', latin: 'adnot. ed.', epidoc: 'note' },
  stet: { plain: 'so in the source, and sound', latin: 'sic recte {siglum}', epidoc: 'so {siglum}' },
  crux: {
    plain: 'corrupt in the source; no remedy is known',
    latin: 'locus nondum sanatus',
    epidoc: 'corrupt',
  },
  defer: { plain: 'in doubt; not yet decided', latin: 'dub.', epidoc: 'uncertain' },
};

const ALTERNATIVE: Readonly<Record<ApparatusStyle, string>> = {
  plain: 'perhaps ',
  latin: 'fort. ',
  epidoc: 'or: ',
};

/** Evidence from outside the editor's judgement. */
const EXTERNAL: ReadonlySet<string> = new Set(['authority', 'witness', 'citation']);

/** What was done at the place of an entry. */
export function deedOf({ erratum, act, lemma, reading, isEmendation, isParaphrase }: Entry): Deed {
  if (erratum.verdict !== 'accept') return erratum.verdict;
  if (!isEmendation) return 'annotate';
  if (isParaphrase) return 'paraphrase';
  if (reading === '' || act === 'supply') return reading === '' ? 'supply' : 'correct';
  if (lemma === '') return 'excise';
  if (act === 'regularize') return 'regularize';
  if (erratum.kind === 'punctuation' || erratum.kind === 'sentence') return 'punctuate';
  return (erratum.evidence ?? []).some(({ kind }) => EXTERNAL.has(kind)) ? 'correct' : 'conjecture';
}

/** The words behind `lemma]`, in runs, so that each format can set readings and sigla in its own way. */
export function statementOf(entry: Entry, style: ApparatusStyle = 'plain'): Run[] {
  const runs = runsOf(WORDINGS[deedOf(entry)][style], entry);
  const { verdict, corr, alternatives = [] } = entry.erratum;
  const isOpen = verdict === 'crux' || verdict === 'defer';
  const conjectures = [
    ...(isOpen && corr !== undefined ? [corr] : []),
    ...alternatives.map((other) => other.corr),
  ];
  return [
    ...runs,
    ...conjectures.flatMap((text): Run[] => [
      { role: 'words', text: `; ${ALTERNATIVE[style]}` },
      { role: 'conjecture', text },
    ]),
  ];
}

/** The same as one string. */
export function statementText(entry: Entry, style?: ApparatusStyle): string {
  return statementOf(entry, style)
    .map(({ role, text }) => (role === 'conjecture' ? `‘${text}’` : text))
    .join('');
}

function runsOf(template: string, { reading, siglum }: Entry): Run[] {
  return template
    .split(/(\{reading\}|\{siglum\})/u)
    .filter((part) => part !== '')
    .map((part): Run => {
      if (part === '{reading}') return { role: 'reading', text: reading };
      if (part === '{siglum}') return { role: 'siglum', text: siglum };
      return { role: 'words', text: part };
    });
}
