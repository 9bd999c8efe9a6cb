import type { Facet } from '../view.ts';
import { Prompt } from './prompt.ts';
import type { Stage } from './stage.ts';

/** S6: the filter, with the terms that there are something for. */
export function openFilter(stage: Stage): void {
  const { filter } = stage.drawn;
  const terms = stage.desk.session.facets().flatMap(termsOf);
  stage.open(
    new Prompt({
      label: 'filter',
      text: filter,
      hint: `kind: conf: source: rule: text: status: by:, such as ${examples(terms)} · a word is looked for in the readings · Tab goes through the terms · empty shows all`,
      offers: [filter, ...terms.map(({ term }) => term)],
      onEnter: (text) => {
        const answer = stage.desk.perform({ type: 'filter', text });
        if (answer.status === 'refused') return answer.message;
        stage.closeAll();
        stage.tell(answer);
        return undefined;
      },
    }),
  );
}

interface Term {
  readonly term: string;
  readonly count: number;
}

function termsOf({ key, values }: Facet): Term[] {
  return values.map(({ value, count }) => ({ term: `${key}:${value}`, count }));
}

/** The terms with the most clusters, with their counts. */
function examples(terms: readonly Term[]): string {
  return terms
    .slice(0, 6)
    .map(({ term, count }) => `${term} (${count})`)
    .join(', ');
}
