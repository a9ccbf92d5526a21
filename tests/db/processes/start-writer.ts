import type { Db } from '#db/types.ts'
import { startScript } from './start-script.ts'

interface Options {
  firstAct: number
  count: number
  /** How long each transaction stays open, in milliseconds. */
  hold?: number
}

/** Another process that writes into `db`'s data. The first line that it prints says that it is open. */
export function startWriter(db: Db, { firstAct, count, hold = 0 }: Options) {
  const script = startScript(db, 'writer.ts', [firstAct, count, hold].map(String))
  return {
    ...script,
    /** Numbers of the acts that were acknowledged so far. */
    acknowledged: () => script.lines.filter((line) => line !== 'open').map(Number),
  }
}
