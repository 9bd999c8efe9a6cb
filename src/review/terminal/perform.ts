import type { Details, Verb } from '../verb.ts';
import type { Card } from '../view.ts';
import { Prompt } from './prompt.ts';
import { YesNo } from './question.ts';
import type { DeskAnswer, Stage } from './stage.ts';

/** A verb that decides, as the terminal sends it: it can be sent again with more to say. */
export type Deciding = Extract<Verb, Details>;

/**
 * Sends a verb and says what came of it. Where the core asks back, the reader is asked: whether a change of digits, dates,
 * negations or quotation marks is meant, and for the note that a rewording needs. `then` is told once it is decided.
 */
export function perform(stage: Stage, verb: Verb, then: () => void = () => undefined): DeskAnswer {
  const answer = stage.desk.perform(verb);
  stage.tell(answer);
  if (answer.status === 'refused' && answer.why === 'unsaved') stage.say('Not saved.', 'warning');
  if (answer.status === 'decided') then();
  if (answer.status !== 'refused' || !isDetailed(verb)) return answer;
  if (answer.why === 'touches') {
    const { touches } = answer;
    stage.message = undefined;
    stage.open(
      new YesNo(`This changes ${touches.join(', ')}. Is that meant?`, 'yes, it is meant', () => {
        perform(stage, { ...verb, touches }, then);
      }),
    );
  } else if (answer.why === 'paraphrase-note' || answer.why === 'note-missing') {
    stage.message = undefined;
    stage.open(
      new Prompt({
        label: 'note',
        text: verb.note ?? '',
        hint: `${answer.message} Enter decides with this note, Esc decides nothing.`,
        onEnter: (note) => {
          if (note.trim() === '') return 'A note is needed: it is printed for the reader.';
          perform(stage, { ...verb, note }, then);
          return undefined;
        },
      }),
    );
  }
  return answer;
}

/**
 * Sends a verdict on a card that was drawn, together with what was noted for it beforehand.
 * `places`: only these of its occurrences.
 */
export function decide(
  stage: Stage,
  card: Card,
  verb:
    | {
        readonly type: 'accept';
        readonly conjecture?: number;
        readonly corr?: string;
        readonly learn?: boolean;
      }
    | { readonly type: 'stet' | 'defer' | 'crux' },
  places: readonly string[] | undefined,
  then: () => void = () => undefined,
): void {
  const draft = stage.drafts.get(card.unit) ?? {};
  const choice = { card: card.id, ...(places === undefined ? {} : { places }), ...draft };
  perform(stage, { ...verb, ...choice }, () => {
    stage.drafts.delete(card.unit);
    then();
  });
}

function isDetailed(verb: Verb): verb is Deciding {
  return ['accept', 'stet', 'defer', 'crux', 'details', 'confirm', 'mark', 'bulk'].includes(verb.type);
}
