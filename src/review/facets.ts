import type { Filterable } from './filter.ts';
import type { Register } from './register.ts';
import type { Unit } from './units.ts';
import type { Facet } from './view.ts';

/** What a filter can ask of a unit as it stands now. */
export function filterableOf(register: Register, unit: Unit): Filterable {
  const statuses = new Set<string>();
  const by = new Set<string>();
  const texts = new Set([unit.reading, ...unit.conjectures]);
  const sources = new Set<string>();
  for (const place of unit.places) {
    const { verdict, prepared, disputed, erratum } = register.standing(place);
    statuses.add(verdict);
    if (verdict !== 'open' && verdict !== 'defer') statuses.add('decided');
    if (prepared) statuses.add('prepared');
    if (disputed) statuses.add('disputed');
    if (erratum?.by !== undefined) by.add(erratum.by);
    if (erratum?.corr !== undefined) texts.add(erratum.corr);
    sources.add(place.source);
  }
  const { kind, confidence, rules } = unit;
  return { kind, confidence, rules, sources: [...sources], texts: [...texts], statuses, by: [...by] };
}

/** Kinds, rules, sources, statuses, reviewers and tenths of confidence with the number of units that have each. */
export function facetsOf(register: Register): Facet[] {
  const counts = new Map<string, Map<string, number>>(KEYS.map((key) => [key, new Map()]));
  const add = (key: string, value: string): void => {
    const values = counts.get(key);
    values?.set(value, (values.get(value) ?? 0) + 1);
  };
  for (const unit of register.units.values()) {
    const { kind, rules, sources, statuses, by, confidence } = filterableOf(register, unit);
    add('kind', kind);
    for (const status of statuses) add('status', status);
    for (const source of sources) add('source', source);
    for (const rule of rules.length === 0 ? ['none'] : rules) add('rule', rule.split('@')[0] ?? rule);
    for (const editor of by) add('by', editor);
    add('conf', bandOf(confidence));
  }
  return [...counts].map(([key, values]) => ({
    key,
    values: [...values]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }));
}

const KEYS = ['status', 'kind', 'conf', 'rule', 'source', 'by'] as const;

/** A tenth of confidence as the filter writes it: `0.9-1`. */
function bandOf(confidence: number): string {
  const tenth = Math.min(9, Math.floor(confidence * 10));
  return tenth === 9 ? '0.9-1' : `${tenth === 0 ? '0' : `0.${tenth}`}-0.${tenth}9`;
}
