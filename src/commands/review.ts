import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ChannelName } from '../model/edition.ts';
import { type Certainty, CERTAINTIES, type Kind, KINDS, type Meaning, MEANINGS } from '../model/erratum.ts';
import { type Finding, Problem } from '../model/finding.ts';
import { openSoundEdition, type OpenEdition } from '../project/open-edition.ts';
import { ReviewDesk } from '../project/review-desk.ts';
import { Refusal } from '../review/refusal.ts';
import { type Preset, PRESETS } from '../review/keys.ts';
import { type Order, ORDERS } from '../review/verb.ts';
import { calendarDate } from './calendar-date.ts';
import { channelOption } from './channel-option.ts';
import type { Context, Define } from './command.ts';
import { compareReaders } from './review-agreement.ts';
import { decideFrom, decideNamed, turn } from './review-decide.ts';
import { listClusters } from './review-list.ts';
import { exportSheet, importSheet } from './review-sheet.ts';
import { reviewProposals } from './review-proposals.ts';
import { reviewInTerminal } from './review-terminal.ts';
import { reviewInBrowser, type WebOptions } from './review-web.ts';

/** What `emend review` was asked for on the command line. */
export interface ReviewOptions extends WebOptions {
  readonly by?: string;
  readonly as?: string;
  readonly list?: boolean;
  readonly filter?: string;
  readonly order: Order;
  readonly accept?: readonly string[];
  readonly stet?: readonly string[];
  readonly defer?: readonly string[];
  readonly crux?: readonly string[];
  readonly confirm?: readonly string[];
  readonly count?: number;
  readonly reading?: string;
  readonly note?: string;
  readonly remark?: string;
  readonly cert?: Certainty;
  readonly kind?: Kind;
  readonly touches?: readonly Meaning[];
  readonly learn?: boolean;
  readonly read?: readonly string[];
  readonly undo?: boolean;
  readonly redo?: boolean;
  readonly from?: string;
  readonly export?: string;
  readonly import?: string;
  readonly agreement?: readonly string[];
  readonly channel?: ChannelName;
  readonly minConfidence: number;
  readonly on?: string;
  readonly json?: boolean;
  readonly keys: Preset;
  readonly plain?: boolean;
}

export const define: Define = (command, perform) => {
  defineWho(command);
  defineWork(command);
  defineDetails(command);
  command.action((options: ReviewOptions) =>
    perform((context) => review(context, options), { json: options.json }),
  );
};

function defineWho(command: Command): void {
  command
    .option('--by <editor>', 'who decides: an id of edition.yaml')
    .option('--as <editor>', 'a second reading by this editor, who does not see what others decided')
    .option('--on <date>', 'date of the decisions as YYYY-MM-DD; default: today', calendarDate)
    .addOption(channelOption())
    .option('--min-confidence <p>', 'leave out what is less likely, 0 to 1', Number, 0.3)
    .option('--json', 'JSON Lines on standard output');
}

function defineWork(command: Command): void {
  command
    .option('--web', 'in the browser, on this machine alone')
    .option('--port <n>', 'with --web: the port; default: a free one', wholeNumber)
    .option('--open', 'with --web: show the page in the browser')
    .option('--list', 'every cluster that the filter shows, with its ids')
    .option(
      '--filter <filter>',
      'kind: conf: source: rule: text: status: by:, such as "kind:name status:open"',
      '',
    )
    .addOption(new Option('--order <order>', 'what comes first').choices(ORDERS).default('impact'))
    .option('--accept <id|filter...>', 'accept what was proposed, or --reading')
    .option('--stet <id|filter...>', 'the reading stands')
    .option('--defer <id|filter...>', 'to be looked at again')
    .option('--crux <id|filter...>', 'corrupt, and no remedy known')
    .option('--confirm <id|filter...>', 'stand by what software has decided')
    .option(
      '--count <n>',
      'places that a filter hits, as the first run has told: carries it out',
      wholeNumber,
    )
    .option('--read <source:paragraphs...>', 'mark paragraphs as read through, chapter-1:3-7')
    .option('--undo', 'take your last step back')
    .option('--redo', 'take it up again')
    .option('--from <file>', 'decisions as JSON Lines')
    .option('--export <file>', 'a worksheet (CSV) of what the filter shows')
    .option('--import <file>', 'the worksheet with verdicts')
    .option('--agreement <editors...>', 'how far two readers agree')
    .addOption(
      new Option('--keys <table>', 'the keys that your hands know, in the terminal and in the browser')
        .choices(PRESETS)
        .default('emend'),
    )
    .option('--plain', 'in the terminal: lines one after the other, for screen readers');
}

