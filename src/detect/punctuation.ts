import type { Kind } from '../model/erratum.ts';
import type { Detector, Knowledge, Suspicion } from './detector.ts';
import { type PunctuationHabits, punctuationHabits } from './punctuation-habits.ts';
import { abbreviationsOf, type IsAbbreviation } from './sentences.ts';

/** What judges a match: the setting of the sources and their words. */
interface Setting {
  readonly habits: PunctuationHabits;
  readonly isWord: Knowledge['isWord'];
  readonly isAbbreviation: IsAbbreviation;
}

/** A match of a slip's pattern: the whole, its groups, and where it stands. */
interface Match {
  readonly text: string;
  readonly index: number;
  readonly whole: string;
  readonly groups: readonly string[];
}

/** One kind of slip. `read` gives what is to be read, best first; undefined where there is no slip after all. */
interface Slip {
  readonly name: string;
  readonly kind: Kind;
  readonly confidence: number;
  readonly pattern: RegExp;
  readonly read: (match: Match, setting: Setting) => readonly string[] | undefined;
}

/** Slips of typesetting: spaces, doubled marks, and marks of another script. What the sources do throughout is none. */
export const punctuation: Detector = {
  rule: 'punctuation',
  version: 1,
  summary: 'A mark is doubled, of another script, or has a space too many or too few.',
  kind: 'punctuation',
  begin: (corpus, knowledge) => {
    const setting: Setting = {
      habits: punctuationHabits(corpus),
      isWord: knowledge.isWord,
      isAbbreviation: abbreviationsOf(corpus),
    };
    return ({ text }) => SLIPS.flatMap((slip) => slipsIn(text, slip, setting));
  },
};

function slipsIn(text: string, slip: Slip, setting: Setting): Suspicion[] {
  const found: Suspicion[] = [];
  for (const match of text.matchAll(slip.pattern)) {
    const [whole, ...groups] = match;
    const conjectures = slip.read(
      { text, index: match.index, whole, groups: groups.map((group) => group ?? '') },
      setting,
    );
    if (conjectures === undefined) continue;
    found.push({
      span: { start: match.index, end: match.index + whole.length },
      conjectures,
      confidence: slip.confidence,
      evidence: [{ kind: 'pattern', name: 'punctuation', detail: slip.name }],
      kind: slip.kind,
    });
  }
  return found;
}

/** Marks of Chinese and Japanese setting and what Latin text has for them; a blank is added before a word. */
const WIDE: Readonly<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '。': '. ',
  '．': '. ',
  '；': '; ',
  '：': ': ',
  '？': '? ',
  '！': '! ',
  '（': ' (',
  '）': ') ',
  '「': ' “',
  '」': '” ',
  '『': ' ‘',
  '』': '’ ',
  '《': ' “',
  '》': '” ',
  '〈': ' ‘',
  '〉': '’ ',
  '【': ' [',
  '】': '] ',
  '～': '–',
  '·': ' ',
};

const SLIPS: readonly Slip[] = [
  {
    name: 'doubled ellipsis',
    kind: 'typography',
    confidence: 0.9,
    pattern: /…{2,}/gu,
    read: () => ['…'],
  },
  {
    name: 'doubled ellipsis',
    kind: 'typography',
    confidence: 0.7,
    pattern: /(?<!\.)\.{6}(?![.\s]*\p{N})(?!\.)/gu,
    read: () => ['...', '…'],
  },
  {
    name: 'mark of another script',
    kind: 'typography',
    confidence: 0.9,
    pattern: /[，、。．；：？！（）「」『』《》〈〉【】～]/gu,
    read: wideMark,
  },
  {
    name: 'letters of full width',
    kind: 'typography',
    confidence: 0.9,
    pattern: /[０-９Ａ-Ｚａ-ｚ]+/gu,
    read: ({ whole }) => [
      whole.replaceAll(/./gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0)),
    ],
  },
  {
    name: 'space before a mark',
    kind: 'typography',
    confidence: 0.85,
    pattern: /(?<=[\p{L}\p{N})\]”’"])[ \u00A0]([,;:!?]|\.(?![\p{L}\p{N}.]|\s\.))(?![.\p{L}\p{N}])/gu,
    read: ({ groups: [mark = ''] }, { habits }) => (habits.standsOff(mark) ? undefined : [mark]),
  },
  {
    name: 'no space after a mark',
    kind: 'typography',
    confidence: 0.8,
    pattern: /(?<=\p{L})[,;:!?](?=\p{L}{2})/gu,
    read: ({ whole, text, index }, { habits }) =>
      habits.standsClose(whole) || isAddress(text, index) ? undefined : [`${whole} `],
  },
  {
    name: 'no space after a full stop',
    kind: 'typography',
    confidence: 0.75,
    pattern: /(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll}+)/gu,
    read: afterStop,
  },
  {
    name: 'doubled mark',
    kind: 'punctuation',
    confidence: 0.85,
    pattern: /(?<=[\p{L}\p{N})\]”’"] ?)(?:,,+|;;+|::+|(?<!\.)\.\.(?!\.)|,\.|,;|;,|\.;|:;)(?![.\p{L}\p{N}])/gu,
    read: doubledMark,
  },
  {
    name: 'doubled space',
    kind: 'typography',
    confidence: 0.6,
    pattern: /(?<=\S) {2,}(?=\S)/gu,
    read: wideGap,
  },
  {
    name: 'space beside a hyphen',
    kind: 'typography',
    confidence: 0.7,
    pattern: /(?<![\p{L}\p{N}-])(\p{L}+)(- | -)(\p{Ll}+)(?![\p{L}-])/gu,
    read: looseHyphen,
  },
];

