import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { answers, comments, questions } from '#db/schema/index.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { actOnEach } from '~/features/bulk/bulk.server.ts'
import { turnAnswerIntoComment, turnCommentIntoAnswer } from '~/features/moves/turn.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import type { Forum } from '../support/forum.ts'
import { showing, test } from './picture-forum.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const BODY = 'Somebody sent me to https://elsewhere.example/claim and asked for my name.'
const LINK = '<a href="https://elsewhere.example/claim"'

const newcomer = (forum: Forum) => forum.member({ trusted: false, createdAt: forum.now })
const edit = (changes: Record<string, unknown>) => questionEdit.parse(changes)
const htmlOf = async (forum: Forum, id: Parameters<Forum['questionRow']>[0]) =>
  (await forum.questionRow(id)).bodyHtml

describe('what a new member wrote as a link', () => {
  test('stays plain text when others change the tags, the title or the language', async ({ forum }) => {
    await forum.tag('deposit')
    await forum.tag('fees')
    const { question } = await forum.question(await newcomer(forum), { body: BODY })
    const staff = await forum.staff()
    const before = await htmlOf(forum, question)
    expect(before).not.toContain('<a')
    const changes = [{ tags: 'fees' }, { title: 'Who asks for my name out there?' }, { language: 'zh-CN' }]
    for (const change of changes) await editQuestion(forum.db, staff, question.id, edit(change), forum.now)
    const given = { act: 'tag' as const, questions: [question.id], tag: 'deposit' }
    expect((await actOnEach(forum.db, staff, given, forum.now)).done).toEqual([question.id])
    expect(await forum.questionRow(question)).toMatchObject({
      ...{ bodyHtml: before, language: 'zh-CN', slug: 'who-asks-for-my-name-out-there', revision: 5 },
    })
  })

  test('is a link once somebody who may link anywhere changed the words', async ({ forum }) => {
    const { question } = await forum.question(await newcomer(forum), { body: BODY })
    const staff = await forum.staff()
    await editQuestion(forum.db, staff, question.id, edit({ body: `${BODY} Is it ours?` }), forum.now)
    expect(await htmlOf(forum, question)).toContain(LINK)
  })
})

describe('links of a text that is rendered once more', () => {
  /** As texts came in before anybody knew such phrases. */
  const leak = (forum: Forum) =>
    forum.db.write(async (tx) => {
      for (const table of [questions, answers, comments]) {
        for (const { id, body, bodyHtml } of await tx.select().from(table)) {
          const leaked = { body: `${body}\n\n${PHRASE}`, bodyHtml: `${bodyHtml}<p>${PHRASE}</p>\n` }
          await tx.update(table).set(leaked).where(eq(table.id, id))
        }
      }
    })

  test('stay what they were when a secret is taken out of it', async ({ forum }) => {
    const asker = await newcomer(forum)
    const { question, post } = await forum.question(asker, { body: BODY })
    const edited = await forum.answer(question, asker, BODY)
    const staff = await forum.staff()
    await editAnswer(forum.db, staff, edited.id, { body: `${BODY} No.`, reason: '' }, forum.now)
    await forum.comment(post, asker, BODY)
    await leak(forum)
    await purgeThread(forum.db, staff, question.id, forum.now)
    expect(await htmlOf(forum, question)).toMatch(/▮▮▮/)
    expect(await htmlOf(forum, question)).not.toContain('<a')
    expect((await forum.answerRow(edited)).bodyHtml).toContain(LINK)
    const [comment] = await forum.db.read.select().from(comments)
    expect(comment?.bodyHtml).not.toContain('<a')
  })

  test('to pictures stay links in comments, and pictures in answers', async ({ at }) => {
    const { base } = at
    const asker = await base.member()
    const { question, post } = await base.question(asker)
    const body = showing((await at.upload(asker)).path)
    await base.comment(post, asker, body)
    const answer = await base.answer(question, asker, body)
    await leak(base)
    await purgeThread(base.db, await base.staff(), question.id, base.now)
    const [comment] = await base.db.read.select().from(comments)
    expect(comment?.bodyHtml).toMatch(/▮▮▮/)
    expect(comment?.bodyHtml).not.toContain('<img')
    expect((await base.answerRow(answer)).bodyHtml).toContain('<img')
  })

  test('stay what they were when it is moved', async ({ forum }) => {
    const { question } = await forum.question(await newcomer(forum))
    const staff = await forum.staff()
    const author = await newcomer(forum)
    const asked = await forum.question(author)
    const plain = await forum.answer(asked.question, author, BODY)
    const linked = await forum.answer(question, staff, BODY)
    await forum.db.write((tx) =>
      tx.update(answers).set({ authorId: author.id }).where(eq(answers.id, linked.id)),
    )
    for (const [{ id }, isLinked] of [
      [plain, false],
      [linked, true],
    ] as const) {
      const comment = await turnAnswerIntoComment(forum.db, staff, id, null, forum.now)
      const [row] = await forum.db.read.select().from(comments).where(eq(comments.id, comment))
      expect(row?.bodyHtml.includes(LINK)).toBe(isLinked)
    }
    const comment = await forum.comment((await forum.question(author)).post, author, BODY)
    const answer = await turnCommentIntoAnswer(forum.db, staff, comment, forum.now)
    expect((await forum.answerRow({ id: answer })).bodyHtml).not.toContain('<a')
  })
})
