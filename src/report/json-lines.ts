import { ruleOf } from '../model/rules.ts';
import type { LocatedFinding } from './located.ts';

/** A finding as one line of JSON: `{"type":"finding",…}`. Lines and columns from 1, columns in code points. */
export function findingLine(finding: LocatedFinding): string {
  const { excerpt: _excerpt, related, ...rest } = finding;
  return jsonLine('finding', {
    ...rest,
    exit: ruleOf(finding.rule).exit,
    docs: `docs/rules.md#${finding.rule}`,
    related: related.map(({ excerpt: _caret, ...place }) => place),
  });
}

/** Any record as one line of JSON, its type first. */
export function jsonLine(type: string, record: object): string {
  const json = JSON.stringify({ type, ...record });
  return `${json.replaceAll(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** What JSON may hold and a terminal may obey, or show otherwise than it is: DEL, C1, bidi and invisible characters. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
