import { describe, expect } from 'vitest'
import { answers, comments, questions } from '#db/schema/index.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { answerEdit, answerInput } from '~/features/answers/schema.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { commentInput } from '~/features/comments/schema.ts'
import { askQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit, questionInput } from '~/features/questions/schema.ts'
import { MINUTE_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'

const LONG_ENOUGH = 'It has been a day, and nothing came.'
const han = (count: number) => '币'.repeat(count)
const latin = (count: number) => 'x'.repeat(count)

/** The messages beside a field, or none. */
const problems = (
  schema: { safeParse(input: unknown): { error?: { issues: { message: string }[] } | undefined } },
  input: unknown,
) => schema.safeParse(input).error?.issues.map((issue) => issue.message) ?? []

describe('lengths', () => {
  const title = (text: string) => problems(questionInput, { title: text, body: LONG_ENOUGH })
  const answer = (body: string) => problems(answerInput, { body })
  const comment = (body: string) => problems(commentInput, { body })

  test('of a title are 10 to 150, where a Han character counts two towards the least', () => {
    expect(title(latin(9))).toEqual(['field.short:10'])
    expect(title(latin(10))).toEqual([])
    expect(title(han(4))).toEqual(['field.short:10'])
    expect(title(han(5))).toEqual([])
    expect(title(latin(150))).toEqual([])
    expect(title(latin(151))).toEqual(['field.long:150'])
    expect(title(han(150))).toEqual([])
    expect(title(han(151))).toEqual(['field.long:150'])
  })

  test('of kana and hangul count two as well', () => {
    expect(title('ビットコイン')).toEqual([])
    expect(title('출금안되요')).toEqual([])
  })

  test('of an answer are 10 to 30,000', () => {
    expect(answer(latin(9))).toEqual(['field.short:10'])
    expect(answer(han(5))).toEqual([])
    expect(answer(latin(30_000))).toEqual([])
    expect(answer(latin(30_001))).toEqual(['field.long:30000'])
  })

  test('of a comment are 5 to 600', () => {
    expect(comment('four')).toEqual(['field.short:5'])
    expect(comment('五个字')).toEqual([])
    expect(comment(latin(600))).toEqual([])
    expect(comment(latin(601))).toEqual(['field.long:600'])
  })

  test('count no invisible characters, nor white space around', () => {
    expect(title(`${'\u200b'.repeat(20)}`)).toEqual(['field.required'])
    expect(title(`${latin(9)}\u200b\u2060\ufeff`)).toEqual(['field.short:10'])
    expect(answer(`   ${latin(9)}\n\n `)).toEqual(['field.short:10'])
    expect(comment('\u3164\u3164\u3164\u3164\u3164')).toEqual(['field.required'])
    expect(answer(`${latin(20)}${'\u200d'.repeat(60_000)}`)).toEqual(['field.long:30000'])
  })

  test('of missing fields are no crash', () => {
    expect(problems(questionInput, {})).toEqual(['field.required'])
    expect(problems(answerInput, {})).toEqual(['field.required'])
    expect(problems(commentInput, { body: 7 })).toEqual(['field.required'])
  })
})

describe('characters', () => {
  test('that PostgreSQL cannot store are refused in every field', () => {
    const nul = `${LONG_ENOUGH}\0`
    expect(problems(questionInput, { title: nul, body: nul })).toEqual(['field.nul', 'field.nul'])
    expect(problems(answerInput, { body: nul })).toEqual(['field.nul'])
    expect(problems(commentInput, { body: nul })).toEqual(['field.nul'])
    expect(problems(answerEdit, { body: LONG_ENOUGH, reason: 'a\0b' })).toEqual(['field.nul'])
    expect(problems(questionEdit, { title: nul })).toEqual(['field.nul'])
    const token = 'a\0b'
    expect(problems(questionInput, { title: LONG_ENOUGH, body: LONG_ENOUGH, token })).toHaveLength(1)
    expect(problems(answerInput, { body: LONG_ENOUGH, token })).toHaveLength(1)
    expect(problems(commentInput, { body: LONG_ENOUGH, token })).toHaveLength(1)
  })

  test('that are half of a pair are replaced, and line ends are one kind', () => {
    expect(answerInput.parse({ body: `${LONG_ENOUGH}\ud800\r\nThen` }).body).toBe(
      `${LONG_ENOUGH}\ufffd\nThen`,
    )
  })

  test('in a title are one line', () => {
    const { title } = questionInput.parse({ title: '  Where is\tmy \n deposit? ', body: LONG_ENOUGH })
    expect(title).toBe('Where is my deposit?')
  })
})

describe('a form that is sent twice', () => {
  test('makes one question, and leads to it', async ({ forum }) => {
    const asker = await forum.member()
    const input = questionInput.parse({ title: 'Where is my deposit?', body: LONG_ENOUGH, token: 'form-1' })
    const first = await askQuestion(forum.db, asker, input, forum.now)
    expect(await askQuestion(forum.db, asker, input, forum.now)).toEqual(first)
    expect(await forum.db.read.$count(questions)).toBe(1)
  })

  test('makes one answer and one comment', async ({ forum }) => {
    const { question, post } = await forum.question()
    const author = await forum.member()
    const answer = { body: LONG_ENOUGH, token: 'form-1' }
    const first = await postAnswer(forum.db, author, question.id, answer, forum.now)
    expect(await postAnswer(forum.db, author, question.id, answer, forum.now)).toEqual(first)
    const comment = { body: LONG_ENOUGH, token: 'form-2' }
    const second = await postComment(forum.db, author, post, comment, forum.now)
    expect(await postComment(forum.db, author, post, comment, forum.now)).toEqual(second)
    expect(await forum.db.read.$count(answers)).toBe(1)
    expect(await forum.db.read.$count(comments)).toBe(1)
  })

  test('leads to the first also when its text was changed or much later', async ({ forum }) => {
    const { post } = await forum.question()
    const author = await forum.member()
    const comment = { body: LONG_ENOUGH, token: 'form-1' }
    const first = await postComment(forum.db, author, post, comment, forum.now)
    forum.advance(60 * MINUTE_MS)
    const changed = { ...comment, body: 'Something else entirely.' }
    expect(await postComment(forum.db, author, post, changed, forum.now)).toEqual(first)
    expect(await forum.db.read.$count(comments)).toBe(1)
  })

  test('is another form when somebody else sends the same token', async ({ forum }) => {
    const { post } = await forum.question()
    const [one, other] = await forum.members(2)
    const comment = { body: LONG_ENOUGH, token: 'form-1' }
    await postComment(forum.db, one, post, comment, forum.now)
    await postComment(forum.db, other, post, comment, forum.now)
    expect(await forum.db.read.$count(comments)).toBe(2)
  })
})

describe('the same text with a new token', () => {
  test('is refused within five minutes, and says where the first is', async ({ forum }) => {
    const { post } = await forum.question()
    const author = await forum.member()
    const say = (token?: string) =>
      postComment(forum.db, author, post, { body: LONG_ENOUGH, token }, forum.now)
    const { path } = await say('form-1')
    const repeated = { status: 409, code: 'posts.repeated', details: { location: path } }
    await expect(say('form-2')).rejects.toMatchObject(repeated)
    await expect(say()).rejects.toMatchObject(repeated)
    forum.advance(5 * MINUTE_MS - 1)
    await expect(say('form-2')).rejects.toMatchObject(repeated)
    forum.advance(1)
    await say('form-2')
    expect(await forum.db.read.$count(comments)).toBe(2)
  })

  test('is no repetition elsewhere', async ({ forum }) => {
    const { post, question } = await forum.question()
    const { post: answer } = await forum.answer(question)
    const author = await forum.member()
    await forum.comment(post, author, LONG_ENOUGH)
    await forum.comment(answer, author, LONG_ENOUGH)
    expect(await forum.db.read.$count(comments)).toBe(2)
  })

  test('is refused for a question whose title and body both are the same', async ({ forum }) => {
    const asker = await forum.member()
    const ask = (title: string, token: string) =>
      askQuestion(forum.db, asker, questionInput.parse({ title, body: LONG_ENOUGH, token }), forum.now)
    await ask('Where is my deposit?', 'form-1')
    await expect(ask('Where is my deposit?', 'form-2')).rejects.toMatchObject({ status: 409 })
    await ask('Where is my withdrawal?', 'form-3')
    expect(await forum.db.read.$count(questions)).toBe(2)
  })
})
