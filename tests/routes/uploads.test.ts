import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { faqEntries } from '#db/schema/index.ts'
import { MAX_PICTURE_BYTES } from '~/features/uploads/rules.ts'
import { png, polyglot } from '../support/pictures.ts'
import { sendWithoutLength } from './endless-body.ts'
import { test } from './site-forum.ts'

function form(picture: Uint8Array | string, fields: Record<string, string> = {}, type = 'image/png') {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  const content = typeof picture === 'string' ? picture : Buffer.from(picture)
  data.append('picture', new Blob([content], { type }), 'a.png')
  return data
}

/** What does not compress: more than a form without a picture may have. */
const heavy = () =>
  sharp(randomBytes(800 * 600 * 3), { raw: { width: 800, height: 600, channels: 3 } })
    .png()
    .toBuffer()

const question = { title: 'Why does the app show this error?', tags: '', token: 't' }

describe('POST /uploads', () => {
  test('takes a picture of whoever is signed in, and of nobody else', async ({ site }) => {
    expect((await site.post('/uploads', form(await png()))).status).toBe(401)
    await site.join('ada')
    const response = await site.post('/uploads', form(await png()))
    expect(response.status).toBe(201)
    const { path, width, height } = await response.json()
    expect({ path, width, height }).toEqual({
      path: expect.stringMatching(/^\/uploads\/[0-9a-f]{48}$/),
      width: 40,
      height: 30,
    })
  })

  test('goes by the bytes, not by what they are called', async ({ site }) => {
    await site.join('ada')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    const refused = await site.post('/uploads', form(svg, {}, 'image/png'))
    expect(refused.status).toBe(415)
    expect(await refused.json()).toMatchObject({
      code: 'uploads.not_a_picture',
      fields: { picture: [expect.stringContaining('JPEG')] },
    })
    expect((await site.post('/uploads', form(await png(), {}, 'text/html'))).status).toBe(201)
    const { path } = await (await site.post('/uploads', form(await polyglot(), {}, 'text/html'))).json()
    const shown = await site.get(path)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect(await shown.text()).not.toContain('script')
  })

  test('is refused from another site, and without a picture', async ({ site }) => {
    await site.join('ada')
    const cross = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await site.post('/uploads', form(await png()), cross)).status).toBe(403)
    expect(await (await site.post('/uploads', form(''))).json()).toMatchObject({ code: 'uploads.missing' })
    expect((await site.post('/uploads', { picture: 'no' })).status).toBe(415)
  })

  test('refuses 20 MB by its length, and stops reading where none was told', async ({ site }) => {
    await site.join('ada')
    const large = form(Buffer.alloc(20_000_000))
    expect((await site.post('/uploads', large)).status).toBe(413)
    const { status, sent } = await sendWithoutLength(`${site.origin}/uploads`, {
      type: 'multipart/form-data; boundary=b',
      cookie: `askwell_session=${site.cookie('askwell_session')}`,
      begin: '--b\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\n',
    })
    expect(status).toBe(413)
    expect(sent).toBeLessThan(MAX_PICTURE_BYTES + 5_000_000)
  })
})

describe('GET /uploads/…', () => {
  test('shows a new member’s picture to nobody else, and caches nothing of it', async ({ site }) => {
    await site.join('ada')
    const { path } = await (await site.post('/uploads', form(await png()))).json()
    await site.post('/questions/ask', { ...question, body: `It says this here: ![error](${path})` })
    const own = await site.get(path)
    expect(own.status).toBe(200)
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    site.forgetCookies()
    const other = await site.get(path)
    expect([other.status, other.headers.get('cache-control')]).toEqual([404, 'private, no-store'])
    expect((await site.get(`${path}/small`)).status).toBe(404)
  })

  test('instead of which others read words, until staff show it to everybody', async ({ site, forum }) => {
    await site.join('ada')
    const { path } = await (await site.post('/uploads', form(await png()))).json()
    const body = `It says this here: ![error](${path})`
    const asked = (await site.post('/questions/ask', { ...question, body })).headers.get('location') ?? ''
    expect(await forum.page(asked)).toContain('until it is approved')
    site.forgetCookies()
    const seen = await forum.page(asked)
    expect(seen).toContain('being checked')
    expect(seen).not.toContain('<img src="/uploads')
    await forum.joinAsStaff('eve')
    expect(await forum.page(asked)).toContain('Show its picture to everybody')
    await site.post(`${/\/questions\/\d+/.exec(asked)?.[0]}/pictures`, {})
    site.forgetCookies()
    expect(await forum.page(asked)).toContain(`<img src="${path}" alt="error"`)
    expect((await site.get(path)).status).toBe(200)
  })

  test('shows a public picture alike to all, with headers that let nothing run', async ({ site, forum }) => {
    await forum.joinAsStaff('eve')
    const { path } = await (await site.post('/uploads', form(await png(900, 600)))).json()
    await site.post('/questions/ask', { ...question, body: `It says this here: ![error](${path})` })
    const own = await site.get(path)
    site.forgetCookies()
    const other = await site.get(path)
    for (const response of [own, other]) {
      expect(response.status).toBe(200)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/webp',
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cache-control': 'public, max-age=86400, immutable',
      })
      expect(response.headers.has('set-cookie')).toBe(false)
      expect(response.headers.has('vary')).toBe(false)
    }
    const small = await sharp(Buffer.from(await (await site.get(`${path}/small`)).arrayBuffer())).metadata()
    expect(small.width).toBe(640)
  })

  test.for([
    '/uploads/..%2f..%2faskwell.db',
    '/uploads/%2e%2e/%2e%2e/askwell.db',
    '/uploads/0123',
    `/uploads/${'0'.repeat(48)}`,
    `/uploads/${'0'.repeat(48)}%00`,
  ])('leads nowhere by %s', async (path, { site }) => {
    expect((await site.get(path)).status).toBe(404)
  })
})

