import type { Detector, Knowledge, Suspicion } from './detector.ts';
import type { Paragraph } from './document.ts';
import { type QuotationMark, quotationMarks, type QuotationUse, quotationUse } from './quotation-marks.ts';
import { misplacedQuestionMark } from './quoted-question.ts';
import { abbreviationsOf, type IsAbbreviation, type Sentence, sentencesOf } from './sentences.ts';
import { announcesSpeech } from './speech.ts';
import { unmarkedSpeech } from './unmarked-speech.ts';

/** Quotation marks that cannot stand as they do, and speech that a full stop introduces. */
export const quotation: Detector = {
  rule: 'quotation',
  version: 2,
  summary:
    'A quotation mark is reversed, doubled, missing or out of place, or a full stop introduces speech.',
  kind: 'punctuation',
  begin: (corpus, knowledge) => {
    const use = quotationUse(corpus);
    const isAbbreviation = abbreviationsOf(corpus);
    return (paragraph) => [
      ...marksIn(paragraph, use),
      ...singlesIn(paragraph.text),
      ...introductionsIn(paragraph, use, isAbbreviation, knowledge.tag),
      ...questionsIn(paragraph, isAbbreviation, knowledge.tag),
      ...unmarkedIn(paragraph, isAbbreviation, knowledge.tag),
    ];
  },
};

function suspect(
  start: number,
  end: number,
  corr: readonly string[],
  confidence: number,
  name: string,
): Suspicion {
  return {
    span: { start, end },
    conjectures: corr,
    confidence,
    evidence: [{ kind: 'pattern', name: 'quotation mark', detail: name }],
  };
}

/** Follows the double marks of a paragraph; `open` is the mark that is open, if any. */
function marksIn(paragraph: Paragraph, use: QuotationUse): Suspicion[] {
  const { text } = paragraph;
  const marks = quotationMarks(text);
  const found: Suspicion[] = [];
  let open: QuotationMark | undefined;
  let isOpen = use.isInside(paragraph);
  marks.forEach((mark, index) => {
    const slip = shapeSlip(text, mark, isOpen, use) ?? doubled(marks, index, isOpen);
    if (slip !== undefined) found.push(slip);
    if (slip?.conjectures[0] === '') return;
    const opens = slip === undefined ? opensHere(mark, isOpen) : !isOpen;
    if (slip === undefined && opens === isOpen && !isContinuation(text, mark)) {
      found.push(opens ? unclosed(text, open ?? mark) : unopened(text, mark));
    } else if (slip === undefined) {
      found.push(...spacing(text, mark, opens, use));
    }
    isOpen = opens;
    open = opens ? mark : undefined;
  });
  if (isOpen && open !== undefined) found.push(...unclosedAtEnd(text, open, use.staysOpen(paragraph)));
  return found;
}

/** An opening mark at the beginning of a paragraph or line repeats that of the one before. */
function isContinuation(text: string, { at }: QuotationMark): boolean {
  return /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, at - 8), at));
}

function opensHere({ shape, place }: QuotationMark, isOpen: boolean): boolean {
  if (shape !== 'unknown') return shape === 'opening';
  return place === 'unknown' ? !isOpen : place === 'opening';
}

/** A mark whose shape contradicts its place and what is open. */
function shapeSlip(
  text: string,
  mark: QuotationMark,
  isOpen: boolean,
  use: QuotationUse,
): Suspicion | undefined {
  const { at, shape, place, spaceBefore, spaceAfter } = mark;
  const isFreeBehind = spaceBefore && spaceAfter && at > 0 && at < text.length - 1;
  if (mark.mark === '”' && !isOpen && place === 'opening')
    return suspect(at, at + 1, ['“'], 0.9, 'closing for opening');
  if (mark.mark === '“' && isOpen && place === 'closing')
    return suspect(at, at + 1, ['”'], 0.9, 'opening for closing');
  if (mark.mark === '”' && !isOpen && isFreeBehind && !use.isSpaced)
    return suspect(at, at + 2, ['“'], 0.85, 'closing for opening, with a space');
  if (mark.mark === '“' && isOpen && isFreeBehind && !use.isSpaced)
    return suspect(at - 1, at + 1, ['”'], 0.85, 'opening for closing, with a space');
  if (shape === 'unknown' && use.isCurly)
    return suspect(at, at + 1, [opensHere(mark, isOpen) ? '“' : '”'], 0.7, 'straight among curly marks');
  return undefined;
}

