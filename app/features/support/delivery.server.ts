import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import type { Db } from '#db/client.server.ts'
import type { HandoffId } from '#db/ids.ts'
import { handoffs } from '#db/schema/index.ts'
import { getQuestion } from '../questions/find.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { type Desk, supportDesk } from './desk.ts'
import { parcelOf } from './handoff.view.server.ts'

export interface Message {
  url: string
  headers: Record<string, string>
  body: string
}

/** The way out to the desk. */
export interface DeskLine {
  /** Sends it, to public addresses only. @throws Error when it was not taken */
  post(message: Message): Promise<void>
  /** Of this site, for the links in what is sent. */
  origin: string
}

/** Sends what is still to be sent. At least once: the message's id is the same each time, so that the desk knows a
 *  repetition. @throws Error of the first that was not taken; the outbox tries again */
export async function deliverHandoffs(db: Db, line: DeskLine, made: { handoffId: number }[], now: Date) {
  const desk = await readSetting(db.read, supportDesk)
  const ids = made.map(({ handoffId }) => handoffId as HandoffId)
  const sent = await Promise.allSettled(ids.map((id) => deliver(db, line, desk, { id, now })))
  const failed = sent.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

async function deliver(db: Db, line: DeskLine, desk: Desk, { id, now }: { id: HandoffId; now: Date }) {
  const [handoff] = await db.read.select().from(handoffs).where(eq(handoffs.id, id))
  if (!handoff || handoff.deliveredAt) return
  if (desk.kind !== 'webhook') throw new Error('no webhook is set')
  const question = await getQuestion(db.read, handoff.questionId)
  if (question.deletedAt || question.authorId !== handoff.userId) return
  const data = { handoffId: id, ...(await parcelOf(db.read, question, line.origin)) }
  const body = JSON.stringify({ type: 'handoff.made', timestamp: handoff.createdAt.toISOString(), data })
  await line.post({ url: desk.url, body, headers: signed(desk.secret, `handoff_${id}`, body, now) })
  await db.write((tx) => tx.update(handoffs).set({ deliveredAt: now }).where(eq(handoffs.id, id)))
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function signed(secret: string, id: string, body: string, now: Date): Message['headers'] {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
}
