import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { auditLog, settings, users } from '#db/schema/index.ts'
import { rooms } from '~/pages/rules/rooms.server.ts'
import { fieldOf } from '~/pages/rules/rules.server.ts'
import { bomb, canvas, png } from '../support/pictures.ts'
import { type SiteForum, test, textOf } from './site-forum.ts'

const PAGE = '/admin/settings'

async function asAdmin({ db, site }: SiteForum) {
  await site.join('chief')
  await db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
}

const kept = async ({ db }: SiteForum) =>
  (await db.read.select().from(settings).orderBy(settings.key)).map(({ key, value }) => [key, value])

describe('the page of rules', () => {
  test('shows each with its value, default, range and reason', async ({ forum }) => {
    await asAdmin(forum)
    const page = await forum.page(PAGE)
    expect(page).toMatch(/name="value\[votes_downvote\]"[^>]*value="50"/)
    const text = textOf(page)
    expect(text).toContain('A question closes with the votes of (members)')
    expect(text).toContain('One is an opinion. Moderators close alone. 1 to 20')
    expect(text).toContain('Default: 1,000')
    expect(text).toContain('Where new members may link to')
  })

  test('saves one room, in one press, and says who changed what', async ({ forum, site }) => {
    await asAdmin(forum)
    const room = {
      room: 'votes',
      'value[votes_upvote]': '1',
      'value[votes_downvote]': '20',
      'value[tags_most]': '3',
    }
    const saved = await site.post(PAGE, room)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${PAGE}#votes`])
    expect(await kept(forum)).toEqual([['votes.downvote', 20]])
    const page = textOf(await forum.page(PAGE))
    expect(page).toContain('Saved: 1 rule.')
    expect(page).toContain('Default: 50 Changed by chief')
  })

  test('takes back nothing that another admin saved since the page was opened', async ({ forum, site }) => {
    await asAdmin(forum)
    await site.post(PAGE, { room: 'votes', 'value[votes_downvote]': '20' })
    const stale = {
      room: 'votes',
      ...{ 'value[votes_downvote]': '50', 'was[votes_downvote]': '50' },
      ...{ 'value[votes_upvote]': '5', 'was[votes_upvote]': '1' },
    }
    await site.post(PAGE, stale)
    expect(await kept(forum)).toEqual([
      ['votes.downvote', 20],
      ['votes.upvote', 5],
    ])
  })

  test('refuses what is out of range with the range, keeps what was typed, and saves nothing of the room', async ({
    forum,
    site,
  }) => {
    await asAdmin(forum)
    const refused = await site.post(PAGE, {
      room: 'questions',
      'value[questions_close]': '800',
      'value[questions_close_votes]': '21',
      'value[questions_merge_votes]': 'three',
    })
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(textOf(page)).toContain('From 1 to 20, please.')
    expect(textOf(page)).toContain('A whole number from 1 to 20, please.')
    expect(page).toMatch(/name="value\[questions_close\]"[^>]*value="800"/)
    expect(page).toMatch(/name="value\[questions_close_votes\]"[^>]*value="21"/)
    expect(await kept(forum)).toEqual([])
  })

  test('resets one, and takes the reset back', async ({ forum, site }) => {
    await asAdmin(forum)
    await site.post(PAGE, { room: 'posts', 'value[posts_hold_new_members]': 'off' })
    expect(await kept(forum)).toEqual([['posts.hold_new_members', false]])
    expect((await site.post(PAGE, { reset: 'posts.hold_new_members' })).status).toBe(303)
    expect(await kept(forum)).toEqual([])
    const page = await forum.page(PAGE)
    expect(page).toContain('name="value[posts_hold_new_members]" value="off"')
    const acts = await forum.db.read.select().from(auditLog).orderBy(auditLog.id)
    expect(acts.map(({ act }) => act)).toEqual(['setting.changed', 'setting.reset'])
    expect((await site.post(PAGE, { reset: 'posts.unheard_of' })).status).toBe(404)
  })

  test.for(rooms())(
    'changes each rule of the room $room in the running process',
    async ({ room, rules }, { forum, site }) => {
      await asAdmin(forum)
      const wanted = rules.flatMap(({ key, shape, fallback }) =>
        shape.kind === 'number'
          ? [{ key, field: fieldOf({ key }), value: String(fallback === shape.max ? shape.min : shape.max) }]
          : [],
      )
      const fields = wanted.map(({ field, value }) => [`value[${field}]`, value])
      expect((await site.post(PAGE, { room, ...Object.fromEntries(fields) })).status).toBe(303)
      expect(await kept(forum)).toEqual(
        wanted
          .map(({ key, value }) => [key, Number(value)])
          .sort(([one], [two]) => (`${one}` < `${two}` ? -1 : 1)),
      )
      // What the server's own process has learnt stands in the fields.
      const page = await forum.page(PAGE)
      for (const { field, value } of wanted)
        expect(page).toMatch(new RegExp(`name="value\\[${field}\\]"[^>]*value="${value}"`))
    },
  )

  test('rules what the next request may do', async ({ forum, site }) => {
    const { question } = await forum.question()
    const path = `/questions/${question.id}/comments`
    await asAdmin(forum)
    expect((await site.post(path, { body: 'Me too, since.' })).status).toBe(303)
    await site.post(PAGE, { room: 'posts', 'value[posts_comment_min]': '40' })
    const refused = await site.post(path, { body: 'Me too, again.' })
    expect(refused.status).toBe(400)
    expect(textOf(await refused.text())).toContain('40')
  })
})

