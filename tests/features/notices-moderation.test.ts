import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { AnswerId, EntryId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { answers } from '#db/schema/index.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { approveAnswer } from '~/features/answers/answers.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { listNotices, unreadCount } from '~/features/notices/notices.view.server.ts'
import { HELD_FOR_FLAGS } from '~/features/posts/holding.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { type SearchForum, test } from './search-forum.ts'

const TITLE = 'My deposit has not arrived since yesterday'

const people = async (at: SearchForum) => ({
  asker: await at.member('asker'),
  helper: await at.member('helper'),
  reader: await at.member('reader'),
  staff: await at.member('staff', 'moderator'),
})

/** Kind and place of what a member is told, newest first. */
const told = async (at: SearchForum, member: Member) => {
  const { items } = await listNotices(at.db.read, member)
  return items.map(({ kind, path }) => `${kind} ${path.split('/').at(-1)?.replace(/^.*#/, '#')}`)
}

describe('moderation', () => {
  test('closing is told to the asker', async ({ at }) => {
    const { asker, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    await closeQuestion(at.db, staff, question, 'unclear', at.now)
    await at.settle()
    expect(await listNotices(at.db.read, asker)).toMatchObject({
      items: [{ kind: 'closed', actor: { handle: 'staff' } }],
    })
  })

  test('holding and approving are told to the author; then the asker learns of the answer', async ({
    at,
  }) => {
    const { asker, helper, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await heldAnswer(at, helper, question)
    await at.settle()
    expect(await told(at, helper)).toEqual([`held #answer-${answer}`])
    expect(await told(at, asker)).toEqual([])
    await approveAnswer(at.db, staff, answer, at.now)
    await at.settle()
    expect(await told(at, helper)).toEqual([`approved #answer-${answer}`])
    expect(await told(at, asker)).toEqual([`answered #answer-${answer}`])
  })

  test.for([
    ['held', null],
    ['held_for_contact', 'telegram'],
    ['hidden_by_flags', HELD_FOR_FLAGS],
  ] as const)('the author is told why: %s', async ([kind, heldFor], { at }) => {
    const { asker, helper } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await heldAnswer(at, helper, question, heldFor)
    await at.settle()
    expect(await told(at, helper)).toEqual([`${kind} #answer-${answer}`])
    expect(await unreadCount(at.db.read, helper)).toBe(1)
  })

  test('promotion is told to the author of the answer', async ({ at }) => {
    const { asker, helper, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    const answer = await at.answer(helper, question)
    const input = promotion.parse({ category: 'deposits', accept: true })
    const entry: EntryId = await promoteAnswer(at.db, staff, answer, input, at.now)
    await publishEntry(at.db, staff, entry, at.now)
    await at.settle()
    expect(await told(at, helper)).toContain(`promoted #answer-${answer}`)
  })

  test('takes the notices of a deleted question out of sight', async ({ at }) => {
    const { asker, helper, staff } = await people(at)
    const question = await at.ask(asker, TITLE)
    await at.answer(helper, question)
    await at.settle()
    await deleteQuestion(at.db, staff, question, at.now)
    expect(await told(at, asker)).toEqual([])
    expect(await unreadCount(at.db.read, asker)).toBe(0)
  })
})

/** As a new member's answer is when holding is on, for nothing that it says. */
async function heldAnswer(
  at: SearchForum,
  author: Member,
  questionId: QuestionId,
  heldFor: string | null = null,
): Promise<AnswerId> {
  const id = await at.answer(author, questionId)
  await at.db.write(async (tx) => {
    await tx.update(answers).set({ heldAt: at.now, heldFor }).where(eq(answers.id, id))
    await publish(tx, 'post.held', { questionId, answerId: id, commentId: null }, at.now)
  })
  return id
}
