import type { Alternative, Kind, Vote } from '../../model/erratum.ts';
import { type Cast, editorName } from '../../model/cast.ts';
import { deedOf, type Deed } from '../house-style.ts';
import type { Entry } from '../book.ts';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  name: 'name',
  term: 'term',
  spelling: 'spelling',
  ocr: 'misread letters',
  sentence: 'cut sentence',
  punctuation: 'punctuation',
  typography: 'typography',
  repetition: 'repetition',
  omission: 'omission',
  translation: 'translation',
  wording: 'wording',
  fact: 'matter of fact',
};

const DEED_WORDS: Readonly<Record<Deed, string>> = {
  correct: 'corrected',
  conjecture: 'corrected by conjecture',
  punctuate: 'punctuated anew',
  regularize: 'levelled',
  supply: 'supplied',
  excise: 'left out',
  paraphrase: 'worded anew',
  annotate: 'annotated',
  stet: 'stands',
  crux: 'corrupt, no remedy known',
  defer: 'not yet decided',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** What was wrong, for readers. */
export function kindWords(kind: Kind): string {
  return KIND_WORDS[kind];
}

/** What was done, for readers. */
export function deedWords(entry: Entry): string {
  return DEED_WORDS[deedOf(entry)];
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small number in words, as running text has it; a greater one in figures. */
export function spelled(count: number): string {
  return NUMBERS[count] ?? figure(count);
}

/** `2026-11-23` as `23 November 2026`; anything else as it is. */
export function dateWords(date: string): string {
  const { year, month, day } = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/u.exec(date)?.groups ?? {};
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

/** `1 place`, `2 places`; thousands are grouped. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** A number with its thousands grouped by commas. */
export function figure(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `name-authority@1` as `name-authority, version 1`. */
export function proposerWords(proposed: string): string {
  const at = proposed.lastIndexOf('@');
  return at === -1 ? proposed : `${proposed.slice(0, at)}, version ${proposed.slice(at + 1)}`;
}

/** Who decided and when, who proposed, how certain it is, and whether a person has read it: sentences. */
export function responsibilityWords({ erratum, status, isConfirmed }: Entry, cast: Cast): string[] {
  const on = erratum.on === undefined ? '' : `, ${dateWords(erratum.on)}`;
  const proposed = erratum.proposed;
  return [
    `Decided by ${editorName(erratum.by, cast)}${on}.`,
    ...(proposed === undefined
      ? []
      : [
          isConfirmed
            ? `Proposed by ${proposerWords(proposed)} (software), accepted by a person.`
            : `Proposed by ${proposerWords(proposed)} (software).`,
        ]),
    ...(erratum.votes ?? []).map((vote) => voteWords(vote, cast)),
    ...(erratum.cert === undefined ? [] : [`Certainty: ${erratum.cert}.`]),
    ...(isConfirmed && erratum.votes === undefined ? [] : [sentence(status)]),
  ];
}

function voteWords({ by, on, verdict, corr }: Vote, cast: Cast): string {
  const reading = corr === undefined ? '' : ` “${corr}”`;
  return `${editorName(by, cast)}, ${dateWords(on)}: ${verdict}${reading}.`;
}

/** Another reading, who thinks so, and how sure. */
export function alternativeWords({ corr, cert, by }: Alternative, cast: Cast): string {
  const who = by === undefined ? '' : ` (${editorName(by, cast)})`;
  return `perhaps “${corr}”${who}${cert === undefined ? '' : `, certainty ${cert}`}`;
}

/** With a capital and a full stop. */
export function sentence(words: string): string {
  const end = /[.!?…]["”’)]?$/u.test(words) ? '' : '.';
  return words.charAt(0).toUpperCase() + words.slice(1) + end;
}

/** On one line: line ends inside a reading are shown as a pilcrow. */
export function onOneLine(text: string): string {
  const [first = '', ...rest] = text.split(/\r\n?|\n/u);
  if (rest.length === 0) return text;
  const last = rest.pop() ?? '';
  const between = rest.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ¶ ');
}
