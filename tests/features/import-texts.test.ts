import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { comments } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { answer, comment, history, importDump, question, SITE, thread } from './import-dump.ts'
import { answerFrom, questionFrom, revisionsOfQuestion } from './imported-posts.ts'

describe('comments', () => {
  test('keep their order, and a name that is mentioned there is nobody here', async ({ forum }) => {
    await importDump(forum.db, {
      ...thread(),
      'Comments.xml': [
        comment(5, 1, { Text: '@Member2 see `@x`', UserId: '', UserDisplayName: 'gone' }),
        comment(3, 1, { ContentLicense: 'CC BY-SA 4.0' }),
        comment(4, 2),
      ],
    })
    const rows = await forum.db.read
      .select()
      .from(comments)
      .orderBy(asc(comments.createdAt), asc(comments.id))
    expect(rows.map((row) => [row.sourceUrl, row.body, row.license])).toEqual([
      [`${SITE}/posts/comments/3`, 'Comment 3', 'CC BY-SA 4.0'],
      [`${SITE}/posts/comments/4`, 'Comment 4', 'CC BY-SA 3.0'],
      [`${SITE}/posts/comments/5`, '@Member2 see `@x`', 'CC BY-SA 3.0'],
    ])
    expect(rows[2]?.bodyHtml).toBe('<p>@Member2 see <code>@x</code></p>\n')
  })
})

test('links to posts lead to them here, also to later ones; others stay', async ({ forum }) => {
  const body = [
    `[a](${SITE}/questions/3/some-title) [b](/q/3/7) [c]: [d](http://beer.stackexchange.com/a/4/7)`,
    `${SITE}/questions/3/some-title/4#4, [e](${SITE}/questions/99/gone) \`${SITE}/q/3\``,
    `    ${SITE}/q/3`,
    `[other](https://homebrew.stackexchange.com/q/3) <${SITE}/q/3>`,
  ].join('\n')
  await importDump(forum.db, {
    'Posts.xml': [question(1), question(3, { Title: 'Later [one]' }), answer(4, 3)],
    'PostHistory.xml': [history(1, 1, 2, body)],
    'Comments.xml': [comment(1, 4, { Text: `see ${SITE}/q/1.` })],
  })
  const [q, a] = [(await questionFrom(forum.db, 3)).id, (await answerFrom(forum.db, 4)).id]
  const first = await questionFrom(forum.db, 1)
  expect(first.body.split('\n')).toEqual([
    `[a](/questions/${q}) [b](/questions/${q}) [c]: [d](/questions/${q}#answer-${a})`,
    `[Later \\[one\\]](/questions/${q}#answer-${a}), [e](${SITE}/questions/99/gone) \`${SITE}/q/3\``,
    `    ${SITE}/q/3`,
    `[other](https://homebrew.stackexchange.com/q/3) [Later \\[one\\]](/questions/${q})`,
  ])
  expect((await revisionsOfQuestion(forum.db, first.id)).map((row) => row.body)).toEqual([first.body])
  const [row] = await forum.db.read.select().from(comments)
  expect(row?.body).toBe(`see [Question number 1](/questions/${first.id}).`)
})

test('what is hostile is shown, never run', async ({ forum }) => {
  await importDump(forum.db, {
    'Posts.xml': [
      question(1, {
        Title: '<script>alert(1)</script>',
        Body: '<script>alert(1)</script><img src=x onerror=alert(1)>',
      }),
      answer(2, 1, { Body: '<a href="javascript:alert(1)">x</a>' }),
    ],
    'PostHistory.xml': [history(1, 1, 2, '<img src=x onerror=alert(1)> [x](javascript:alert(1))')],
  })
  const q = await questionFrom(forum.db, 1)
  expect(q.bodyHtml).not.toMatch(/<img|<script|href="javascript/)
  expect((await answerFrom(forum.db, 2)).bodyHtml).not.toContain('href')
  expect(q.title).toBe('<script>alert(1)</script>')
})
