import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { auditLog } from '#db/schema/index.ts'
import { suspendMember } from '~/features/accounts/suspensions.server.ts'
import { closeQuestion, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { setting } from '~/features/settings/setting.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { setDesk } from '~/features/support/support.server.ts'
import { DAY_MS } from '../support/builders.ts'
import { type Forum, test } from '../support/forum.ts'

const logged = ({ db }: Forum) => db.read.select().from(auditLog).orderBy(auditLog.id)
const causeOf = async (done: Promise<unknown>) => {
  const error: unknown = await done.catch((error: unknown) => error)
  return error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
}

describe('the audit log', () => {
  test('says who changed a setting, from what to what', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    const doors = setting('test.doors', z.number(), 2)
    await changeSetting(forum.db, admin, doors, 3, forum.now)
    await changeSetting(forum.db, admin, doors, 5, forum.now)
    expect(await logged(forum)).toMatchObject([
      { actorId: admin.id, act: 'setting.changed', subject: 'setting', subjectId: 'test.doors', before: 2 },
      { before: 3, after: 5, at: forum.now },
    ])
  })

  test('never keeps the secret of a webhook', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    const secret = `whsec_${'A'.repeat(32)}`
    const url = 'https://desk.example/hook'
    await setDesk(forum.db, admin, { act: 'desk', kind: 'webhook', url, secret }, forum.now)
    const [row] = await logged(forum)
    expect(row?.after).toEqual({ kind: 'webhook', host: 'desk.example' })
  })

  test('tells of what moderators decide, and with which reason', async ({ forum }) => {
    const moderator = await forum.member({ role: 'moderator' })
    const { question } = await forum.question()
    await closeQuestion(forum.db, moderator, question.id, 'unclear', forum.now)
    await reopenQuestion(forum.db, moderator, question.id, forum.now)
    const { id } = await forum.member()
    const until = new Date(forum.now.getTime() + DAY_MS)
    await suspendMember(forum.db, null, id, { until, reason: 'Spam' }, forum.now)
    expect(await logged(forum)).toMatchObject([
      { act: 'question.closed', subjectId: String(question.id), why: 'unclear' },
      { act: 'question.reopened', before: { closedReason: 'unclear' } },
      { act: 'member.suspended', actorId: null, after: { until: until.toISOString() }, why: 'Spam' },
    ])
  })

  test('cannot be rewritten or shortened, by anybody', async ({ forum }) => {
    const { db } = forum
    const moderator = await forum.member({ role: 'moderator' })
    const { question } = await forum.question()
    await closeQuestion(db, moderator, question.id, 'unclear', forum.now)
    const rewritten = db.write((tx) => tx.update(auditLog).set({ why: '' }).where(eq(auditLog.id, 1)))
    expect(await causeOf(rewritten)).toContain('append-only')
    expect(await causeOf(db.write((tx) => tx.delete(auditLog)))).toContain('append-only')
    expect(await logged(forum)).toMatchObject([{ why: 'unclear' }])
  })
})
