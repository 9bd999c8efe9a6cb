import type { Nodes, Root } from 'nlcst';
import retextEnglish from 'retext-english';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { Kind } from '../model/erratum.ts';
import type { Detector, Knowledge, Suspicion } from './detector.ts';

type VFileMessage = VFile['messages'][number];

/** A rule of retext with what it needs to be a detector. */
export interface RetextRule {
  readonly rule: string;
  readonly version: number;
  readonly summary: string;
  readonly kind: Kind;
  readonly plugin: Plugin<[], Root>;
  /** Where the rule might find something, UTF-16 units, ascending: a tree is built only around these places. */
  readonly candidates: (text: string) => readonly number[];
  /** How likely a finding is damage; 0 where it is none. `actual` and `expected` are those of the message. */
  readonly confidence: (finding: RetextFinding, knowledge: Knowledge) => number;
}

/** A message of a retext rule, UTF-16 units of the paragraph. */
export interface RetextFinding {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly actual: string;
  readonly expected: readonly string[];
}

/** Longest stretch that is parsed at once: parse-latin takes quadratic time. UTF-16 units. */
const STRETCH = 2000;

/** Runs a rule of retext as a detector of English, paragraph by paragraph on a tree of retext-english. */
export function retextDetector(rule: RetextRule): Detector {
  const { rule: name, version, summary, kind, plugin } = rule;
  const processor = unified().use(retextEnglish).use(plugin).freeze();
  const messagesOf = (text: string): readonly VFileMessage[] => {
    const file = new VFile(text);
    const tree: Nodes = processor.parse(file);
    if (tree.type === 'RootNode') processor.runSync(tree, file);
    return file.messages;
  };
  return {
    rule: name,
    version,
    summary,
    kind,
    begin: (_corpus, knowledge) => {
      if (!/^en(?:-|$)/iu.test(knowledge.language)) return () => [];
      return ({ text }) => {
        return stretches(text, rule.candidates(text)).flatMap(([start, end]) =>
          messagesOf(text.slice(start, end)).flatMap((message) =>
            suspicionOf(message, text, start, rule, knowledge),
          ),
        );
      };
    },
  };
}

/** A paragraph that is not too long as a whole, else what stands around each candidate, cut at blanks. */
function stretches(text: string, candidates: readonly number[]): readonly (readonly [number, number])[] {
  if (candidates.length === 0) return [];
  if (text.length <= STRETCH) return [[0, text.length]];
  const found: [number, number][] = [];
  for (const at of candidates) {
    const last = found.at(-1);
    if (last !== undefined && at + 100 < last[1]) continue;
    const from = Math.max(last?.[1] ?? 0, at - STRETCH / 4);
    const gap = text.indexOf(' ', from);
    const start = from === 0 ? 0 : gap === -1 || gap >= at ? at : gap + 1;
    // A candidate at the end of a stretch is parsed with what follows it, and once.
    if (last !== undefined) last[1] = Math.min(last[1], start);
    const blank = text.indexOf(' ', at + STRETCH / 2);
    found.push([start, blank === -1 ? Math.min(text.length, at + STRETCH) : blank]);
  }
  return found;
}

function suspicionOf(
  message: VFileMessage,
  text: string,
  offset: number,
  { rule, confidence }: RetextRule,
  knowledge: Knowledge,
): Suspicion[] {
  const { place, actual, expected } = message;
  if (place === undefined || !('start' in place) || typeof actual !== 'string') return [];
  const start = offset + (place.start.offset ?? 0);
  const end = offset + (place.end.offset ?? 0);
  const finding: RetextFinding = { text, start, end, actual, expected: expected ?? [] };
  const share = confidence(finding, knowledge);
  if (share === 0) return [];
  return [
    {
      span: { start, end },
      conjectures: finding.expected.slice(0, 3),
      confidence: share,
      evidence: [{ kind: 'pattern', name: rule, detail: message.reason }],
    },
  ];
}
