import fc from 'fast-check';
import { quote } from '../../src/yaml/quote.ts';
import { hostileText } from './hostile.ts';

/** A word that needs no quotation marks, a number, a date. */
const plain = fc.constantFrom(
  '1',
  '0',
  '010',
  '1.10',
  'NO',
  'true',
  '2026-11-23',
  'a-b',
  'secret-history-34',
);
const key = fc.constantFrom(
  'id',
  'kind',
  'sic',
  'corr',
  'at',
  'seen',
  'note',
  'x_1',
  'a-b',
  'on',
  'constructor',
);
const comment = fc.constantFrom('', '', '', '   # it is a comment: "yes", { and - so', ' #', ' # …\u00a0');

/** Hands write these; they are read fast as well. */
const byHand = fc.constantFrom("'it''s'", "''", "'a # b: c'");
const words = fc.constantFrom('But such', 'a, [b] {c} - d', 'x\u00a0', 'one ', '1 "2"');

const scalar = fc.oneof(
  { weight: 3, arbitrary: hostileText(8).map(quote) },
  { weight: 1, arbitrary: plain },
  byHand,
);

const { flow } = fc.letrec<{ flow: string; list: string; map: string }>((tie) => ({
  flow: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  map: fc
    .uniqueArray(fc.tuple(key, tie('flow')), { maxLength: 3, selector: ([name]) => name })
    .map((pairs) => (pairs.length === 0 ? '{}' : `{ ${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')} }`)),
}));

const between = fc.constantFrom('', '', '', '', '\n', '# comment\n', '      # a deeper comment\n', '  \n');

type Block = (indent: string) => string;

const { map: rootMap } = fc.letrec<{ block: Block; list: Block; map: Block }>((tie) => ({
  block: fc.oneof({ maxDepth: 3 }, tie('map'), tie('list')),
  list: fc
    .array(fc.tuple(between, fc.oneof({ maxDepth: 3 }, fc.tuple(flow, comment), tie('map'))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) => (indent) => items.map(([gap, item]) => gap + printItem(item, indent)).join('')),
  map: fc
    .uniqueArray(
      fc.record({
        key,
        gap: between,
        comment,
        value: fc.oneof({ maxDepth: 3 }, flow, words, tie('block')),
      }),
      { minLength: 1, maxLength: 4, selector: (entry) => entry.key },
    )
    .map(
      (entries) => (indent) =>
        entries
          .map((e, index) => {
            const head = `${index === 0 ? '' : e.gap}${indent}${e.key}:`;
            return typeof e.value === 'string'
              ? `${head} ${e.value}${e.comment}\n`
              : `${head}${e.comment}\n${e.value(`${indent}  `)}`;
          })
          .join(''),
    ),
}));

function printItem(item: [string, string] | Block, indent: string): string {
  if (typeof item !== 'function') return `${indent}- ${item[0]}${item[1]}\n`;
  return `${indent}- ${item(`${indent}  `).slice(indent.length + 2)}`;
}

/** A file as our writer could have printed it, with comments and blank lines of a hand. */
export function canonicalFile(): fc.Arbitrary<string> {
  return fc
    .tuple(rootMap, fc.constantFrom('', '\ufeff'), fc.constantFrom('\n', '\r\n'), fc.boolean(), between)
    .map(([print, bom, eol, finalBreak, gap]) => {
      const text = gap + print('');
      return bom + (finalBreak ? text : text.replace(/\n$/, '')).replaceAll('\n', eol);
    });
}

/** Pieces that mean something to YAML: what a slip of the hand, a bad merge or an attacker would leave. */
const SLIPS: readonly string[] = [
  ['', ' ', '  ', '\t', '\n', '\r\n', '\r', ':', ': ', '- ', '-', '"', "'", '\\', '\\x41'],
  ['\\/', '\\u00', '#', ' #', ',', ', ', '[', ']', '{', '}', '{}', '? ', '&a ', '*a', '!t '],
  ['|', '>-\n', '---\n', '...\n', '%', '<<: ', '<<<<<<< HEAD\n', '=======\n', 'key: v'],
  ['id: 1\n', 'x', '\u0000', '\u0001', '\ufeff', '\u2028', '@'],
].flat();

/** A canonical file, and the same file after up to four random slips. */
export function damagedFile(): fc.Arbitrary<string> {
  const slip = fc.record({
    at: fc.nat({ max: 10_000 }),
    cut: fc.nat({ max: 3 }),
    put: fc.constantFrom(...SLIPS),
  });
  return fc.tuple(canonicalFile(), fc.array(slip, { minLength: 1, maxLength: 4 })).map(([text, slips]) =>
    slips.reduce((damaged, { at, cut, put }) => {
      const place = at % (damaged.length + 1);
      return damaged.slice(0, place) + put + damaged.slice(place + cut);
    }, text),
  );
}
