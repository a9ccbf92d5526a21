import { describe, expect } from 'vitest'
import { auditLog } from '#db/schema/index.ts'
import { actOnEach } from '~/features/bulk/bulk.server.ts'
import { bulkForm } from '~/features/bulk/schema.ts'
import { stateOf } from '~/features/questions/state.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
import { type Forum, test } from '../support/forum.ts'

const asked = async (forum: Forum, count: number) => {
  const ids = []
  while (ids.length < count) ids.push((await forum.question()).question.id)
  return ids
}

describe('acts on several questions', () => {
  test('close, lock, delete and restore, and tell what was refused', async ({ forum }) => {
    const staff = await forum.staff()
    const ids = await asked(forum, 3)
    const act = (fields: object) =>
      actOnEach(forum.db, staff, bulkForm.parse({ questions: ids.map(String), ...fields }), forum.now)
    const states = async () => Promise.all(ids.map(async (id) => stateOf(await forum.questionRow({ id }))))
    await actOnEach(
      forum.db,
      staff,
      { act: 'close', questions: ids.slice(0, 1), closeReason: 'unclear' },
      forum.now,
    )
    expect(await act({ act: 'close', closeReason: 'too_broad' })).toEqual({
      done: ids.slice(1),
      refused: [{ id: ids[0], code: 'questions.close_forbidden' }],
    })
    expect(await states()).toEqual(['closed', 'closed', 'closed'])
    expect((await act({ act: 'lock', lockReason: 'settled' })).done).toEqual(ids)
    expect((await act({ act: 'delete' })).done).toEqual(ids)
    expect(await states()).toEqual(['deleted', 'deleted', 'deleted'])
    expect((await act({ act: 'restore', questions: ids.join() })).done).toEqual(ids)
    expect(await states()).toEqual(['closed', 'closed', 'closed'])
    const acts = await forum.db.read.select({ act: auditLog.act }).from(auditLog)
    expect(acts).toHaveLength(12)
    expect(await forum.differences()).toEqual([])
  })

  test('give and take a tag by any of its names', async ({ forum }) => {
    await forum.tag('withdrawal', { name: { en: 'Withdrawal', 'zh-CN': '提现' } })
    const staff = await forum.staff()
    const questions = await asked(forum, 2)
    const act = (act: 'tag' | 'untag') =>
      actOnEach(forum.db, staff, { act, questions, tag: '提现' }, forum.now)
    expect((await act('tag')).done).toEqual(questions)
    for (const id of questions) expect(await tagSlugsOf(forum.db.read, id)).toEqual(['withdrawal'])
    expect((await act('tag')).refused.map(({ code }) => code)).toEqual(Array(2).fill('bulk.tag_already'))
    await act('untag')
    for (const id of questions) expect(await tagSlugsOf(forum.db.read, id)).toEqual([])
    const unknown = actOnEach(forum.db, staff, { act: 'tag', questions, tag: 'nothing' }, forum.now)
    await expect(unknown).rejects.toMatchObject({ status: 404 })
    expect(await forum.differences()).toEqual([])
  })

  test('are for staff, and for no more than 50', async ({ forum }) => {
    const questions = await asked(forum, 1)
    const member = await forum.member({ reputation: 5_000 })
    const tried = actOnEach(forum.db, member, { act: 'delete', questions }, forum.now)
    await expect(tried).rejects.toMatchObject({ status: 403, code: 'bulk.forbidden' })
    const many = Array.from({ length: 51 }, (_, index) => String(index + 1))
    expect(bulkForm.safeParse({ act: 'delete', questions: many }).success).toBe(false)
    expect(bulkForm.safeParse({ act: 'delete' }).success).toBe(false)
  })
})
