import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { HandoffId } from '#db/ids.ts'
import { handoffs } from '#db/schema/index.ts'
import { getQuestion } from '../questions/find.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { signedMessage, type WebhookLine } from '../webhooks/message.server.ts'
import { type Desk, supportDesk } from './desk.ts'
import { parcelOf } from './handoff.view.server.ts'

/** Sends what is still to be sent. At least once: the message's id is the same each time, so that the desk knows a
 *  repetition. @throws Error of the first that was not taken; the outbox tries again */
export async function deliverHandoffs(db: Db, line: WebhookLine, made: { handoffId: number }[], now: Date) {
  const desk = await readSetting(db.read, supportDesk)
  const ids = made.map(({ handoffId }) => handoffId as HandoffId)
  const sent = await Promise.allSettled(ids.map((id) => deliver(db, line, desk, { id, now })))
  const failed = sent.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

async function deliver(db: Db, line: WebhookLine, desk: Desk, { id, now }: { id: HandoffId; now: Date }) {
  const [handoff] = await db.read.select().from(handoffs).where(eq(handoffs.id, id))
  if (!handoff || handoff.deliveredAt) return
  if (desk.kind !== 'webhook') throw new Error('no webhook is set')
  const question = await getQuestion(db.read, handoff.questionId)
  if (question.deletedAt || question.authorId !== handoff.userId) return
  const data = { handoffId: id, ...(await parcelOf(db.read, question, line.origin)) }
  const body = JSON.stringify({ type: 'handoff.made', timestamp: handoff.createdAt.toISOString(), data })
  const { url, secret } = desk
  await line.post(signedMessage({ url, secret, id: `handoff_${id}`, body }, now))
  await db.write((tx) => tx.update(handoffs).set({ deliveredAt: now }).where(eq(handoffs.id, id)))
}
