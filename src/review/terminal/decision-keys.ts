import { conjectureOfKey } from '../keys.ts';
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
  then: () => void = () => undefined,
): boolean {
  const digit = input.type === 'key' ? conjectureOfKey(input.key) : undefined;
  if (digit !== undefined) {
    if (card.conjectures[digit] === undefined) stage.say(`There is no conjecture ${digit + 1}.`, 'warning');
    else decide(stage, card, { type: 'accept', conjecture: digit }, places, then);
    return true;
  }
  const chosen = { card: card.id, ...(places === undefined ? {} : { places }) };
  const command = stage.commandOf(input);
  switch (command) {
    case 'accept':
      if (card.conjectures.length === 0) openEditor(stage, card, places, then);
      else decide(stage, card, { type: 'accept' }, places, then);
      return true;
    case 'learn':
      decide(stage, card, { type: 'accept', learn: true }, places, then);
      return true;
    case 'stet':
    case 'defer':
    case 'crux':
      decide(stage, card, { type: command }, places, then);
      return true;
    case 'edit':
      openEditor(stage, card, places, then);
      return true;
    case 'confirm':
    case 'withdraw':
      perform(stage, { type: command, ...chosen }, then);
      return true;
    case 'details':
      openDetails(stage, card, places);
      return true;
    default:
      return false;
  }
}

/** S5: the reading typed by hand, beginning with the conjecture. The verb is about the card that was drawn when it was opened. */
function openEditor(stage: Stage, card: Card, places: readonly string[] | undefined, then: () => void): void {
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
        decide(stage, card, { type: 'accept', corr }, places, then);
        return undefined;
      },
    }),
  );
}
