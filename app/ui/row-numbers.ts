import type { Problem } from './problem.ts'

/** Rows to add without asking for more first. */
const SPARE_ROWS = 2

/** The rows of a table that is edited as a whole, fields named `address[0]`, `address[1]` …: what is there, what a
 *  refused form had, and some empty ones. */
export function rowNumbers(
  problem: Problem | undefined,
  field: string,
  filled: number,
  max: number,
): number[] {
  const kept = Object.keys(problem?.kept ?? {}).filter((name) => name.startsWith(`${field}[`)).length
  const count = kept > 0 ? kept : filled + SPARE_ROWS
  return Array.from({ length: Math.min(count, max) }, (_, number) => number)
}
