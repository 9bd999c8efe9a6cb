import { corpusOf } from '../detect/corpus.ts';
import type { Detector } from '../detect/detector.ts';
import { documentOf } from '../detect/document.ts';
import { DETECTORS } from '../detect/index.ts';
import type { ChannelName } from '../model/edition.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { evaluate } from '../propose/evaluate.ts';
import { propose } from '../propose/run.ts';
import { type KnownEdition, loadKnowledge } from '../project/knowledge.ts';
import { openSoundEdition, type OpenEdition } from '../project/open-edition.ts';
import { pairsUnlike } from '../project/pair-findings.ts';
import { type ReadPair, readPairs } from '../project/read-pairs.ts';
import { readReferences } from '../project/references.ts';
import { evaluationLines } from '../report/evaluation-lines.ts';
import { evaluationTables } from '../report/evaluation.ts';
import { channelOf, channelOption } from './channel-option.ts';
import type { Context, Define } from './command.ts';

interface Options {
  readonly truth: string;
  readonly raw?: string;
  readonly acceptAbove: number;
  readonly rule?: readonly string[];
  readonly channel?: ChannelName;
  readonly language?: string;
  readonly encoding?: string;
  readonly json?: boolean;
}

export const define: Define = (command, perform) => {
  command
    .argument('[raw]', 'folder or file of damaged texts; default: the sources of the edition')
    .requiredOption('--truth <folder>', 'folder or file of what they should say, under the same names')
    .option('--raw <folder>', 'the same as the argument')
    .option(
      '--accept-above <p>',
      'take proposals of this confidence and above as accepted, 0 to 1',
      Number,
      0.3,
    )
    .option('--rule <rule...>', `only these detectors: ${DETECTORS.map((one) => one.rule).join(', ')}`)
    .addOption(channelOption())
    .option('--language <tag>', 'language of the texts; default: that of the edition, or en')
    .option('--encoding <label>', 'encoding of the files that are not UTF-8')
    .option('--json', 'JSON Lines on standard output')
    .action((raw: string | undefined, options: Options) =>
      perform((context) => evaluateFor(context, raw ?? options.raw, { ...options, argument: raw }), {
        json: options.json,
      }),
    );
};

/** Measures what the detectors would propose for texts whose truth is known; writes nothing. */
async function evaluateFor(
  context: Context,
  raw: string | undefined,
  options: Options & { readonly argument: string | undefined },
): Promise<readonly Finding[]> {
  const detectors = checkOptions(options);
  const edition = editionAround(context);
  if (raw === undefined && edition === undefined) {
    throw usage('Unexpected call outside an edition, expected the folder of the damaged texts as well');
  }
  const { truth, encoding } = options;
  const { pairs, findings } = readPairs(context.fs, {
    cwd: context.cwd,
    truth,
    sources: edition?.sources ?? [],
    ...(raw === undefined ? {} : { raw }),
    ...(encoding === undefined ? {} : { encoding }),
  });
  const isOwn = edition !== undefined && holdsOneOf(edition, pairs);
  const sources = pairs.map(({ id, raw: text, headings }) => ({
    id,
    text,
    ...(headings === undefined ? {} : { headings }),
  }));
  const references = edition === undefined ? [] : readReferences(context.fs, edition.root);
  const truths = new Set(pairs.map((pair) => pair.truth));
  const knowledge = await loadKnowledge(known(edition, isOwn, options.language), {
    forms: corpusOf(sources.map(documentOf)).forms.keys(),
    // A reference that is the truth of one of these texts would give the answers away.
    references: references.filter((text) => !truths.has(text)),
    channel: channelOf(options.channel, edition?.declaration),
  });
  const evaluation = evaluate(pairs, propose(sources, knowledge, detectors), options.acceptAbove);
  if (options.json === true) context.out.write(evaluationLines(evaluation));
  else {
    context.out.write(evaluationTables(evaluation));
    if (isOwn) context.out.write(HELD_BACK);
  }
  return [...findings, ...pairsUnlike(evaluation)];
}

const HELD_BACK =
  'These texts are sources of the edition: its errata and the damaged forms of its authority were held back.\n';

function editionAround(context: Context): OpenEdition | undefined {
  try {
    return openSoundEdition(context.fs, context.cwd, context.texts);
  } catch (error) {
    if (error instanceof Problem && error.findings[0]?.rule === 'no-project') return undefined;
    throw error;
  }
}

function holdsOneOf(edition: OpenEdition, pairs: readonly ReadPair[]): boolean {
  const digests = new Set(edition.sources.map(({ source }) => source.sha256));
  return pairs.some((pair) => digests.has(pair.sha256));
}

/** What the detectors may know. Errata and damaged forms that were written about these very texts are answers. */
function known(edition: OpenEdition | undefined, isOwn: boolean, language?: string): KnownEdition {
  const declaration = { language: language ?? edition?.declaration.language ?? 'en' };
  if (edition === undefined) return { declaration, errata: { entries: [] }, authority: new Map() };
  if (!isOwn) return { ...edition, declaration };
  const authority = new Map([...edition.authority].map(([id, entry]) => [id, { ...entry, damaged: [] }]));
  return { declaration, errata: { entries: [] }, authority };
}

/** The detectors that were asked for. */
function checkOptions(options: Options & { readonly argument: string | undefined }): readonly Detector[] {
  const { rule, acceptAbove, argument, raw } = options;
  if (argument !== undefined && raw !== undefined) {
    throw usage('Unexpected --raw beside the argument, expected one of them');
  }
  if (!(acceptAbove >= 0 && acceptAbove <= 1)) {
    throw usage('Unexpected confidence, expected a number from 0 to 1');
  }
  const names = DETECTORS.map((one) => one.rule);
  const unknown = (rule ?? []).filter((one) => !names.includes(one));
  if (unknown.length > 0) {
    throw usage(`Unexpected rule “${unknown.join('”, “')}”, expected one of ${names.join(', ')}`);
  }
  return DETECTORS.filter((one) => rule === undefined || rule.includes(one.rule));
}

function usage(message: string): Problem {
  return new Problem({
    rule: 'usage',
    message,
    help: 'See `emend evaluate --help`. Nothing was measured.',
    subject: { type: 'file', file: 'edition.yaml' },
  });
}
