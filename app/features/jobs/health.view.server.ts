import { and, desc, eq, gte, isNotNull, sum } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { jobHours, outbox } from '#db/schema/index.ts'
import { type Backlog, backlog } from './backlog.view.server.ts'
import { DAY_MS, FAILING_SHOWN } from './rules.ts'

export interface TopicHealth extends Backlog {
  /** In the last day. */
  done: number
  failed: number
}

/** How the jobs are: each topic that owes something or did something of late, and what failed. A row names what it is
 *  about by an id, never by what somebody wrote. */
export async function jobsHealth(read: ReadDb, now: Date) {
  const [owed, counted, failing] = [
    await backlog(read, now),
    await ofLastDay(read, now),
    await failingJobs(read),
  ]
  const topics = new Set([...owed.map(({ topic }) => topic), ...counted.keys()])
  return { topics: [...topics].sort().map((topic) => healthOf(topic, owed, counted)), failing }
}
export type JobsHealth = Awaited<ReturnType<typeof jobsHealth>>

type Counted = Map<string, { done: number; failed: number }>

const healthOf = (topic: string, owed: Backlog[], counted: Counted): TopicHealth => ({
  ...(owed.find((each) => each.topic === topic) ?? { topic, waiting: 0, running: 0, parked: 0, lagMs: 0 }),
  ...(counted.get(topic) ?? { done: 0, failed: 0 }),
})

async function ofLastDay(read: ReadDb, now: Date): Promise<Counted> {
  const { topic, done, failed, hour } = jobHours
  const rows = await read
    .select({ topic, done: sum(done).mapWith(Number), failed: sum(failed).mapWith(Number) })
    .from(jobHours)
    .where(gte(hour, new Date(now.getTime() - DAY_MS)))
    .groupBy(topic)
  return new Map(rows.map(({ topic, ...counts }) => [topic, counts]))
}

/** Those that were given up first, then the latest. */
export const failingJobs = (read: ReadDb, topic?: string) =>
  read
    .select({
      id: outbox.id,
      topic: outbox.topic,
      key: outbox.key,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      parkedAt: outbox.parkedAt,
      availableAt: outbox.availableAt,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(and(isNotNull(outbox.lastError), topic === undefined ? undefined : eq(outbox.topic, topic)))
    .orderBy(desc(isNotNull(outbox.parkedAt)), desc(outbox.id))
    .limit(FAILING_SHOWN)
