import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { reviewEntriesOf } from '~/features/faq/review.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import type { Forum } from '../support/forum.ts'

export const BODY =
  'Compare the receiving address with the one on your deposit page. If it is the same, the credit comes after ' +
  '20 confirmations; until then there is nothing that you or anybody else can do about it, so please wait.'

/** An official answer that was made of an accepted one, and what can happen to both. */
export async function published(forum: Forum) {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question, undefined, BODY)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  const staff = await forum.staff()
  const id = await promoteAnswer(
    forum.db,
    staff,
    answer.id,
    promotion.parse({ category: 'deposits' }),
    forum.now,
  )
  await publishEntry(forum.db, staff, id, forum.now)
  /** What the outbox does after an answer changed. */
  const look = () => forum.db.write((tx) => reviewEntriesOf(tx, answer.id, forum.now))
  const review = async () => (await entryById(forum.db.read, staff, id, 'en')).needsReview
  const edit = (body: string) =>
    editAnswer(forum.db, answer.author, answer.id, { body, reason: '' }, forum.now)
  return { question, asker, answer, staff, id, look, review, edit }
}
