import { and, count, eq, gte, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { listColumn } from '#db/list-column.server.ts'
import type { Slots } from '#db/prepared.server.ts'
import { handoffs } from '#db/schema/index.ts'
import { excerptOf } from '~/markdown/excerpt.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import type { Question } from '../questions/find.server.ts'
import { shortPath } from '../questions/paths.ts'
import { factsFor } from '../tags/facts.server.ts'
import { inLanguage } from '../tags/tags.view.server.ts'
import type { Parcel } from './parcel.ts'
import { COUNTED_DAYS, EXCERPT_LENGTH } from './rules.ts'

const { channel, createdAt, deliveredAt } = handoffs

type Row = Pick<typeof handoffs.$inferSelect, 'channel' | 'createdAt' | 'deliveredAt'>

/** `opened`: the asker was sent there, whether they wrote is theirs to know. */
export type HandoffState = 'opened' | 'waiting' | 'delivered'

const stateIn = ({ channel, deliveredAt }: Row): HandoffState => {
  if (channel !== 'webhook') return 'opened'
  return deliveredAt ? 'delivered' : 'waiting'
}

/** When a question was taken to support, and how far that is; null when it was not. */
export async function handoffOf(read: ReadDb, questionId: QuestionId) {
  const [row] = await read
    .select({ channel, createdAt, deliveredAt })
    .from(handoffs)
    .where(eq(handoffs.questionId, questionId))
  return row ? toHandoff(row) : null
}

/** The same as a column beside the question, none or one: `toHandoff` tells of it. */
export const handoffsIn = (read: ReadDb, { id }: Slots<{ id: QuestionId }>) =>
  listColumn(
    read.select({ channel, createdAt, deliveredAt }).from(handoffs).where(eq(handoffs.questionId, id)),
  )

export const toHandoff = (row: Row) => ({ at: row.createdAt, channel: row.channel, state: stateIn(row) })

/** Everything that may be passed on of a question by its asker; what was erased is not there any more. */
export async function parcelOf(read: ReadDb, question: Question, origin: string): Promise<Parcel> {
  const asker = question.authorId === null ? undefined : await memberById(read, question.authorId)
  const facts = await factsFor(read, asker ?? null, question)
  const { id, title, language, bodyText } = question
  return {
    questionId: id,
    title,
    url: `${origin}${shortPath(id)}`,
    language,
    asker: asker?.handle ?? '',
    excerpt: excerptOf(bodyText, EXCERPT_LENGTH),
    facts: facts.flatMap(({ name, value, visibility }) =>
      value === null ? [] : [{ name: inLanguage(name, language), value, isForStaff: visibility === 'staff' }],
    ),
  }
}

/** For admins: how often people went on to support, and what has not reached it. */
export async function handoffCounts(read: ReadDb, now: Date) {
  const since = new Date(now.getTime() - COUNTED_DAYS * 24 * 3_600_000)
  const isWaiting = and(eq(handoffs.channel, 'webhook'), isNull(handoffs.deliveredAt))
  const [made] = await read.select({ count: count() }).from(handoffs).where(gte(handoffs.createdAt, since))
  const [waiting] = await read.select({ count: count() }).from(handoffs).where(isWaiting)
  return { made: made?.count ?? 0, waiting: waiting?.count ?? 0 }
}
