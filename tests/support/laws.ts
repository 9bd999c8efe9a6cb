/**
 * How many random cases a law is tried on. `LAW_RUNS=100000 npm test` asks for more;
 * fast-check prints the seed and the smallest counterexample when one fails.
 */
export const RUNS: number = Number(process.env['LAW_RUNS'] ?? 10_000);