function doubled(marks: readonly QuotationMark[], index: number, isOpen: boolean): Suspicion | undefined {
  const mark = marks[index];
  const before = marks[index - 1];
  if (mark === undefined || before === undefined || before.at !== mark.at - 1 || before.mark !== mark.mark)
    return undefined;
  if (opensHere(mark, isOpen) !== isOpen) return undefined;
  return suspect(mark.at, mark.at + 1, [''], 0.9, 'doubled');
}

/** A space on the wrong side of a mark, or none on the right one. */
function spacing(text: string, mark: QuotationMark, opens: boolean, use: QuotationUse): Suspicion[] {
  const { at } = mark;
  if (use.isSpaced) return [];
  if (opens && /[ \u00A0]/u.test(text.charAt(at + 1)) && at < text.length - 2)
    return [suspect(at, at + 2, [mark.mark], 0.85, 'space behind an opening mark')];
  if (!opens && /[ \u00A0]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}.,;:!?]/u.test(text.charAt(at - 2)))
    return [suspect(at - 1, at + 1, [mark.mark], 0.85, 'space before a closing mark')];
  if (opens && /[\p{L}\p{N},;:.!?]/u.test(text.charAt(at - 1)))
    return [suspect(at, at + 1, [` ${mark.mark}`], 0.8, 'no space before an opening mark')];
  if (!opens && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)))
    return [suspect(at, at + 1, [`${mark.mark} `], 0.8, 'no space behind a closing mark')];
  return [];
}

function unclosed(text: string, open: QuotationMark): Suspicion {
  return suspect(open.at, open.at + 1, [], 0.5, `never closed before ${excerpt(text, open.at)}`);
}

function unopened(text: string, mark: QuotationMark): Suspicion {
  return suspect(mark.at, mark.at + 1, [], 0.5, `never opened before ${excerpt(text, mark.at)}`);
}

function excerpt(text: string, at: number): string {
  return text.slice(at + 1, at + 13).trim();
}

const PARTNER: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"' };

/** A quotation that the paragraph leaves open: closed at its end where it is its last sentence, else only a doubt. */
function unclosedAtEnd(text: string, open: QuotationMark, mayGoOn: boolean): Suspicion[] {
  const rest = text.slice(open.at + 1);
  const last = /[\p{L}\p{N}][.?!…]+$/u.exec(text.trimEnd().slice(-8));
  if (mayGoOn) return [];
  if (last === null || /[.?!…]\s+\p{Lu}/u.test(rest))
    return [suspect(open.at, open.at + 1, [], 0.5, 'never closed')];
  const end = text.trimEnd().length;
  const stop = last[0].slice(1);
  return [suspect(end - stop.length, end, [`${stop}${PARTNER[open.mark] ?? '”'}`], 0.7, 'never closed')];
}

/** Words that lose their beginning: the apostrophe there is often printed as an opening mark. */
const ELIDED =
  /^(?:tis|twas|twere|twill|twould|em|til|till|cause|bout|round|n|neath|gainst|mid|ere|d|s|t|prentice|\d\ds?)\b/iu;

