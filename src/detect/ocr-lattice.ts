import type { Hypothesis } from './ocr-hypotheses.ts';

/** A hypothesis with its posterior chance. */
export interface Rival {
  readonly hypothesis: Hypothesis;
  readonly chance: number;
}

/** One step of the best way through a stretch. */
export interface Step {
  /** Token at which it begins. */
  readonly at: number;
  readonly hypothesis: Hypothesis;
  /** Posterior chance: that of all ways that take this step. */
  readonly chance: number;
  /** What else may be printed for the same tokens, most likely first. */
  readonly rivals: readonly Rival[];
}

/** ln of the chance of a hypothesis at a token after the word with number `before`. */
export type Transition = (at: number, before: number, hypothesis: Hypothesis) => number;

interface Edge {
  readonly hypothesis: Hypothesis;
  readonly at: number;
  forward: number;
  backward: number;
  best: number;
  from: Edge | undefined;
}

/** Rivals below this chance are not offered. */
const LEAST = 0.02;

/**
 * The likeliest way through what may have been printed at each token, and how likely each of its steps is (the algorithms of Viterbi and
 * of Baum and Welch). `start`: the word before the first token.
 */
export function bestWay(
  hypotheses: readonly (readonly Hypothesis[])[],
  start: number,
  transition: Transition,
): Step[] {
  const edges = hypotheses.map((all, at) => all.map((hypothesis) => edgeOf(hypothesis, at)));
  const ending: Edge[][] = Array.from({ length: hypotheses.length + 1 }, () => []);
  edges.forEach((beginning, at) => {
    for (const edge of beginning) {
      if (at === 0) edge.forward = edge.best = transition(0, start, edge.hypothesis);
      else enter(edge, ending[at] ?? [], transition);
      ending[at + edge.hypothesis.length]?.push(edge);
    }
  });
  const last = ending[hypotheses.length] ?? [];
  for (const edge of last) edge.backward = 0;
  for (let at = edges.length - 1; at > 0; at -= 1) leave(ending[at] ?? [], edges[at] ?? [], transition);
  return wayBack(last, edges);
}

function edgeOf(hypothesis: Hypothesis, at: number): Edge {
  return { hypothesis, at, forward: -Infinity, backward: -Infinity, best: -Infinity, from: undefined };
}

function enter(edge: Edge, before: readonly Edge[], transition: Transition): void {
  const sums: number[] = [];
  for (const other of before) {
    const step = transition(edge.at, other.hypothesis.last, edge.hypothesis);
    if (other.best + step > edge.best) {
      edge.best = other.best + step;
      edge.from = other;
    }
    sums.push(other.forward + step);
  }
  edge.forward = logSum(sums);
}

function leave(before: readonly Edge[], after: readonly Edge[], transition: Transition): void {
  for (const edge of before) {
    const sums: number[] = [];
    for (const next of after) {
      sums.push(next.backward + transition(next.at, edge.hypothesis.last, next.hypothesis));
    }
    edge.backward = logSum(sums);
  }
}

function wayBack(last: readonly Edge[], edges: readonly (readonly Edge[])[]): Step[] {
  const total = logSum(last.map((edge) => edge.forward));
  const chanceOf = (edge: Edge): number => Math.min(1, Math.exp(edge.forward + edge.backward - total));
  const steps: Step[] = [];
  let [edge] = [...last].sort((a, b) => b.best - a.best);
  while (edge !== undefined) {
    const { at, hypothesis } = edge;
    const rivals = (edges[at] ?? [])
      .filter((one) => one.hypothesis.damage !== 'none' && one.hypothesis.length === hypothesis.length)
      .map((one): Rival => ({ hypothesis: one.hypothesis, chance: chanceOf(one) }))
      .filter(({ chance }) => chance > LEAST)
      .sort((a, b) => b.chance - a.chance);
    steps.push({ at, hypothesis, chance: chanceOf(edge), rivals });
    edge = edge.from;
  }
  return steps.toReversed();
}

function logSum(logs: readonly number[]): number {
  let most = -Infinity;
  for (const log of logs) if (log > most) most = log;
  if (most === -Infinity) return most;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - most);
  return most + Math.log(sum);
}
