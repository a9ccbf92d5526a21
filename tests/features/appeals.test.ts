import { describe, expect } from 'vitest'
import { appeals, notices } from '#db/schema/index.ts'
import { restrictionAt } from '~/features/accounts/suspension.ts'
import { exportOf } from '~/features/data-export/export.server.ts'
import { noticeAppeal } from '~/features/notices/appeals.server.ts'
import { listNotices } from '~/features/notices/notices.view.server.ts'
import { appeal, decideAppeal } from '~/features/people/appeals.server.ts'
import { appealsOf, countOpenAppeals, openAppeals } from '~/features/people/appeals.view.server.ts'
import { decisionForm } from '~/features/people/schema.ts'
import { DAY_MS } from '../support/builders.ts'
import { test } from '../support/forum.ts'
import { lastAct, restrain } from './restrained.ts'

describe('an appeal', () => {
  const verdict = (appeal: number, decision: 'lifted' | 'kept', answer = '') =>
    decisionForm.parse({ appeal, decision, answer })

  test('is made once at a time by whoever is restrained, and lifts what it is about', async ({ forum }) => {
    const { db, now } = forum
    const lin = await forum.member()
    await expect(appeal(db, lin, 'I did nothing at all', now)).rejects.toMatchObject({ status: 409 })
    const held = await restrain(forum, lin, 'suspended')
    await appeal(db, held, 'I did nothing at all', now)
    await expect(appeal(db, held, 'And once more', now)).rejects.toMatchObject({
      code: 'appeals.open_already',
    })
    expect(await countOpenAppeals(db.read)).toBe(1)
    const staff = await forum.staff()
    const [open] = await openAppeals(db.read, staff)
    expect(open).toMatchObject({ body: 'I did nothing at all', reason: 'Pushes a wallet.', mayDecide: true })
    const id = open?.id ?? 0
    const outcomes = await Promise.allSettled([
      decideAppeal(db, staff, verdict(id, 'lifted'), now),
      decideAppeal(db, await forum.staff(), verdict(id, 'kept', 'No.'.padEnd(5)), now),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await countOpenAppeals(db.read)).toBe(0)
    expect((await lastAct(forum))?.act).toBe('member.appeal_decided')
  })

  test('that is kept leaves the suspension, with an answer that the member is told', async ({ forum }) => {
    const { db, now } = forum
    const lin = await restrain(forum, await forum.member(), 'silenced')
    await appeal(db, lin, 'It was only a joke', now)
    const [open] = await openAppeals(db.read, await forum.staff())
    expect(decisionForm.safeParse({ appeal: open?.id, decision: 'kept', answer: ' ' }).success).toBe(false)
    await decideAppeal(db, await forum.staff(), verdict(open?.id ?? 0, 'kept', 'A wallet is no joke'), now)
    expect(restrictionAt(await forum.fresh(lin), now)?.kind).toBe('silenced')
    expect(await appealsOf(db.read, lin.id)).toMatchObject([
      { decision: 'kept', answer: 'A wallet is no joke' },
    ])
    await db.write((tx) => noticeAppeal(tx, { appealId: open?.id ?? 0 }, now))
    expect((await listNotices(db.read, lin, { locale: 'zh-CN' })).items).toMatchObject([
      { kind: 'appeal_kept', title: '您的申诉', path: '/appeal', actor: null },
    ])
    expect(await db.read.$count(notices)).toBe(1)
    let text = ''
    for await (const piece of exportOf(db.read, lin.id)) text += piece
    expect(JSON.parse(text).account.appeals).toMatchObject([{ body: 'It was only a joke' }])
    await appeal(db, lin, 'And if I say sorry?', now)
    expect(await db.read.$count(appeals)).toBe(2)
  })

  test('of a suspension from before there was a list of them is heard as well', async ({ forum }) => {
    const { db, now } = forum
    const suspendedUntil = new Date(now.getTime() + DAY_MS)
    const lin = await forum.member({ suspendedUntil, suspendedFor: 'Spam' })
    await appeal(db, lin, 'It was not me who wrote that', now)
    const staff = await forum.staff()
    const [open] = await openAppeals(db.read, staff)
    await decideAppeal(db, staff, verdict(open?.id ?? 0, 'lifted'), now)
    expect(restrictionAt(await forum.fresh(lin), now)).toBeNull()
  })

  test('of staff is an admin’s to decide', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    const mei = await restrain(forum, await forum.staff(), 'suspended', admin)
    await appeal(forum.db, mei, 'My phone was stolen', forum.now)
    const moderator = await forum.staff()
    const [open] = await openAppeals(forum.db.read, moderator)
    expect(open?.mayDecide).toBe(false)
    await expect(
      decideAppeal(forum.db, moderator, verdict(open?.id ?? 0, 'lifted'), forum.now),
    ).rejects.toMatchObject({ status: 403 })
  })
})
