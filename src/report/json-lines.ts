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
  return `${JSON.stringify({ type, ...record })}\n`;
}
