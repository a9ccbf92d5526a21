import { asc } from 'drizzle-orm'
import type { UserId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { outbox, users } from '#db/schema/index.ts'
import type { Db, Tx } from '#db/types.ts'
import type { OutboxWork } from '~/jobs/outbox-worker.server.ts'
import type { Handlers } from '~/jobs/topics.ts'
import type { Forum } from '../support/forum.ts'

export const NONE: Handlers = {
  'setting.changed': {},
  'question.asked': {},
  'appeal.decided': {},
  'account.deleted': {},
  'question.changed': {},
  'thread.purged': {},
  'entry.purged': {},
  'question.worded': {},
  'entry.changed': {},
  'entry.edited': {},
  'fact.changed': {},
  'tag.changed': {},
  'duplicate.changed': {},
  'answer.changed': {},
  'answer.posted': {},
  'comment.posted': {},
  'answer.accepted': {},
  'answer.promoted': {},
  'question.closed': {},
  'question.merged': {},
  'question.solved': {},
  'letter.asked': {},
  'mail.owed': {},
  'handoff.made': {},
  'audit.recorded': {},
  'post.held': {},
  'post.approved': {},
  'post.removed': {},
  'points.due': {},
  'incident.changed': {},
  'incident.updated': {},
  'change.submitted': {},
  'change.decided': {},
  'post.moved': {},
  'suggestion.made': {},
  'suggestion.decided': {},
}

export const workOf = (forum: Forum, handlers: Partial<Handlers>) => {
  const complaints: object[] = []
  const log = { info: () => undefined, error: (details: object) => void complaints.push(details) }
  const work: OutboxWork = { db: forum.db, handlers: { ...NONE, ...handlers }, now: () => forum.now, log }
  return { ...work, complaints }
}

export const change = ({ db, now }: Forum, ...ids: number[]) =>
  db.write(async (tx) => {
    for (const questionId of ids) await publish(tx, 'question.changed', { questionId }, now)
  })

export const posted = ({ db, now }: Forum, answerId: number) =>
  db.write((tx) => publish(tx, 'answer.posted', { answerId }, now))

export const rowsOf = (db: Db) => db.read.select().from(outbox).orderBy(asc(outbox.id))

/** What a handler in the transaction leaves behind: a member for each time it ran. */
export const leaveTrace = async (tx: Tx, { answerId }: { answerId: number }, now: Date) => {
  const handle = `trace-${answerId}-${(await tx.$count(users)) + 1}`
  await tx.insert(users).values({ handle, handleKey: handle, displayName: handle, createdAt: now })
}

export const traceById = async (tx: Tx, { answerId }: { answerId: number }, now: Date) => {
  const handle = `trace-${answerId}`
  await tx
    .insert(users)
    .values({ id: answerId as UserId, handle, handleKey: handle, displayName: handle, createdAt: now })
}