describe('the logo', () => {
  const sent = (bytes: Buffer, more: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(more)) form.set(name, value)
    form.set('picture', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'logo.png')
    return form
  }

  test('stands in the head of every page, in tabs and in the manifest, until it is removed', async ({
    forum,
    site,
  }) => {
    await asAdmin(forum)
    expect((await site.post('/admin/site', sent(await png(600, 200)))).status).toBe(303)
    const home = await forum.page('/')
    const [src = ''] = /\/brand\/logo-[0-9a-f]{16}\.png/.exec(home) ?? []
    expect(home).toMatch(/<img src="\/brand\/logo-[^>]*width="144" height="48" alt=""/)
    const file = await site.get(src)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(await sharp(Buffer.from(await file.arrayBuffer())).metadata()).toMatchObject({
      height: 96,
      format: 'png',
    })
    const manifest = await (await site.get('/manifest.webmanifest')).json()
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual(['192x192', '512x512'])
    for (const icon of manifest.icons) expect((await site.get(icon.src)).status).toBe(200)
    expect(home).toContain(`<link rel="apple-touch-icon" href="${manifest.icons[0].src}"/>`)
    const log = await forum.db.read.select().from(auditLog)
    expect(JSON.stringify(log).length).toBeLessThan(2_000)

    expect((await site.post('/admin/site', { act: 'remove_logo' })).status).toBe(303)
    expect(await forum.page('/')).not.toContain('/brand/')
    expect((await site.get(src)).status).toBe(404)
  })

  test('is refused when it is no small PNG or WebP', async ({ forum, site }) => {
    await asAdmin(forum)
    const cases = [
      [sent(await canvas(100, 100).jpeg().toBuffer()), 415, 'A logo is a PNG or WebP picture.'],
      [sent(Buffer.concat([await png(), Buffer.alloc(2_000_000)])), 413, 'A logo has at most 500 kB.'],
      [sent(bomb(20_000, 20_000)), 422, 'million pixels'],
      [new FormData(), 400, 'Choose a picture first.'],
    ] as const
    for (const [form, status, message] of cases) {
      if (status === 400) form.set('saysName', 'yes')
      const refused = await site.post('/admin/site', form)
      expect(refused.status).toBe(status)
      expect(textOf(await refused.text())).toContain(message)
    }
    expect(await kept(forum)).toEqual([])
  })
})

describe('the forum’s name and look', () => {
  const look = { name: 'Kelp & Co', accent: '#14713a', languages: 'en', defaultLanguage: 'en' }

  test('show on every page at once, in titles, feeds and for search engines', async ({ forum, site }) => {
    await asAdmin(forum)
    expect((await site.post('/admin/site', look)).status).toBe(303)
    const home = await forum.page('/')
    expect(home).toContain('<meta name="application-name" content="Kelp &amp; Co"/>')
    expect(home).toMatch(/<title>[^<]*Kelp &amp; Co<\/title>/)
    expect(home).toContain('property="og:site_name" content="Kelp &amp; Co"')
    expect(home).not.toContain('name="lang"')
    for (const path of ['/feeds/questions.atom', '/opensearch.xml', '/llms.txt', '/login'])
      expect(await forum.page(path)).not.toContain('Askwell search')
    expect(await forum.page('/opensearch.xml')).toContain('<ShortName>Kelp &amp; Co search</ShortName>')
    expect((await (await site.get('/api/v1/openapi.json')).json()).info.title).toBe('Kelp & Co')
    const manifest = await (await site.get('/manifest.webmanifest')).json()
    expect(manifest).toMatchObject({ name: 'Kelp & Co', theme_color: '#14713a', lang: 'en' })
    const [sheet = ''] = /\/site\.css\?accent=14713a/.exec(home) ?? []
    const style = await site.get(sheet)
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await style.text()).toContain('--accent:#14713a;--accent-ink:#ffffff')
    expect((await site.post('/admin/site', { ...look, accent: '' })).status).toBe(303)
    expect(await forum.page('/')).not.toContain('/site.css')
    await site.post('/admin/site', look)
    const again = await site.get(sheet, { 'if-none-match': style.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('are refused where nobody could read them', async ({ forum, site }) => {
    await asAdmin(forum)
    const refused = await site.post('/admin/site', {
      name: '',
      accent: '#ffff00',
      defaultLanguage: 'en',
    })
    expect(refused.status).toBe(400)
    const text = textOf(await refused.text())
    expect(text).toContain('That colour is too faint to be read on white.')
    expect(text).toContain('Offer at least one language.')
    expect(await kept(forum)).toEqual([])
    const other = await site.post('/admin/site', { ...look, defaultLanguage: 'zh-CN' })
    expect(textOf(await other.text())).toContain('The default has to be one of the languages')
  })

  test('greet in Chinese whoever comes to a forum that offers nothing else', async ({ forum, site }) => {
    await asAdmin(forum)
    await site.post('/admin/site', { ...look, languages: 'zh-CN', defaultLanguage: 'zh-CN' })
    expect(await forum.page('/', { 'accept-language': 'en' })).toContain('<html lang="zh-CN"')
  })
})
