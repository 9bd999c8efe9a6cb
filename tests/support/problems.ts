import { type Finding, Problem } from '../../src/model/finding.ts';

/** The findings of the Problem that an action throws; an action that goes through has none. */
export function findingsOf(action: () => unknown): readonly Finding[] {
  try {
    action();
  } catch (error) {
    if (error instanceof Problem) return error.findings;
    throw error;
  }
  return [];
}

/** The rules of those findings, in their order. */
export function rulesOf(action: () => unknown): readonly string[] {
  return findingsOf(action).map((finding) => finding.rule);
}

/** The text at the place of a finding. */
export function quoted(text: string, finding: Finding | undefined): string | undefined {
  const subject = finding?.subject;
  if (subject?.type !== 'file' || subject.span === undefined) return undefined;
  return text.slice(subject.span.start, subject.span.end);
}
