import { describe, expect } from 'vitest'
import { z } from 'zod'
import { settings } from '#db/schema/index.ts'
import { setting } from '~/features/settings/setting.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { readSetting, readSettings } from '~/features/settings/settings.view.server.ts'
import { test } from '../support/forum.ts'

const approvers = setting('test.approvers', z.number().int(), 1)
const greeting = setting('test.greeting', z.object({ en: z.string() }), { en: 'Hello' })

describe('a setting', () => {
  test('has its default until an admin decides, and then what they decided', async ({ forum }) => {
    const admin = await forum.member({ role: 'admin' })
    expect(await readSettings(forum.db.read, [approvers, greeting])).toEqual([1, { en: 'Hello' }])
    await changeSetting(forum.db, admin, greeting, { en: 'Welcome' }, forum.now)
    await changeSetting(forum.db, admin, approvers, 2, forum.now)
    await changeSetting(forum.db, admin, approvers, 3, forum.now)
    expect(await readSettings(forum.db.read, [greeting, approvers])).toEqual([{ en: 'Welcome' }, 3])
    const rows = await forum.db.read.select().from(settings)
    expect(rows.map(({ updatedById }) => updatedById)).toEqual([admin.id, admin.id])
  })

  test('is changed by admins alone', async ({ forum }) => {
    const change = changeSetting(forum.db, await forum.staff(), approvers, 2, forum.now)
    await expect(change).rejects.toMatchObject({ code: 'accounts.admin_only', status: 403 })
    expect(await readSetting(forum.db.read, approvers)).toBe(1)
  })

  test('of another shape than it has now counts as not set', async ({ forum }) => {
    const row = { key: approvers.key, value: 'two', updatedAt: forum.now }
    await forum.db.write((tx) => tx.insert(settings).values(row))
    expect(await readSetting(forum.db.read, approvers)).toBe(1)
  })
})
