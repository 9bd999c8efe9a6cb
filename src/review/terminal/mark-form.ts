import { KINDS, type Verdict } from '../../model/erratum.ts';
import type { Span } from '../../text/span.ts';
import { detailFields, detailsFrom } from './details-form.ts';
import { Form } from './form.ts';
import { perform } from './perform.ts';
import { Prompt } from './prompt.ts';
import type { Stage } from './stage.ts';

/** What was selected in a source. */
export interface Selected {
  readonly source: string;
  /** UTF-16 units of the source. */
  readonly span: Span;
  readonly text: string;
}

/** Asks for the reading of what was selected, and then for kind and note. */
export function openMark(stage: Stage, selected: Selected, verdict: Verdict, then: () => void): void {
  if (verdict !== 'accept') {
    openMarkForm(stage, selected, verdict, undefined, then);
    return;
  }
  stage.open(
    new Prompt({
      label: 'reading',
      text: selected.text,
      hint: 'What the edition is to print here · Enter goes on to the kind · Esc decides nothing',
      offers: [selected.text],
      onEnter: (corr) => {
        if (corr === selected.text) return 'That is what stands there: change it, or leave it with Esc.';
        openMarkForm(stage, selected, verdict, corr, then);
        return undefined;
      },
    }),
  );
}

function openMarkForm(
  stage: Stage,
  { source, span, text }: Selected,
  verdict: Verdict,
  corr: string | undefined,
  then: () => void,
): void {
  const guess = kindOf(text);
  stage.open(
    new Form({
      title: corr === undefined ? `${verdict}: “${text}”` : `“${text}” → “${corr}”`,
      about: 'Enter records it. Look at the kind first: it is only a guess.',
      fields: [
        ...detailFields({ kind: guess }).sort(
          (a, b) => Number(b.name === 'kind') - Number(a.name === 'kind'),
        ),
        {
          name: 'where',
          label: 'where',
          hint: 'This place alone, or wherever the same stands in this edition.',
          values: ['here', 'everywhere'],
          value: 'here',
        },
      ],
      onEnter: (values) => {
        const details = detailsFrom(values);
        const kind = KINDS.find((one) => one === values.get('kind')) ?? guess;
        const isEverywhere = values.get('where') === 'everywhere';
        const base = { type: 'mark', source, span, sic: text, verdict } as const;
        const reading = corr === undefined ? {} : { corr };
        const everywhere = isEverywhere ? { everywhere: true } : {};
        perform(stage, { ...base, ...reading, ...everywhere, ...details, kind }, then);
      },
    }),
  );
}

/** A guess at what is wrong, to begin with: the reader sees it and can change it. */
function kindOf(text: string): (typeof KINDS)[number] {
  if (/^[^\p{L}\p{N}]+$/u.test(text)) return 'punctuation';
  if (/\s/u.test(text)) return 'wording';
  return /^\p{Lu}/u.test(text) ? 'name' : 'spelling';
}
