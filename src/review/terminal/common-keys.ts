import { ORDERS, type Verb } from '../verb.ts';
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
  switch (command) {
    case 'undo':
    case 'redo':
      perform(stage, { type: command }, () => stage.closeAll());
      return true;
    case 'filter':
      openFilter(stage);
      return true;
    case 'order':
      nextOrder(stage);
      return true;
    case 'go':
      openGo(stage);
      return true;
    case 'bulk-accept':
    case 'bulk-stet':
    case 'bulk-defer':
    case 'bulk-confirm':
      askBulk(stage, { type: 'bulk', verdict: BULK[command] });
      return true;
    case 'history':
      stage.open(new HistoryScreen());
      return true;
    case 'invisible':
      stage.reveal = !stage.reveal;
      stage.say(
        stage.reveal
          ? 'Blanks are shown as ·, line breaks as ⏎.'
          : 'Blanks are blanks again; other invisible characters stay written out.',
      );
      return true;
    case 'write':
      write(stage);
      return true;
    case 'help':
      stage.open(new HelpScreen());
      return true;
    case 'quit':
      stage.open(new QuitScreen(stage, before));
      return true;
    default:
      return false;
  }
}

const BULK = {
  'bulk-accept': 'accept',
  'bulk-stet': 'stet',
  'bulk-defer': 'defer',
  'bulk-confirm': 'confirm',
} as const;

function askBulk(stage: Stage, verb: Extract<Verb, { type: 'bulk' }>): void {
  const answer = perform(stage, verb);
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