/** A single opening mark without any mark behind it that could close it. */
function singlesIn(text: string): Suspicion[] {
  const first = text.indexOf('‘');
  if (first === -1) return [];
  const lastClosing = text.lastIndexOf('’');
  return [...text.matchAll(/‘/gu)].flatMap(({ index }) => {
    if (index < lastClosing || ELIDED.test(text.slice(index + 1, index + 12))) return [];
    if (!/^[\s(“"—–[]?$/u.test(text.charAt(index - 1))) return [];
    return [suspect(index, index + 1, [], 0.4, 'single mark never closed')];
  });
}

const ANNOUNCING = /\p{L}["”’]?\.$/u;

/** "He said. “…": the stop before speech, inside a paragraph or at its end. */
function introductionsIn(
  paragraph: Paragraph,
  use: QuotationUse,
  isAbbreviation: IsAbbreviation,
  tag: Knowledge['tag'],
): Suspicion[] {
  const { text } = paragraph;
  if (tag === undefined || paragraph.isHeading) return [];
  const isFollowed = use.isFollowedBySpeech(paragraph) && ANNOUNCING.test(text.trimEnd());
  if (!isFollowed && !/\p{L}\.\s+["“„«]/u.test(text)) return [];
  const sentences = sentencesOf(text, isAbbreviation);
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    const beforeSpeech = next === undefined ? isFollowed : /["“„«]/u.test(text.charAt(next.start));
    if (!beforeSpeech || sentence.stop !== '.' || sentence.closes) return [];
    return introduction(text, sentence, sentences[index - 1], tag);
  });
}

/** "Would he say, “Leave the house?”": the question is not the speaker's. */
function questionsIn(
  { text, isHeading }: Paragraph,
  isAbbreviation: IsAbbreviation,
  tag: Knowledge['tag'],
): Suspicion[] {
  if (tag === undefined || isHeading || !/\?["”»]/u.test(text)) return [];
  const marks = quotationMarks(text);
  return sentencesOf(text, isAbbreviation).flatMap((sentence) => {
    const at = misplacedQuestionMark(text, sentence, marks, tag);
    if (at === undefined) return [];
    return suspect(at, at + 2, [`${text.charAt(at + 1)}?`], 0.6, 'question mark within the speech');
  });
}

/** A sentence that ends in a verb of saying: what cannot announce speech is not tagged. */
const MAY_ANNOUNCE = /\p{L}\. (?:[\p{L}’']+ ){0,8}(?:I|[Ww]e|[Mm]y|[Oo]ur)(?!\p{L})/u;

/** "He turned and said. I cannot row tonight.": what is said has no marks. */
function unmarkedIn(
  { text, isHeading }: Paragraph,
  isAbbreviation: IsAbbreviation,
  tag: Knowledge['tag'],
): Suspicion[] {
  if (tag === undefined || isHeading || !MAY_ANNOUNCE.test(text)) return [];
  const speeches = unmarkedSpeech(text, sentencesOf(text, isAbbreviation), quotationMarks(text), tag);
  return speeches.flatMap(({ opening, closing, marks: [open, close] }) => [
    suspect(opening.start, opening.end, [`: ${open}`, `, ${open}`], 0.5, 'speech without marks'),
    suspect(
      closing.start,
      closing.end,
      [`${text.slice(closing.start, closing.end)}${close}`],
      0.4,
      'speech without marks ends',
    ),
  ]);
}

function introduction(
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  tag: NonNullable<Knowledge['tag']>,
): Suspicion[] {
  const words = text.slice(sentence.head, sentence.stopAt);
  if (words.length > 400 || before?.closes === true || isQuoting(words)) return [];
  if (!announcesSpeech(tag(text.slice(sentence.head, sentence.tail)))) return [];
  const last = /[\p{L}\p{N}]+["”’]?$/u.exec(words.slice(-32))?.[0] ?? '';
  const start = sentence.stopAt - last.length;
  return [suspect(start, sentence.stopAt + 1, [`${last}:`, `${last},`], 0.8, 'full stop before speech')];
}

/** Whether the sentence holds speech already, and the verb of saying belongs to that. */
function isQuoting(words: string): boolean {
  const marks = quotationMarks(words);
  return marks.length > 2 || marks.some(({ at }) => /[,!?.—]/u.test(words.charAt(at - 1)));
}
