import { describe, expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { editEntry } from '~/features/faq/entries.server.ts'
import { translateEntry } from '~/features/faq/translation.server.ts'
import { test as base, type SiteForum, textOf } from './site-forum.ts'

const BODY = 'It takes 20 confirmations until then.'
const NEW_BODY = 'It takes 12 confirmations until then.'
const CHANGED = 'changed since you opened the page'

interface Pair {
  en: EntryId
  zh: EntryId
}

const test = base.extend<{ desk: SiteForum & Pair }>({
  desk: async ({ forum }, use) => {
    await forum.joinAsStaff('mei')
    const staff = await forum.staff()
    const en = await forum.entry({ title: 'When does it arrive?', slug: 'arrives', body: BODY })
    const text = { title: '多久到账？', body: '需要 20 个确认才会入账，请耐心等待。' }
    const zh = await translateEntry(forum.db, staff, en, text, forum.now)
    await use(Object.assign(forum, { en, zh }))
  },
})

/** What the page's forms carry. */
const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** Somebody else edits the English one, while a page stands open. */
const editOriginal = async (desk: SiteForum & Pair) =>
  editEntry(desk.db, await desk.staff(), desk.en, { body: NEW_BODY }, desk.now)

describe('a decision about an official answer', () => {
  test('is about what its page shows: what changed in its other language stands there', async ({
    desk,
    site,
  }) => {
    await editOriginal(desk)
    const page = await desk.page(`/mod/faq/${desk.zh}`)
    expect(textOf(page)).toContain('What changed in its other language since the two were compared')
    expect(page).toContain('<del>20</del><ins>12</ins>')
    const published = await site.post(`/mod/faq/${desk.zh}/state`, {
      decision: 'publish',
      seen: seenIn(page),
    })
    expect([published.status, published.headers.get('location')]).toEqual([303, `/mod/faq/${desk.zh}`])
  })

  test('is refused when that changed meanwhile, and leads to what there is now', async ({ desk, site }) => {
    const seen = seenIn(await desk.page(`/mod/faq/${desk.zh}`))
    await editOriginal(desk)
    const refused = await site.post(`/mod/faq/${desk.zh}/state`, { decision: 'publish', seen })
    const page = await refused.text()
    expect(refused.status).toBe(409)
    expect(textOf(page)).toContain(CHANGED)
    expect(page).toContain(`href="/mod/faq/${desk.zh}/review"`)
    expect(page).not.toContain('value="publish"')
    expect((await site.post(`/mod/faq/${desk.zh}/state`, { decision: 'publish' })).status).toBe(400)
    expect(await desk.page(`/mod/faq/${desk.zh}`)).toContain('value="publish"')
  })

  test('keeps what was typed beside what changed, and takes it once that was seen', async ({
    desk,
    site,
  }) => {
    const path = `/mod/faq/${desk.en}/translation`
    const typed = {
      act: 'save',
      title: '多久到账？',
      body: '需要 12 个确认才会入账，请耐心等待。',
      revision: '1',
    }
    const seen = seenIn(await desk.page(path))
    await editOriginal(desk)
    const refused = await site.post(path, { ...typed, seen })
    const page = await refused.text()
    expect(refused.status).toBe(409)
    expect(textOf(page)).toContain(CHANGED)
    expect(page).toContain(`${typed.body}</textarea>`)
    expect(seenIn(page)).not.toBe(seen)
    expect((await site.post(path, { ...typed, seen: seenIn(page) })).status).toBe(303)
  })
})
