import type { Evidence } from '../model/evidence.ts';
import type { Alternative, Erratum, Place, Vote } from '../model/erratum.ts';
import { printFlowList, printFlowMap, quoteIf } from '../yaml/print.ts';
import { quote } from '../yaml/quote.ts';
import { FORMAT_VERSION } from '../yaml/version.ts';

/** A value on the line of its key, or the items of a list on lines of their own. */
type Printed = string | readonly string[] | undefined;

/** How each field is printed; the order of the table is the order of the fields. */
const FIELDS: Readonly<Record<keyof Erratum, (erratum: Erratum) => Printed>> = {
  id: ({ id }) => quote(id),
  kind: ({ kind }) => quote(kind),
  origin: ({ origin }) => quoteIf(origin),
  act: ({ act }) => quoteIf(act),
  sic: ({ sic }) => quote(sic),
  corr: ({ corr }) => quoteIf(corr),
  verdict: ({ verdict }) => quote(verdict),
  scope: ({ scope }) => quote(scope),
  seen: ({ seen }) =>
    seen?.map(({ source, count }) =>
      printFlowMap([
        ['source', quote(source)],
        ['count', String(count)],
      ]),
    ),
  except: ({ except }) => except?.map(printPlace),
  standing: ({ standing }) => standing?.toString(),
  at: ({ at }) => at && printPlace(at),
  proposed: ({ proposed }) => quoteIf(proposed),
  by: ({ by }) => quoteIf(by),
  on: ({ on }) => quoteIf(on),
  cert: ({ cert }) => quoteIf(cert),
  evidence: ({ evidence }) => evidence?.map(printEvidence),
  touches: ({ touches }) => touches && printFlowList(touches.map(quote)),
  note: ({ note }) => quoteIf(note),
  remark: ({ remark }) => quoteIf(remark),
  alternatives: ({ alternatives }) => alternatives?.map(printAlternative),
  group: ({ group }) => quoteIf(group),
  votes: ({ votes }) => votes?.map(printVote),
  withdrawn: ({ withdrawn }) => quoteIf(withdrawn),
};

/** The fields of an entry in the order in which they are printed. */
export const FIELD_ORDER: readonly string[] = Object.keys(FIELDS);

/** The lines of each field that an entry has, without indentation, in order. */
export function printFields(erratum: Erratum): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, readonly string[]>();
  for (const [key, print] of Object.entries(FIELDS)) {
    const printed = print(erratum);
    if (printed !== undefined) lines.set(key, printField(key, printed));
  }
  return lines;
}

function printField(key: string, printed: string | readonly string[]): readonly string[] {
  if (typeof printed === 'string') return [`${key}: ${printed}`];
  return printed.length === 0 ? [`${key}: []`] : [`${key}:`, ...printed.map((item) => `  - ${item}`)];
}

/** The lines of an entry as an item of a list whose dashes stand in the column `dash` (from 0). */
export function printLines(erratum: Erratum, dash: number): readonly string[] {
  const indent = ' '.repeat(dash);
  return [...printFields(erratum).values()]
    .flat()
    .map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}

/**
 * Prints one entry in the form that `errata.yaml` has by convention: every field on its line, in a fixed order, text in
 * quotation marks, ended by a line break. Two entries are equal exactly when they are printed equally.
 */
export function printErratum(erratum: Erratum): string {
  return `${printLines(erratum, 2).join('\n')}\n`;
}

/** Prints a whole new file of errata; `schema` is the path or address of the JSON Schema, for editors that check it. */
export function printErrata(
  errata: readonly Erratum[],
  schema: string = 'schema/errata.schema.json',
): string {
  const head = `# yaml-language-server: $schema=${schema}\nversion: ${FORMAT_VERSION}\n`;
  return errata.length === 0 ? `${head}errata: []\n` : `${head}errata:\n${errata.map(printErratum).join('')}`;
}

function printPlace({ source, before, after, nth, of }: Place): string {
  return printFlowMap([
    ['source', quote(source)],
    ['before', before === '' ? undefined : quote(before)],
    ['after', after === '' ? undefined : quote(after)],
    ['nth', nth?.toString()],
    ['of', of?.toString()],
  ]);
}

/** Every key of a piece of evidence is a text or a number: one table of keys orders them, whatever the kind. */
function printEvidence({ kind, ...rest }: Evidence): string {
  return printFlowMap([
    ['kind', quote(kind)],
    ...Object.entries(rest)
      .toSorted(([a], [b]) => EVIDENCE_KEYS.indexOf(a) - EVIDENCE_KEYS.indexOf(b))
      .map(([key, value]): [string, string | undefined] => [key, printEvidenceValue(value)]),
  ]);
}

function printEvidenceValue(value: string | number | undefined): string | undefined {
  return typeof value === 'string' ? quote(value) : value?.toString();
}

function printAlternative({ corr, cert, by, evidence }: Alternative): string {
  return printFlowMap([
    ['corr', quote(corr)],
    ['cert', quoteIf(cert)],
    ['by', quoteIf(by)],
    ['evidence', evidence && printFlowList(evidence.map(printEvidence))],
  ]);
}

function printVote({ by, on, verdict, corr, cert }: Vote): string {
  return printFlowMap([
    ['by', quote(by)],
    ['on', quote(on)],
    ['verdict', quote(verdict)],
    ['corr', quoteIf(corr)],
    ['cert', quoteIf(cert)],
  ]);
}

const EVIDENCE_KEYS: readonly string[] =
  'entry distance siglum text work page source quote language list form count name detail'.split(' ');
