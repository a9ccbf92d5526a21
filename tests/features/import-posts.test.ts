import { asc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { questionTags, tagNames, tags } from '#db/schema/index.ts'
import { test } from '../support/forum.ts'
import { answer, type Dump, history, importDump, question, SITE, thread, vote } from './import-dump.ts'
import { answerFrom, questionFrom, revisionsOfQuestion } from './imported-posts.ts'

test('a thread comes with scores, counts, acceptance, source and licence', async ({ forum }) => {
  await importDump(forum.db, thread())
  const q = await questionFrom(forum.db, 1)
  const a = await answerFrom(forum.db, 2)
  expect(q).toMatchObject({
    title: 'Question number 1',
    slug: 'question-number-1',
    body: 'Body of *1*',
    bodyHtml: '<p>Body of <em>1</em></p>\n',
    score: 1,
    importedUpvotes: 2,
    importedDownvotes: 1,
    answerCount: 1,
    commentCount: 1,
    viewCount: 10,
    acceptedAnswerId: a.id,
    acceptedAt: new Date('2014-01-24T00:00:00Z'),
    createdAt: new Date('2014-01-21T20:26:05.383Z'),
    activityAt: new Date('2014-01-22T08:00:00Z'),
    license: 'CC BY-SA 3.0',
  })
  expect(a).toMatchObject({
    questionId: q.id,
    score: 1,
    commentCount: 1,
    sourceUrl: `${SITE}/a/2`,
    body: 'Answer 2',
  })
})

describe('the history', () => {
  const GUID = { RevisionGUID: 'aaaa-1' }
  const dump: Dump = {
    'Posts.xml': [question(1, { Title: 'Third title', Tags: '|hops|ipa|' })],
    'PostHistory.xml': [
      history(1, 1, 2, 'First *body*', GUID),
      history(2, 1, 1, 'First title', GUID),
      history(3, 1, 3, '<hops>', GUID),
      history(4, 1, 24, 'approved', { RevisionGUID: 'bbbb-2' }),
      history(5, 1, 5, 'Second body', {
        RevisionGUID: 'bbbb-2',
        UserDisplayName: 'Zoë',
        UserId: '',
        Comment: 'better',
      }),
      history(6, 1, 6, '|hops|ipa|', { RevisionGUID: 'bbbb-2' }),
      history(7, 1, 8, 'First *body*', {
        RevisionGUID: 'cccc-3',
        Comment: 'Rollback to [aaaa-1]',
        UserId: -1,
      }),
      history(8, 1, 4, 'Third title', { RevisionGUID: 'dddd-4', CreationDate: '2014-02-01T00:00:00.000' }),
      history(9, 1, 25, '', { RevisionGUID: 'eeee-5' }),
    ],
  }

  test('is kept whole, one revision an edit, and its end is the present text', async ({ forum }) => {
    await importDump(forum.db, dump)
    const q = await questionFrom(forum.db, 1)
    expect(q).toMatchObject({
      title: 'Third title',
      body: 'First *body*',
      revision: 4,
      updatedAt: new Date('2014-02-01T00:00:00Z'),
    })
    const list = await revisionsOfQuestion(forum.db, q.id)
    expect(
      list.map((row) => [
        row.number,
        row.title,
        row.tags?.join(),
        row.body,
        row.editorName,
        row.rolledBackTo,
      ]),
    ).toEqual([
      [1, 'First title', 'hops', 'First *body*', null, null],
      [2, 'First title', 'hops,ipa', 'Second body', 'Zoë', null],
      [3, 'First title', 'hops,ipa', 'First *body*', 'Community', 1],
      [4, 'Third title', 'hops,ipa', 'First *body*', null, null],
    ])
    expect(list[1]?.reason).toBe('better')
  })

  test('may have lost its first rows, or be absent for a post', async ({ forum }) => {
    const rows = [history(7, 1, 5, 'Edited'), history(8, 1, 5, 'Edited again')]
    await importDump(forum.db, { 'Posts.xml': [question(1), question(2)], 'PostHistory.xml': rows })
    const [first, second] = [await questionFrom(forum.db, 1), await questionFrom(forum.db, 2)]
    expect([first.title, first.body, first.revision]).toEqual(['Question number 1', 'Edited again', 2])
    expect([second.body, second.revision]).toEqual(['Body of *2*', 1])
    expect((await revisionsOfQuestion(forum.db, second.id)).map((row) => row.body)).toEqual(['Body of *2*'])
  })
})

describe('owners', () => {
  test('that are gone, and the site itself, are nobody, but their names stay', async ({ forum }) => {
    await importDump(forum.db, {
      ...thread(),
      'Posts.xml': [
        question(1, { OwnerUserId: '', OwnerDisplayName: 'user150' }),
        question(3, { OwnerUserId: -1 }),
        answer(2, 1, { OwnerUserId: 77 }),
      ],
    })
    const [first, community] = [await questionFrom(forum.db, 1), await questionFrom(forum.db, 3)]
    expect([first.authorId, community.authorId, (await answerFrom(forum.db, 2)).authorId]).toEqual([
      null,
      null,
      null,
    ])
    expect((await revisionsOfQuestion(forum.db, first.id))[0]?.editorName).toBe('user150')
    expect((await revisionsOfQuestion(forum.db, community.id))[0]?.editorName).toBe('Community')
  })
})

describe('tags', () => {
  test('are found under their synonyms, come in both notations, and are described by their wiki', async ({
    forum,
  }) => {
    await forum.db.write(async (tx) => {
      const text = { en: '', 'zh-CN': '啤酒花' }
      const [tag] = await tx
        .insert(tags)
        .values({
          slug: 'humulus',
          name: { en: 'humulus' },
          description: text,
          descriptionHtml: text,
          createdAt: forum.now,
        })
        .returning({ id: tags.id })
      if (!tag) return
      await tx.insert(tagNames).values([
        { key: 'humulus', tagId: tag.id, text: 'humulus', kind: 'slug' },
        { key: 'hops', tagId: tag.id, text: 'hops', kind: 'synonym' },
      ])
    })
    await importDump(forum.db, {
      'Posts.xml': [
        question(1, { Tags: '<hops><lager>' }),
        question(2, { Tags: '|lager|c++|' }),
        { Id: 10, PostTypeId: 4, CreationDate: '2014-01-21T00:00:00', Body: 'About &amp; around hops.' },
        {
          Id: 11,
          PostTypeId: 5,
          CreationDate: '2014-01-21T00:00:00',
          Body: '<p>See <a href="/q/2">this</a></p>',
        },
      ],
      'Tags.xml': [
        { Id: 1, TagName: 'hops', Count: 1, ExcerptPostId: 10, WikiPostId: 11 },
        { Id: 2, TagName: 'unused', Count: 0 },
      ],
    })
    const rows = await forum.db.read.select().from(tags).orderBy(asc(tags.slug))
    expect(rows.map((row) => [row.slug, row.questionCount])).toEqual([
      ['c++', 1],
      ['humulus', 1],
      ['lager', 2],
      ['unused', 0],
    ])
    const q = await questionFrom(forum.db, 2)
    expect(rows[1]?.description).toEqual({
      en: `About & around hops.\n\nSee [this](/questions/${q.id})`,
      'zh-CN': '啤酒花',
    })
    expect(rows[1]?.descriptionHtml.en).toContain(`<a href="/questions/${q.id}">this</a>`)
    expect(await forum.db.read.$count(questionTags)).toBe(4)
  })
})

describe('closed questions', () => {
  const closing = (id: number, post: number, comment: string, text = '') =>
    history(id, post, 10, text, { Comment: comment, CreationDate: '2014-03-01T00:00:00.000' })
  const CLOSED = { ClosedDate: '2014-03-01T00:00:00.000' }

  test('have one of our reasons; duplicates lead to the first of their chain', async ({ forum }) => {
    const dump: Dump = {
      'Posts.xml': [
        question(1),
        question(2, CLOSED),
        question(3, CLOSED),
        question(4, CLOSED),
        question(5),
        question(6, CLOSED),
        question(7, CLOSED),
        question(8, CLOSED),
      ],
      'PostHistory.xml': [
        closing(1, 2, '101', '{"OriginalQuestionIds":[1],"Voters":[]}'),
        closing(2, 3, '103'),
        closing(3, 4, '', '{"CloseReasonId":"104"}'),
        closing(4, 5, '102'),
        history(5, 5, 11, ''),
        closing(6, 6, '101', '{"OriginalQuestionIds":[1]}'),
      ],
      'PostLinks.xml': [
        { Id: 1, PostId: 2, RelatedPostId: 1, LinkTypeId: 3 },
        { Id: 2, PostId: 3, RelatedPostId: 2, LinkTypeId: 3 },
        { Id: 3, PostId: 5, RelatedPostId: 1, LinkTypeId: 3 },
        { Id: 4, PostId: 7, RelatedPostId: 8, LinkTypeId: 3 },
        { Id: 5, PostId: 8, RelatedPostId: 7, LinkTypeId: 3 },
      ],
    }
    await importDump(forum.db, dump)
    const canonical = (await questionFrom(forum.db, 1)).id
    const states = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((id) => questionFrom(forum.db, id)))
    expect(states.map((row) => [row.closedReason, row.canonicalId])).toEqual([
      [null, null],
      ['resolved_elsewhere', canonical],
      ['unclear', canonical],
      ['too_broad', null],
      [null, null],
      ['resolved_elsewhere', canonical],
      ['off_topic', null],
    ])
    expect(states[1]?.closedAt).toEqual(new Date('2014-03-01T00:00:00Z'))
  })
})

test('scores come from Posts.xml where there are no votes', async ({ forum }) => {
  await importDump(forum.db, { 'Posts.xml': [question(1, { Score: 7 }), answer(2, 1, { Score: -3 })] })
  expect((await questionFrom(forum.db, 1)).score).toBe(7)
  expect(await answerFrom(forum.db, 2)).toMatchObject({ score: -3, importedUpvotes: 0, importedDownvotes: 3 })
  await importDump(forum.db, { 'Posts.xml': [question(1), answer(2, 1)], 'Votes.xml': [vote(1, 1, 2)] })
  expect((await questionFrom(forum.db, 1)).score).toBe(1)
})
