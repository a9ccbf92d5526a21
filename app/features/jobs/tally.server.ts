import { lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { jobHours } from '#db/schema/index.ts'
import { HOURS_KEPT_MS } from './rules.ts'

interface Counted {
  done: number
  failed: number
}
const NONE: Counted = { done: 0, failed: 0 }

/** Counts what the workers of this process have done and what failed, in memory. */
export class JobTally {
  /** Since the start, by topic. */
  readonly totals = new Map<string, Counted>()
  #waiting = new Map<string, Counted>()

  constructor(private readonly db: Db) {}

  count(topic: string, outcome: keyof Counted, rows: number) {
    for (const counts of [this.totals, this.#waiting]) add(counts, topic, { ...NONE, [outcome]: rows })
  }

  /** Adds what was counted to the hour of `now`; what could not be written waits for the next time. */
  async flush(now: Date) {
    if (this.#waiting.size === 0) return
    const counted = this.#waiting
    this.#waiting = new Map()
    try {
      await this.db.write(async (tx) => {
        const rows = [...counted].map(([topic, counts]) => ({ hour: hourOf(now), topic, ...counts }))
        await tx
          .insert(jobHours)
          .values(rows)
          .onConflictDoUpdate({
            target: [jobHours.hour, jobHours.topic],
            set: {
              done: sql`${jobHours.done} + excluded.done`,
              failed: sql`${jobHours.failed} + excluded.failed`,
            },
          })
        await tx.delete(jobHours).where(lt(jobHours.hour, new Date(now.getTime() - HOURS_KEPT_MS)))
      }, 'derived')
    } catch (error) {
      for (const [topic, counts] of counted) add(this.#waiting, topic, counts)
      throw error
    }
  }
}

function add(counts: Map<string, Counted>, topic: string, { done, failed }: Counted) {
  const before = counts.get(topic) ?? NONE
  counts.set(topic, { done: before.done + done, failed: before.failed + failed })
}

function hourOf(now: Date): Date {
  const hour = new Date(now)
  hour.setUTCMinutes(0, 0, 0)
  return hour
}
