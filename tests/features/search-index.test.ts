import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { comments, questions } from '#db/schema/index.ts'
import type { DocumentId } from '#search/port.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { compareIndex } from '~/features/search/compare.server.ts'
import { questionDocuments } from '~/features/search/documents.server.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import { reconcileIndex } from '~/features/search/repair.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { type SearchForum, test } from './search-forum.ts'

describe('the index and the database', () => {
  test('agree after every act, by the outbox alone', async ({ at }) => {
    const { question, answer, ada, eve } = await thread(at)
    await castVote(at.db, eve, { kind: 'question', id: question }, 1, at.now)
    await castVote(at.db, ada, { kind: 'answer', id: answer }, 1, at.now)
    await acceptAnswer(at.db, ada, answer, at.now)
    await editQuestion(
      at.db,
      ada,
      question,
      questionEdit.parse({ title: 'Another title altogether', tags: [] }),
      at.now,
    )
    const before = await compareIndex(at.db, at.search)
    expect(before).toMatchObject({ differences: [], pending: [`question-${question}`] })
    await at.settle()
    expect(await compareIndex(at.db, at.search)).toEqual({ differences: [], pending: [] })
  })

  test('are compared and mended where they differ', async ({ at }) => {
    const { question } = await thread(at)
    const second = await at.ask(await at.member('zoe'), 'A second question about nothing')
    const third = await at.ask(await at.member('yan'), 'A third question about something')
    await at.settle()
    const [document] = await questionDocuments(at.db.read, [question])
    if (!document) throw new Error('no document')
    const stray = 'entry-99' as DocumentId
    await at.search.index([
      { ...document, version: 'old' },
      { ...document, id: stray },
    ])
    await at.search.remove([`question-${second}`])
    await at.db.write((tx) => tx.update(questions).set({ heldAt: at.now }).where(eq(questions.id, third)))

    const { differences, pending } = await reconcileIndex(at.db, at.search, at.now)
    expect(pending).toEqual([])
    expect(differences.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: stray, problem: 'left_over' },
      { id: `question-${question}`, problem: 'stale' },
      { id: `question-${second}`, problem: 'missing' },
      { id: `question-${third}`, problem: 'left_over' },
    ])
    await at.settle()
    expect(await compareIndex(at.db, at.search)).toEqual({ differences: [], pending: [] })
  })

  test('agree after everything was indexed again', async ({ at }) => {
    await thread(at)
    const progress: number[] = []
    const done = await reindexAll(at.db, at.search, ({ done }) => progress.push(done))
    expect({ done, progress }).toEqual({ done: 1, progress: [1] })
    await at.settle()
    expect(await compareIndex(at.db, at.search)).toEqual({ differences: [], pending: [] })
  })

  test('give the same version for the same content, another for a comment more', async ({ at }) => {
    const { question } = await thread(at)
    const versionNow = async () => (await questionDocuments(at.db.read, [question]))[0]?.version
    const version = await versionNow()
    expect(await versionNow()).toBe(version)
    await at.db.write((tx) => tx.delete(comments))
    expect(await versionNow()).not.toBe(version)
  })
})

async function thread(at: SearchForum) {
  const ada = await at.member('ada')
  const eve = await at.member('eve', 'moderator')
  const question = await at.ask(ada, 'Why is my account frozen?', undefined, ['security'])
  const answer = await at.answer(eve, question)
  await at.comment(ada, { question }, 'It is still frozen today.')
  await at.settle()
  return { ada, eve, question, answer }
}
