import { isParaphrase } from '../errata/paraphrase.ts';
import { type Cast, editorName, evidenceInWords } from '../model/cast.ts';
import {
  type Act,
  actOf,
  type Certainty,
  type Erratum,
  originOf,
  type Verdict,
  type Vote,
} from '../model/erratum.ts';
import { visible } from '../text/visible.ts';

const ACTS: Readonly<Record<Act, string>> = {
  correct: 'an error put right',
  regularize: 'a legitimate form levelled to the house style',
  supply: 'something missing supplied',
  excise: 'something superfluous taken out',
  annotate: 'the text stands, with a note',
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  accept: 'accepted: the edition prints the correction',
  stet: 'stet: looked at, and the reading stands',
  defer: 'deferred: to be looked at again',
  crux: 'crux: corrupt, and no remedy known',
};

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  high: 'certain',
  medium: 'probable',
  low: 'doubtful',
};

/** Label and text of each line of an entry's story, in the order in which a reader asks. */
export function storyOf(erratum: Erratum, status: string, cast: Cast): [label: string, text: string][] {
  const lines: [string, string | undefined][] = [
    ['what', whatWords(erratum)],
    ['verdict', withdrawn(erratum) ?? verdictWords(erratum)],
    ['why', erratum.note],
    ...(erratum.evidence ?? []).map((ground): [string, string] => [
      'evidence',
      evidenceInWords(ground, cast),
    ]),
    ['conjecture', erratum.verdict === 'accept' ? undefined : quoted(erratum.corr)],
    ...(erratum.alternatives ?? []).map((other): [string, string] => [
      'or',
      `“${other.corr}”${other.cert === undefined ? '' : ` (${CERTAINTY[other.cert]})`}`,
    ]),
    ['found by', erratum.proposed],
    ['decided by', `${editorName(erratum.by, cast)}${erratum.on === undefined ? '' : `, ${erratum.on}`}`],
    ['', status],
    ...(erratum.votes ?? []).map((vote): [string, string] => ['vote', voteInWords(vote, cast)]),
    ['remark', erratum.remark],
  ];
  return lines.flatMap(([label, text]): [string, string][] =>
    text === undefined ? [] : [[label, visible(text)]],
  );
}

/** A reading that stands has no error whose origin could be named. */
function whatWords(erratum: Erratum): string {
  if (erratum.verdict === 'stet') return `suspected: ${erratum.kind}`;
  const kind = `${erratum.kind} (${originOf(erratum).replace('-', ' ')})`;
  if (erratum.verdict !== 'accept') return kind;
  return `${kind}; ${isParaphrase(erratum) ? 'printed as a paraphrase' : ACTS[actOf(erratum)]}`;
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `“${text}”`;
}

function verdictWords(erratum: Erratum): string {
  const certainty = erratum.cert === undefined ? '' : ` (${CERTAINTY[erratum.cert]})`;
  const verdict = actOf(erratum) === 'annotate' && erratum.verdict === 'accept' ? 'annotated' : undefined;
  return (verdict ?? VERDICTS[erratum.verdict]) + certainty;
}

function withdrawn(erratum: Erratum): string | undefined {
  return erratum.withdrawn === undefined ? undefined : `withdrawn on ${erratum.withdrawn}`;
}

function voteInWords(vote: Vote, cast: Cast): string {
  const reading = vote.corr === undefined ? '' : ` “${vote.corr}”`;
  return `${editorName(vote.by, cast)}, ${vote.on}: ${vote.verdict}${reading}`;
}
