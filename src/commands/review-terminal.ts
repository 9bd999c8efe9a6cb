import { type Finding, Problem } from '../model/finding.ts';
import type { ReviewDesk } from '../project/review-desk.ts';
import { keyTable, type Preset } from '../review/keys.ts';
import { CardScreen } from '../review/terminal/card-screen.ts';
import { OverviewScreen } from '../review/terminal/overview-screen.ts';
import { showPlain } from '../review/terminal/plain-show.ts';
import { show, SMALLEST } from '../review/terminal/show.ts';
import { Stage, type TerminalDesk } from '../review/terminal/stage.ts';
import type { Terminal } from '../review/terminal/terminal.ts';
import type { Order } from '../review/verb.ts';
import type { Context } from './command.ts';
import { refused, said } from './review-said.ts';

/** What the terminal is asked for on the command line. */
export interface TerminalOptions {
  readonly filter?: string;
  readonly order: Order;
  readonly on?: string;
  readonly keys: Preset;
  readonly plain?: boolean;
  /** Ids of all sources. */
  readonly sources: readonly string[];
}

/**
 * Lets a person decide in the terminal; what was decided is on the disk when it returns, and in errata.yaml unless the
 * findings say why not.
 */
export async function reviewInTerminal(
  context: Context,
  terminal: Terminal,
  desk: ReviewDesk,
  { filter = '', order, on, keys, plain, sources }: TerminalOptions,
): Promise<readonly Finding[]> {
  refused(said(context, desk, { type: 'filter', text: filter }));
  refused(said(context, desk, { type: 'order', by: order }));
  const before = new Map(desk.session.errata);
  const stage = new Stage(
    terminalDesk(context, desk, { on, sources }),
    keyTable(keys),
    new CardScreen(before),
  );
  const [last] = desk.session.history(0, 1);
  stage.open(
    new OverviewScreen(before, last === undefined ? undefined : `${last.label} (${last.on}, ${last.by})`),
  );
  const isPlain = plain === true || terminal.isDumb || terminal.size().columns < SMALLEST.columns;
  const ending = await (isPlain ? showPlain(stage, terminal) : show(stage, terminal));
  if (ending === 'interrupted') {
    const { findings } = stage.desk.save();
    await terminal.interrupt();
    return findings;
  }
  return [];
}

/** The desk with the day's date, and with a save that tells what went wrong instead of throwing it. */
export function terminalDesk(
  context: Pick<Context, 'today'>,
  desk: ReviewDesk,
  { on, sources }: { readonly on?: string | undefined; readonly sources: readonly string[] },
): TerminalDesk {
  return {
    get session() {
      return desk.session;
    },
    sources,
    perform: (verb) => said(context, desk, verb, { on }),
    retry: () => desk.retry(),
    absorb: () => desk.absorb(),
    textOf: (source) => desk.textOf(source),
    save: () => {
      try {
        return { isSaved: true, findings: desk.save() };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { isSaved: false, findings: error.findings };
      }
    },
  };
}
