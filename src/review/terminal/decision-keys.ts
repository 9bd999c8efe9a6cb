import { type Command, conjectureOfKey } from '../keys.ts';
import type { Card } from '../view.ts';
import { openDetails } from './details-form.ts';
import type { Input } from './key-decoder.ts';
import { decide, perform } from './perform.ts';
import { Prompt } from './prompt.ts';
import type { Stage } from './stage.ts';

/**
 * The keys that decide on a card, or on some of its places: verdicts, conjectures by their digits, a reading typed by
 * hand, confirmation, withdrawal, and what is said with it. Returns whether the key was one of them.
 */
export function pressDecision(
  stage: Stage,
  input: Input,
  card: Card,
  places?: readonly string[],
  after: () => void = () => undefined,
): boolean {
  const digit = input.type === 'key' ? conjectureOfKey(input.key) : undefined;
  if (digit !== undefined) {
    if (card.conjectures[digit] === undefined) stage.say(`There is no conjecture ${digit + 1}.`, 'warning');
    else decide(stage, card, { type: 'accept', conjecture: digit }, places, after);
    return true;
  }
  const command = stage.commandOf(input);
  const work = command === undefined ? undefined : WORK[command];
  work?.({ stage, card, places, after });
  return work !== undefined;
}

/** On what a key decides. */
interface Decision {
  readonly stage: Stage;
  readonly card: Card;
  readonly places: readonly string[] | undefined;
  readonly after: () => void;
}

const WORK: Readonly<Partial<Record<Command, (on: Decision) => void>>> = {
  accept: (on) => {
    if (on.card.conjectures.length === 0) openEditor(on);
    else decide(on.stage, on.card, { type: 'accept' }, on.places, on.after);
  },
  learn: ({ stage, card, places, after }) =>
    decide(stage, card, { type: 'accept', learn: true }, places, after),
  stet: ({ stage, card, places, after }) => decide(stage, card, { type: 'stet' }, places, after),
  defer: ({ stage, card, places, after }) => decide(stage, card, { type: 'defer' }, places, after),
  crux: ({ stage, card, places, after }) => decide(stage, card, { type: 'crux' }, places, after),
  edit: openEditor,
  confirm: (on) => perform(on.stage, { type: 'confirm', ...chosen(on) }, on.after),
  withdraw: (on) => perform(on.stage, { type: 'withdraw', ...chosen(on) }, on.after),
  details: ({ stage, card, places }) => openDetails(stage, card, places),
};

function chosen({ card, places }: Decision): { readonly card: string; readonly places?: readonly string[] } {
  return { card: card.id, ...(places === undefined ? {} : { places }) };
}

/** S5: the reading typed by hand, beginning with the conjecture. The verb is about the card that was drawn when it was opened. */
function openEditor({ stage, card, places, after }: Decision): void {
  const offers = [...card.conjectures.map(({ text }) => text), card.reading];
  const count = places?.length ?? card.targets;
  const tab = offers.length > 1 ? 'Tab next conjecture · ' : '';
  const nothing = card.conjectures.length === 0 ? 'Nothing is proposed here. ' : '';
  stage.open(
    new Prompt({
      label: 'reading',
      text: offers[0] ?? '',
      hint: `${nothing}Enter accepts at ${count} ${count === 1 ? 'place' : 'places'} · ${tab}Esc decides nothing`,
      offers,
      onEnter: (corr) => {
        if (corr === card.reading)
          return `That is what stands there: [${stage.table.stet[0] ?? ''}] is stet.`;
        decide(stage, card, { type: 'accept', corr }, places, after);
        return undefined;
      },
    }),
  );
}
