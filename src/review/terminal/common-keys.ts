import type { Command } from '../keys.ts';
import { ORDERS, type Verb } from '../verb.ts';
import type { BulkRequest } from '../view.ts';
import { BulkScreen } from './bulk-screen.ts';
import { openFilter } from './filter-prompt.ts';
import { HelpScreen } from './help-screen.ts';
import { HistoryScreen } from './history-screen.ts';
import type { Input } from './key-decoder.ts';
import { perform } from './perform.ts';
import { Prompt } from './prompt.ts';
import { type Before, QuitScreen } from './quit-screen.ts';
import type { Stage } from './stage.ts';

/**
 * The keys that mean the same on every screen that is about the list. Returns whether the key was one of them.
 * `before`: the entries at the beginning, for the last screen.
 */
export function pressCommon(stage: Stage, input: Input, before: Before): boolean {
  const command = stage.commandOf(input);
  const work = command === undefined ? undefined : WORK[command];
  work?.(stage, before);
  return work !== undefined;
}

const WORK: Readonly<Partial<Record<Command, (stage: Stage, before: Before) => void>>> = {
  undo: (stage) => perform(stage, { type: 'undo' }, () => stage.closeAll()),
  redo: (stage) => perform(stage, { type: 'redo' }, () => stage.closeAll()),
  filter: openFilter,
  order: nextOrder,
  go: openGo,
  'bulk-accept': (stage) => askBulk(stage, 'accept'),
  'bulk-stet': (stage) => askBulk(stage, 'stet'),
  'bulk-defer': (stage) => askBulk(stage, 'defer'),
  'bulk-confirm': (stage) => askBulk(stage, 'confirm'),
  history: (stage) => stage.open(new HistoryScreen()),
  invisible: (stage) => {
    stage.reveal = !stage.reveal;
    stage.say(
      stage.reveal
        ? 'Blanks are shown as ·, line breaks as ⏎.'
        : 'Blanks are blanks again; other invisible characters stay written out.',
    );
  },
  write,
  help: (stage) => stage.open(new HelpScreen()),
  quit: (stage, before) => stage.open(new QuitScreen(stage, before)),
};

function askBulk(stage: Stage, verdict: BulkRequest['verdict']): void {
  const answer = perform(stage, { type: 'bulk', verdict });
  const { bulk } = stage.desk.session.view();
  if (answer.status === 'refused' || bulk === undefined) return;
  stage.message = undefined;
  stage.open(new BulkScreen(bulk));
}

function nextOrder(stage: Stage): void {
  const at = ORDERS.indexOf(stage.drawn.order);
  const by = ORDERS[(at + 1) % ORDERS.length] ?? 'impact';
  perform(stage, { type: 'order', by });
  stage.say(`Ordered by ${by}.`);
}

function write(stage: Stage): void {
  if (stage.drawn.unsaved !== undefined) {
    const answer = stage.desk.retry();
    stage.tell(answer);
    if (answer.status === 'refused') return;
  }
  const { isSaved, findings } = stage.desk.save();
  stage.isSaved = isSaved;
  const told = findings.map(({ message }) => message).join(' ');
  stage.say(isSaved ? `Everything is in errata.yaml. ${told}`.trim() : told, isSaved ? 'good' : 'warning');
}

/** A number is a line of the list, anything else an id. */
function openGo(stage: Stage): void {
  stage.open(
    new Prompt({
      label: 'go to',
      text: '',
      hint: `A number from 1 to ${stage.drawn.length}, or the id of a cluster, a proposal or an entry`,
      onEnter: (text) => {
        const answer = goTo(stage, text.trim());
        if (answer !== undefined) return answer;
        stage.closeAll();
        return undefined;
      },
    }),
  );
}

function goTo(stage: Stage, text: string): string | undefined {
  const isNumber = /^\d{1,9}$/u.test(text);
  const goals: readonly Verb[] = [
    ...(isNumber ? [{ type: 'go', index: Number(text) - 1 } as const] : []),
    { type: 'go', unit: text },
    { type: 'go', erratum: text },
    { type: 'go', proposal: text },
  ];
  for (const goal of goals) if (stage.desk.perform(goal).status !== 'refused') return undefined;
  return `There is no “${text}”.`;
}
