import { AUTHORITY_RULES } from './rules/authority.ts';
import { BYTES_RULES } from './rules/bytes.ts';
import { DECISIONS_RULES } from './rules/decisions.ts';
import { FILES_RULES } from './rules/files.ts';
import { OUTPUTS_RULES } from './rules/outputs.ts';
import { PLACES_RULES } from './rules/places.ts';
import { PUBLISHING_RULES } from './rules/publishing.ts';
import { USE_RULES } from './rules/use.ts';
import { WRITING_RULES } from './rules/writing.ts';
import { YAML_RULES } from './rules/yaml.ts';

/**
 * Every finding that emend can make, with what it means and what to do: the one list from which
 * exit codes, messages and `docs/rules.md` are made. Ids are stable; a rule is withdrawn, never reused.
 *
 * `exit`: 0 is only said · 1 finding · 2 usage · 65 bad data · 66 no input · 70 our bug · 73 and 74 cannot write ·
 * 75 try again · 77 permission · 78 bad configuration (sysexits). Above 1, nothing is written.
 */
export interface Rule {
  readonly severity: 'error' | 'warning';
  readonly exit: 0 | 1 | 2 | 65 | 66 | 70 | 73 | 74 | 75 | 77 | 78;
  /** What it is, as a heading. */
  readonly title: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** What to do. */
  readonly mend: string;
}

export const RULES: typeof BYTES_RULES &
  typeof FILES_RULES &
  typeof YAML_RULES &
  typeof PLACES_RULES &
  typeof DECISIONS_RULES &
  typeof OUTPUTS_RULES &
  typeof WRITING_RULES &
  typeof AUTHORITY_RULES &
  typeof PUBLISHING_RULES &
  typeof USE_RULES = {
  ...BYTES_RULES,
  ...FILES_RULES,
  ...YAML_RULES,
  ...PLACES_RULES,
  ...DECISIONS_RULES,
  ...OUTPUTS_RULES,
  ...WRITING_RULES,
  ...AUTHORITY_RULES,
  ...PUBLISHING_RULES,
  ...USE_RULES,
};

export type RuleId = keyof typeof RULES;

/** The rule of an id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}
