import { outbox } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { openNext } from '~/features/queue/open.server.ts'
import type { Forum } from '../support/forum.ts'

/** The next case of a moderator, as their page shows it. */
export const open = (forum: Forum, moderator: Member) =>
  openNext(forum.db, moderator, { ownHost: 'askwell.example', now: forum.now })

/** What it is about. */
export const first = async (forum: Forum, moderator: Member) =>
  (await open(forum, moderator))?.head.subject ?? null

/** What the outbox keeps back until a decision is final. */
export const waiting = async (forum: Forum) =>
  (await forum.db.read.select().from(outbox)).filter(({ availableAt }) => availableAt > forum.now)

/** An answer under somebody else's question, flagged by a member. */
export async function flaggedAnswer(
  forum: Forum,
  kind: 'rude' | 'scam' = 'rude',
  body?: string,
  author?: Member,
) {
  const { question } = await forum.question()
  const answer = await forum.answer(question, author, body)
  await flagPost(forum.db, await forum.member(), answer.post, { kind, note: '' }, forum.now)
  forum.advance(1_000)
  return { ...answer, question, subject: `answer-${answer.id}` as const }
}