describe('a picture that comes with the form, without JavaScript', () => {
  test('stands at the end of the question', async ({ site }) => {
    await site.join('ada')
    const body = 'The app shows an error when I withdraw.'
    const fields = { ...question, body, intent: 'post', picture_alt: 'the [error]' }
    const asked = await site.post('/questions/ask', form(await png(), fields))
    expect(asked.status).toBe(303)
    const page = await (await site.get(asked.headers.get('location') ?? '')).text()
    expect(page).toMatch(/<img src="\/uploads\/[0-9a-f]{48}" alt="the error" width="40" height="30"/)
  })

  test('that cannot be used is said beside its field, and every word is kept', async ({ site }) => {
    await site.join('ada')
    const body = 'The app shows an error when I withdraw.'
    const refused = await site.post('/questions/ask', form('%PDF-1.7', { ...question, body, intent: 'post' }))
    const page = await refused.text()
    expect(refused.status).toBe(415)
    expect(page).toContain(body)
    expect(page).toMatch(/class="field-error"[^>]*>[^<]*JPEG/)
  })

  test('is not needed', async ({ site }) => {
    await site.join('ada')
    const body = 'The app shows an error when I withdraw.'
    const asked = await site.post('/questions/ask', form('', { ...question, body, intent: 'post' }))
    expect(asked.status).toBe(303)
  })
})

describe('a picture in an official answer', () => {
  test('comes with the form of its editor, without JavaScript too', async ({ site, forum }) => {
    await forum.joinAsStaff('rowan')
    const page = await forum.page('/mod/faq/new')
    expect(page).toMatch(/<form[^>]*enctype="multipart\/form-data"[^>]*data-draft="entry-new"/i)
    expect(page).toContain('name="picture"')
    expect(page).not.toContain('name="picture_audience"')
    const entry = { title: 'How long does it take?', body: 'Wait for the network.', language: 'en' }
    const fields = { ...entry, newCategory: 'Deposits', picture_alt: 'the page', origin: 'staff' }
    const made = await site.post('/mod/faq/new', form(await heavy(), fields))
    expect(made.status).toBe(303)
    const [row] = await site.running.app.db.read.select().from(faqEntries)
    expect(row?.body).toMatch(/^Wait for the network\.\n\n!\[the page\]\(\/uploads\/[0-9a-f]{48}\)$/)
  })
})

describe('pictures that wait', () => {
  test('are listed for staff, who show each to everybody', async ({ site, forum }) => {
    await site.join('ada')
    const body = 'The app shows an error when I withdraw.'
    const asked = await site.post('/questions/ask', form(await png(), { ...question, body, intent: 'post' }))
    const path = asked.headers.get('location') ?? ''
    expect((await site.get('/mod/pictures')).status).toBe(403)
    await forum.joinAsStaff('rowan')
    const page = await forum.page('/mod/pictures')
    const [, key] = /\/uploads\/([0-9a-f]{48})\/small/.exec(page) ?? []
    expect(page).toContain(question.title)
    const show = (picture: string) =>
      site.post('/mod/pictures', { post: `question-${/\d+/.exec(path)?.[0]}`, picture })
    await show('a'.repeat(48))
    expect(await forum.page('/mod/pictures')).toContain(question.title)
    expect((await show(key ?? '')).status).toBe(303)
    expect(await forum.page('/mod/pictures')).toContain('No picture waits')
    site.forgetCookies()
    expect((await site.get(`/uploads/${key}`)).status).toBe(200)
  })
})
