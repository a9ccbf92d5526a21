import { describe, expect } from 'vitest'
import { secondApprover } from '~/features/faq/settings.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { test as base, type SiteForum, textOf } from './site-forum.ts'

const BODY = 'It takes 20 confirmations until then.'
const NEW_BODY = 'It takes 12 confirmations until then.'

const test = base.extend<{ desk: SiteForum & { entryId: number } }>({
  desk: async ({ forum }, use) => {
    await forum.joinAsStaff('mei')
    const entryId = await forum.entry({ title: 'When does it arrive?', slug: 'arrives', body: BODY })
    const admin = await forum.member({ role: 'admin' })
    await changeSetting(forum.db, admin, secondApprover, true, forum.now)
    await use(Object.assign(forum, { entryId }))
  },
})

const edit = (desk: SiteForum & { entryId: number }, fields: Record<string, string>) =>
  desk.site.post(`/mod/faq/${desk.entryId}`, { revision: '1', title: 'When does it arrive?', ...fields })

/** Another member of staff sits down at the browser. */
async function change(desk: SiteForum, handle: string) {
  desk.site.forgetCookies()
  await desk.joinAsStaff(handle)
}

const PAGE = '/mod/faq/changes/1'

describe('a change that waits', () => {
  test('is on the desk, and on a page of its own that lets others than its writer decide', async ({
    desk,
  }) => {
    const sent = await edit(desk, { body: NEW_BODY, reason: 'The network was upgraded' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, PAGE])
    const own = await desk.page(PAGE)
    expect(textOf(own)).toContain('Somebody else has to approve what you wrote.')
    expect(own).not.toContain('value="approve"')
    expect((await desk.site.post(PAGE, { act: 'approve' })).status).toBe(403)
    await change(desk, 'max')
    expect(textOf(await desk.page('/mod/faq'))).toContain(
      'Changes waiting for approval 1 When does it arrive?',
    )
    const page = await desk.page(PAGE)
    expect(page).toContain('<del>20</del><ins>12</ins>')
    expect(textOf(page)).toContain('The network was upgraded')
  })

  test('is nothing to readers until it is approved; the history names both', async ({ desk }) => {
    await edit(desk, { body: NEW_BODY })
    await change(desk, 'max')
    for (const path of [
      '/help/deposits/arrives',
      '/help/deposits/arrives.md',
      `/help/entries/${desk.entryId}/history`,
    ])
      expect(await desk.page(path)).not.toContain('12 confirmations')
    expect((await desk.site.post(PAGE, { act: 'approve' })).status).toBe(303)
    expect(await desk.page('/help/deposits/arrives')).toContain('12 confirmations')
    expect(textOf(await desk.page(`/help/entries/${desk.entryId}/history`))).toContain('approved by Staff')
    expect(textOf(await desk.page(PAGE))).toContain('Approved')
  })

  test('is declined with a reason, which is asked for beside the field, and told', async ({ desk }) => {
    await edit(desk, { body: NEW_BODY })
    await change(desk, 'max')
    const refused = await desk.site.post(PAGE, { act: 'decline', reason: '' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toMatch(/<details class="fold" open=""/)
    await desk.site.post(PAGE, { act: 'decline', reason: 'The table still says 20' })
    const text = textOf(await desk.page(PAGE))
    expect(text).toContain('Why it was declined The table still says 20')
    expect((await desk.site.post(PAGE, { act: 'approve' })).status).toBe(409)
  })

  test('shows whoever had the editor open both texts; on top of it theirs takes its place', async ({
    desk,
  }) => {
    await edit(desk, { body: NEW_BODY })
    await change(desk, 'max')
    const other = 'It takes 15 confirmations until then.'
    const late = await edit(desk, { body: other })
    expect(late.status).toBe(412)
    const both = await late.text()
    expect(both).toContain('<del>12</del><ins>15</ins>')
    expect(both).toContain('name="revision" value="1.1"')
    expect(textOf(await desk.page(`/mod/faq/${desk.entryId}`))).toContain(NEW_BODY)
    const sent = await edit(desk, { body: other, revision: '1.1' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/mod/faq/changes/2'])
    expect(textOf(await desk.page(PAGE))).toContain('Replaced by a later change')
  })

  test('that nobody ever wrote is not there', async ({ desk }) => {
    expect((await desk.site.get('/mod/faq/changes/99')).status).toBe(404)
  })
})
