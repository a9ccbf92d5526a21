/** One thing that somebody did at some time. */
export interface Act {
  at: Date
  run: () => Promise<void>
}

const HOUR_MS = 3_600_000

export const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * HOUR_MS)
export const hoursAfter = (start: Date, hours: number) => new Date(start.getTime() + hours * HOUR_MS)

/** Acts of all threads in the order of their times: reputation and privileges then grow as they would have. */
export async function inOrder(acts: Act[]) {
  const waiting = [...acts].sort(byTime)
  for (let act = waiting.shift(); act; act = waiting.shift()) await act.run()
}

const byTime = (one: Act, other: Act) => one.at.getTime() - other.at.getTime()
