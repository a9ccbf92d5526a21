import { describe, expect } from 'vitest'
import { questionRef } from '#db/post.ts'
import { auditLog } from '#db/schema/index.ts'
import { listNotices } from '~/features/notices/notices.view.server.ts'
import { queueLength } from '~/features/queue/cases.server.ts'
import { decide } from '~/features/queue/decide.server.ts'
import { WAITING } from '~/features/queue/rules.ts'
import { waitingMinutesByTag } from '~/features/queue/tag-waiting.server.ts'
import { tellWaitingAskers } from '~/features/queue/telling.server.ts'
import { undoLast } from '~/features/queue/undo.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { DAY_MS, MINUTE_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const waits = (forum: Forum) => queueLength(forum.db.read, forum.now)

describe('a question that nobody answers', () => {
  test('comes into the queue after two hours, and leaves it with an answer or a word of staff', async ({
    forum,
  }) => {
    const [one, two] = [await forum.question(), await forum.question()]
    forum.advance(120 * MINUTE_MS - 1)
    expect(await waits(forum)).toBe(0)
    forum.advance(1)
    expect(await waits(forum)).toBe(2)
    await forum.comment(questionRef(one.question.id), await forum.member())
    expect(await waits(forum)).toBe(2)
    await forum.comment(questionRef(one.question.id), await forum.staff())
    await forum.answer(two.question)
    expect(await waits(forum)).toBe(0)
  })

  test('waits as long as the forum says, or the shortest of its tags', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    await forum.tag('security')
    await forum.tag('chat')
    await changeSetting(forum.db, admin, WAITING, 60, forum.now)
    await changeSetting(forum.db, admin, waitingMinutesByTag, { security: 15, chat: 600 }, forum.now)
    await forum.question(undefined, { tags: ['security', 'chat'] })
    await forum.question(undefined, { tags: ['chat'] })
    await forum.question()
    forum.advance(15 * MINUTE_MS)
    expect(await waits(forum)).toBe(1)
    forum.advance(45 * MINUTE_MS)
    expect(await waits(forum)).toBe(2)
    forum.advance(540 * MINUTE_MS)
    expect(await waits(forum)).toBe(3)
  })

  test('stays away once a moderator left it to the community, until that is taken back', async ({
    forum,
  }) => {
    const { question } = await forum.question()
    const staff = await forum.staff()
    forum.advance(180 * MINUTE_MS)
    await decide(forum.db, staff, { act: 'approve', subjects: [`question-${question.id}`] }, forum.now)
    expect(await waits(forum)).toBe(0)
    expect(await forum.db.read.select().from(auditLog)).toMatchObject([{ act: 'question.reviewed' }])
    await undoLast(forum.db, staff, forum.now)
    expect(await waits(forum)).toBe(1)
  })

  test('is a reason to tell its asker after a day what to do, once', async ({ forum }) => {
    const { asker } = await forum.question()
    forum.advance(DAY_MS - 1)
    await tellWaitingAskers(forum.db, forum.now)
    expect((await listNotices(forum.db.read, asker)).items).toEqual([])
    forum.advance(1)
    await tellWaitingAskers(forum.db, forum.now)
    forum.advance(MINUTE_MS)
    await tellWaitingAskers(forum.db, forum.now)
    expect((await listNotices(forum.db.read, asker)).items).toMatchObject([
      { kind: 'still_waiting', count: 1 },
    ])
  })
})
