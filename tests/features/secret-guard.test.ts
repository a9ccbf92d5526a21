import { describe, expect } from 'vitest'
import type { ReadDb } from '#db/client.server.ts'
import { questionRef } from '#db/post.ts'
import { answers, comments, outbox, questionFacts, questions, revisions } from '#db/schema/index.ts'
import { editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { test } from '../support/forum.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const REFUSED = { code: 'guard.secret', status: 422 }
const QUESTION = {
  title: 'Is this recovery phrase right?',
  body: 'Please look at it and say which word is wrong.',
}

const counts = (read: ReadDb) =>
  Promise.all(
    [questions, answers, comments, revisions, questionFacts, outbox].map((table) => read.$count(table)),
  )

describe('a secret in a post', () => {
  test('is refused by every command, and nothing is stored', async ({ forum }) => {
    const { db, now } = forum
    const { question, asker } = await forum.question()
    const { id, author } = await forum.answer(question)
    const other = await forum.member()
    const before = await counts(db.read)
    const body = `Mine is ${PHRASE}, can you check it?`
    for (const asked of [
      { ...QUESTION, body },
      { ...QUESTION, title: PHRASE },
      { ...QUESTION, facts: { wallet: PHRASE } },
    ]) {
      await expect(askQuestion(db, asker, questionInput.parse(asked), now)).rejects.toMatchObject(REFUSED)
    }
    await expect(postAnswer(db, other, question.id, { body }, now)).rejects.toMatchObject(REFUSED)
    await expect(editAnswer(db, author, id, { body, reason: '' }, now)).rejects.toMatchObject(REFUSED)
    const comment = postComment(db, asker, questionRef(question.id), { body }, now)
    await expect(comment).rejects.toMatchObject(REFUSED)
    expect(await counts(db.read)).toEqual(before)
  })
})
