import { join } from 'node:path';
import { corpusOf } from '../detect/corpus.ts';
import { documentOf } from '../detect/document.ts';
import { DETECTORS } from '../detect/index.ts';
import type { ChannelName } from '../model/edition.ts';
import { type Finding, Problem } from '../model/finding.ts';
import type { Proposal } from '../model/proposal.ts';
import { calibrate } from '../propose/calibrate.ts';
import { type Cluster, clustersOf } from '../propose/clusters.ts';
import { decisionsFor, openProposals } from '../propose/decided.ts';
import { printProposals } from '../propose/proposals-file.ts';
import { propose } from '../propose/run.ts';
import { matchEdition } from '../project/build-edition.ts';
import { loadKnowledge } from '../project/knowledge.ts';
import { openSoundEdition, type OpenEdition } from '../project/open-edition.ts';
import { readReferences } from '../project/references.ts';
import { saveFile } from '../project/save.ts';
import { count } from '../report/plural.ts';
import { painter } from '../report/style.ts';
import { table } from '../report/table.ts';
import { visible } from '../text/visible.ts';
import { channelOf, channelOption } from './channel-option.ts';
import type { Context, Define } from './command.ts';
import { selectSources } from './select-sources.ts';

/** Where the proposals are written, from the root. */
const PROPOSALS_FILE = 'proposals.jsonl';

interface Options {
  readonly rule?: readonly string[];
  readonly channel?: ChannelName;
  readonly minConfidence: number;
  readonly limit: number;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .argument('[source...]', 'sources by id or path; default: all')
    .option('--rule <rule...>', `only these detectors: ${DETECTORS.map((one) => one.rule).join(', ')}`)
    .addOption(channelOption())
    .option('--min-confidence <p>', 'leave out what is less likely, 0 to 1', Number, 0.3)
    .option('--limit <n>', 'clusters shown on the terminal; the file has all', Number, 40)
    .option('--json', 'JSON Lines on standard output')
    .action((names: string[], options: Options) =>
      perform((context) => proposeFor(context, names, options), { json: options.json }),
    );
};

/** Finds the damage, leaves out what is decided, and writes `proposals.jsonl`. */
async function proposeFor(
  context: Context,
  names: readonly string[],
  options: Options,
): Promise<readonly Finding[]> {
  checkOptions(options);
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const wanted = new Set(selectSources(edition.sources, names).map(({ source }) => source.id));
  const { proposals, decisions } = await everyProposal(context, edition, options.channel, options.rule);
  const open = openProposals(calibrate(proposals, decisions), decisions).filter(
    (proposal) => wanted.has(proposal.source) && proposal.confidence >= options.minConfidence,
  );
  const texts = new Map(edition.sources.map(({ source }) => [source.id, source.text]));
  const bytes = new TextEncoder().encode(printProposals(open, texts));
  const saved = saveFile(context.fs, join(edition.root, PROPOSALS_FILE), bytes, { root: edition.root });
  if (options.json === true) context.out.write(new TextDecoder().decode(bytes));
  else print(context, edition, open, decisions.size, options.limit);
  return saved.findings;
}

/** Every proposal for the edition, decided or not, and what was decided at their places; by the edition’s channel unless another is given. */
export async function everyProposal(
  context: Context,
  edition: OpenEdition,
  channel?: ChannelName,
  rules?: readonly string[],
): Promise<{ proposals: readonly Proposal[]; decisions: ReturnType<typeof decisionsFor> }> {
  const sources = edition.sources.map(({ source, declaration }) => ({
    id: source.id,
    text: source.text,
    ...(declaration.headings === undefined ? {} : { headings: declaration.headings }),
  }));
  const corpus = corpusOf(sources.map(documentOf));
  const knowledge = await loadKnowledge(edition, {
    forms: corpus.forms.keys(),
    references: readReferences(context.fs, edition.root),
    channel: channelOf(channel, edition.declaration),
  });
  const detectors = DETECTORS.filter((one) => rules === undefined || rules.includes(one.rule));
  const proposals = propose(sources, knowledge, detectors);
  return { proposals, decisions: decisionsFor(proposals, matchEdition(edition).placements) };
}

function checkOptions({ rule = [], minConfidence }: Options): void {
  const known = DETECTORS.map((one) => one.rule);
  const unknown = rule.filter((one) => !known.includes(one));
  const wrong =
    unknown.length > 0
      ? `Unexpected rule “${unknown.join('”, “')}”, expected one of ${known.join(', ')}`
      : minConfidence >= 0 && minConfidence <= 1
        ? undefined
        : 'Unexpected confidence, expected a number from 0 to 1';
  if (wrong === undefined) return;
  throw new Problem({
    rule: 'usage',
    message: wrong,
    help: 'See `emend propose --help`. Nothing was written.',
    subject: { type: 'file', file: PROPOSALS_FILE },
  });
}

function print(
  context: Context,
  edition: OpenEdition,
  open: readonly Proposal[],
  decided: number,
  limit: number,
): void {
  const clusters = clustersOf(open);
  const paint = painter(context.out.color);
  for (const cluster of clusters.slice(0, limit)) context.out.write(clusterLines(cluster, edition, paint));
  if (clusters.length > limit)
    context.out.write(`… ${count(clusters.length - limit, 'more cluster')} in ${PROPOSALS_FILE}\n\n`);
  const rules = [...new Set(open.flatMap((one) => one.rules))].sort();
  if (rules.length > 0) {
    context.out.write(
      `${table([
        ['rule', 'proposals', 'with a conjecture'],
        ...rules.map((rule) => {
          const own = open.filter((one) => one.rules.includes(rule));
          return [rule, String(own.length), String(own.filter((one) => one.conjectures.length > 0).length)];
        }),
      ])}\n`,
    );
  }
  context.out.write(
    `${count(open.length, 'open proposal')} in ${count(clusters.length, 'cluster')}; ${decided} more at places that are decided. Written to ${PROPOSALS_FILE}.\n`,
  );
}

/** Two lines: reading, conjectures, confidence, places; and the first place in its context. */
function clusterLines(cluster: Cluster, edition: OpenEdition, paint: ReturnType<typeof painter>): string {
  const { reading, conjectures, confidence, proposals } = cluster;
  const shown = conjectures.length === 0 ? paint('quiet', '(doubt)') : visible(conjectures.join(' | '));
  const places = count(proposals.length, 'place');
  const deferred = proposals.some((one) => one.deferred !== undefined) ? ', deferred' : '';
  const head = `${paint('strong', visible(reading) || '(nothing)')} → ${shown}`;
  const [first] = proposals;
  const text = edition.sources.find(({ source }) => source.id === first?.source)?.source.text ?? '';
  const context = first === undefined ? '' : contextOf(text, first.span.start, first.span.end);
  return `${head}  ${paint('quiet', `${confidence.toFixed(2)}, ${places}${deferred}, ${cluster.rules.join(' + ')}`)}\n  ${first?.source}: ${context}\n\n`;
}

function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 32), start).replace(/^\S*\s/u, '');
  const after = text.slice(end, end + 32).replace(/\s\S*$/u, '');
  return visible(`…${before}⟦${text.slice(start, end)}⟧${after}…`).replaceAll('⟨U+000A⟩', '⏎');
}