/** Between words of the other script its marks are right. */
function wideMark({ text, index, whole }: Match): readonly string[] | undefined {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(before + after))
    return undefined;
  const reading = WIDE[whole];
  if (reading === undefined) return undefined;
  const lead = /^[\s([“‘]?$/u.test(before) ? reading.trimStart() : reading;
  return [/^[\p{L}\p{N}“‘(]/u.test(after) ? lead : lead.trimEnd()];
}

/** Part of an address on the web or a path. */
function isAddress(text: string, index: number): boolean {
  const around = text.slice(Math.max(0, index - 24), index + 24);
  return /:\/\/|www\.|@|\.(?:com|org|net|html?)\b/u.test(around);
}

function afterStop(
  { text, index }: Match,
  { habits, isAbbreviation, isWord }: Setting,
): readonly string[] | undefined {
  if (habits.standsClose('.') || isAddress(text, index)) return undefined;
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? '';
  const after = /^\p{L}+/u.exec(text.slice(index + 1, index + 25))?.[0] ?? '';
  if (isAbbreviation(before)) return undefined;
  const isWhole = isWord(before) && (isWord(after) || isWord(after.toLowerCase()));
  return isWhole ? ['. '] : undefined;
}

const WEAKEST_FIRST = ',;:.';

/** The stronger of two different marks; a full stop of an abbreviation stays. */
function doubledMark(
  { text, index, whole }: Match,
  { isAbbreviation }: Setting,
): readonly string[] | undefined {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? '';
  const isShort = isAbbreviation(before) || /^\p{L}$/u.test(before) || /^(?:etc|al|in|no)$/u.test(before);
  if (whole.startsWith('.') && whole !== '..' && isShort) return undefined;
  if (whole === '..') return ['.', '...'];
  if (whole.charAt(0) === whole.charAt(1)) return [whole.charAt(0)];
  const [first, second] = [whole.charAt(0), whole.charAt(1)];
  return WEAKEST_FIRST.indexOf(first) > WEAKEST_FIRST.indexOf(second) ? [first, second] : [second, first];
}

/** UTF-16 units of a line that are looked at on each side of a gap. */
const AROUND = 200;

/** Two spaces: columns, indented lines and lines in capitals are left alone. */
function wideGap({ text, index, whole }: Match, { habits }: Setting): readonly string[] | undefined {
  if (whole.length > 3 || habits.hasWideGaps) return undefined;
  const before = text.slice(Math.max(0, index - AROUND), index).replace(/^.*\n/su, '');
  const line = before + text.slice(index, index + AROUND).replace(/\n.*$/su, '');
  if (/\t| {4}|^\P{Ll}*$/u.test(line) || (line.match(/[^\s.!?…"”’] {2,}\S/gu)?.length ?? 0) > 2)
    return undefined;
  const isStop = /[.!?]["”’]?$/u.test(text.slice(Math.max(0, index - 2), index));
  return isStop && habits.hasWideStops ? undefined : [' '];
}

/** Words behind a hyphen that stands for a part: "two- and three-storeyed". */
const SUSPENDED = /^(?:and|or|to|nor|but|as|than|versus)$/u;

function looseHyphen({ groups, whole }: Match, { habits, isWord }: Setting): readonly string[] | undefined {
  const [before = '', hyphen = '', after = ''] = groups;
  if (habits.hasLooseHyphens || SUSPENDED.test(hyphen === '- ' ? after : before)) return undefined;
  const joined = `${before}${after}`;
  const dashed = hyphen === '- ' ? `${before} – ${after}` : '';
  const compound = whole.replace(' ', '');
  if (isWord(joined)) return [joined, compound];
  return dashed === '' ? [compound] : [compound, dashed];
}