function defineDetails(command: Command): void {
  command
    .option('--reading <text>', 'with --accept: what the edition prints')
    .option('--note <text>', 'the reason, printed for the reader')
    .option('--remark <text>', 'for colleagues, never published')
    .addOption(new Option('--cert <certainty>', 'how certain').choices(CERTAINTIES))
    .addOption(new Option('--kind <kind>', 'what was wrong').choices(KINDS))
    .addOption(new Option('--touches <meaning...>', 'a meaning that is changed on purpose').choices(MEANINGS))
    .option('--learn', 'with --accept: the form is damaged in other texts too (authority.yaml)');
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number of places');
}

/** Does what the options ask for; whatever was decided is in errata.yaml when it returns. */
async function review(context: Context, options: ReviewOptions): Promise<readonly Finding[]> {
  const work = workOf(context, options);
  const edition = openSoundEdition(context.fs, context.cwd, context.texts);
  const by = reader(
    options,
    edition.declaration.editors.map(({ id }) => id),
    work,
  );
  const proposals = await reviewProposals(context, edition, options);
  const desk = new ReviewDesk(context.fs, edition, {
    by,
    blind: options.as !== undefined,
    proposals,
    reads: work === listClusters || work === exportSheet || work === compareReaders,
  });
  try {
    if (options.web === true) return await reviewInBrowser(context, edition, desk, options);
    const findings = await work(context, desk, options, edition);
    return [...findings, ...desk.save()];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Problem([usage(error.message), ...desk.save()]);
  }
}

type Work = (
  context: Context,
  desk: ReviewDesk,
  options: ReviewOptions,
  edition: OpenEdition,
) => readonly Finding[] | Promise<readonly Finding[]>;

function workOf({ terminal }: Context, options: ReviewOptions): Work {
  const { accept, stet, defer, crux, confirm, read } = options;
  // In the browser the work is done there, and this is never called.
  if (options.web === true) return () => [];
  if (options.import !== undefined) return importSheet;
  if (options.from !== undefined) return decideFrom;
  if ([accept, stet, defer, crux, confirm, read].some((one) => one !== undefined)) return decideNamed;
  if (options.undo === true || options.redo === true) return turn;
  if (options.export !== undefined) return exportSheet;
  if (options.agreement !== undefined) return compareReaders;
  if (options.list === true) return listClusters;
  if (terminal !== undefined && options.json !== true) {
    return (context, desk, _options, edition) => {
      const sources = edition.sources.map(({ source }) => source.id);
      return reviewInTerminal(context, terminal, desk, { ...options, sources });
    };
  }
  throw new Problem(
    usage(
      '`emend review` has no terminal to ask in, expected --list, --accept, --stet, --defer, --crux, --confirm, --from, --import, --export or --web',
    ),
  );
}

/** Nobody's id is ever written that was not given. */
function reader({ by, as }: ReviewOptions, editors: readonly string[], work: Work): string {
  const given = as ?? by;
  if (by !== undefined && as !== undefined && by !== as) {
    throw new Problem(usage('Unexpected --by together with --as, expected one of the two'));
  }
  if (given === undefined) {
    if (work === listClusters || work === exportSheet || work === compareReaders) return '';
    throw new Problem(usage('Unexpected decision without --by, expected who decides: an id of edition.yaml'));
  }
  if (editors.includes(given)) return given;
  throw new Problem(usage(`Unexpected editor “${given}”, expected one of ${editors.join(', ')}`));
}

function usage(message: string): Finding {
  return {
    rule: 'usage',
    message,
    help: 'See `emend review --help`. Nothing was decided.',
    subject: { type: 'file', file: 'errata.yaml' },
  };
}
