import { expect } from 'vitest';
import { type Finding, Problem } from '../../src/model/finding.ts';

/** The Problem that the work throws; fails the test where it throws none. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    if (error instanceof Problem) return error;
  }
  throw new Error('Unexpected success, expected a Problem');
}

/** The first finding of the Problem that the work throws. */
export function findingOf(work: () => unknown): Finding {
  const finding = problemOf(work).findings[0];
  if (finding === undefined) throw new Error('Unexpected Problem without a finding');
  return finding;
}

/** Rules of findings, in order. */
export function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule }) => rule);
}

/** What the work returns, or the rule of the Problem that it throws; any other error goes on. */
export function outcomeOf<T>(work: () => T): { readonly value: T } | { readonly rule: string } {
  try {
    return { value: work() };
  } catch (error) {
    const rule = error instanceof Problem ? error.findings[0]?.rule : undefined;
    if (rule === undefined) throw error;
    return { rule };
  }
}
