import { ACTS, CERTAINTIES, KINDS, ORIGINS } from '../../model/erratum.ts';
import { detailsOf } from '../opinion.ts';
import type { Details } from '../verb.ts';
import type { Card } from '../view.ts';
import { type Field, Form } from './form.ts';
import { perform } from './perform.ts';
import type { Stage } from './stage.ts';

/**
 * What may be said besides the verdict: of decisions that stand it is recorded at once, and of a cluster that is open
 * it is kept and said with the next decision.
 */
export function openDetails(stage: Stage, card: Card, places?: readonly string[]): void {
  const chosen = places === undefined ? {} : { places };
  const isDecided = card.occurrences.some(
    ({ id, erratum }) => erratum !== undefined && (places === undefined || places.includes(id)),
  );
  const draft = stage.drafts.get(card.unit) ?? {};
  stage.open(
    new Form({
      title: `More about “${card.reading}”`,
      about: isDecided ? 'Is recorded with the decision that stands.' : 'Is said with the next decision.',
      fields: detailFields(isDecided ? withStanding(card) : draft),
      onEnter: (values) => {
        const details = detailsFrom(values);
        if (Object.keys(details).length === 0) stage.say('Nothing was changed.');
        else if (isDecided) perform(stage, { type: 'details', card: card.id, ...chosen, ...details });
        else {
          stage.drafts.set(card.unit, { ...draft, ...details });
          stage.say('It will be said with the next decision here.');
        }
      },
    }),
  );
}

/** The fields of what can be said. */
export function detailFields(details: Details): Field[] {
  const { note, remark, kind, origin, act, cert } = details;
  return [
    text('note', 'note', 'The reason, printed for the reader. Empty takes it away.', note),
    text('remark', 'remark', 'For colleagues, never published.', remark),
    choice('kind', 'kind', 'What was wrong.', KINDS, kind),
    choice('origin', 'origin', 'Whose error it is; as a rule it follows from the kind.', ORIGINS, origin),
    choice('act', 'act', 'What the edition does about it; as a rule it follows from the origin.', ACTS, act),
    choice('cert', 'certainty', 'How certain the decision is.', CERTAINTIES, cert),
  ];
}

function text(name: string, label: string, hint: string, value: string | undefined): Field {
  return { name, label, hint, text: value ?? '' };
}

function choice(
  name: string,
  label: string,
  hint: string,
  values: readonly string[],
  value: string | undefined,
): Field {
  return { name, label, hint, values, ...(value === undefined ? {} : { value }) };
}

/** What the values of a form say; a choice that is empty says nothing. */
export function detailsFrom(values: ReadonlyMap<string, string>): Details {
  const note = values.get('note');
  const remark = values.get('remark');
  const kind = KINDS.find((one) => one === values.get('kind'));
  const origin = ORIGINS.find((one) => one === values.get('origin'));
  const act = ACTS.find((one) => one === values.get('act'));
  const cert = CERTAINTIES.find((one) => one === values.get('cert'));
  return detailsOf({ note, remark, kind, origin, act, cert });
}

function withStanding({ note, cert }: Card): Details {
  const known = CERTAINTIES.find((one) => one === cert);
  return { ...(note === undefined ? {} : { note }), ...(known === undefined ? {} : { cert: known }) };
}
