import { keptValue, type Problem } from '~/ui/problem.ts'

/** A problem of the form with this act, and this row where there are several. */
export function problemOf(problem: Problem | undefined, act: string, name?: string, id?: number) {
  const isItsAct = keptValue(problem, 'act') === act
  const isItsRow = name === undefined || keptValue(problem, name) === String(id)
  return isItsAct && isItsRow ? problem : undefined
}
