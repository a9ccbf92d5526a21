import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readConfig } from '~/config.server.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { openPictures } from '~/features/uploads/open.server.ts'
import { MAX_PICTURE_BYTES } from '~/features/uploads/rules.ts'
import { publicPicture } from '~/features/uploads/uploads.view.server.ts'
import { test as base, type Forum } from '../support/forum.ts'
import { bomb, png } from '../support/pictures.ts'
import { type ApiForum, apiOf, ORIGIN, pictureForm, problem } from './support.ts'

const test = base.extend<{ api: ApiForum }>({
  api: async ({ forum }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'askwell-pictures-'))
    const config = readConfig({ ORIGIN, NODE_ENV: 'test', DATA_DIR: dataDir })
    await use(await apiOf(forum, { config, pictures: openPictures(config) }))
    await rm(dataDir, { recursive: true })
  },
})

const member = (forum: Forum) => forum.member({ trusted: true })

describe('a picture through the API', () => {
  test('is taken in, shown by the post that says its Markdown, and its owner’s to read of', async ({
    api,
  }) => {
    const { forum } = api
    const lin = await member(forum)
    const sent = await api.send('POST', '/uploads', { as: lin, ...(await pictureForm(await png(40, 30))) })
    expect(sent).toMatchObject({
      status: 201,
      json: { width: 40, height: 30, audience: 'everyone', sight: 'private' },
    })
    const { key, url, markdown } = sent.json
    expect(url).toBe(`${ORIGIN}/uploads/${key}`)
    expect(sent.headers.get('location')).toBe(url)
    expect(await publicPicture(forum.db.read, key)).toBeUndefined()
    const asked = { title: 'What does this message mean', body: `It says so here: ${markdown}` }
    const question = await api.post('/questions', lin, asked)
    expect(question.json.bodyHtml).toContain(`src="/uploads/${key}"`)
    expect(await publicPicture(forum.db.read, key)).toBeDefined()
    const { json } = await api.get(`/uploads/${key}`, lin)
    expect(json).toMatchObject({ key, sight: 'public' })
    expect((await api.get('/uploads?limit=1', lin)).json).toEqual({ items: [json], next: null })
    for (const other of [await member(forum), await forum.staff()]) {
      expect(await api.get(`/uploads/${key}`, other)).toMatchObject(problem(404, 'uploads.not_found'))
      expect((await api.get('/uploads', other)).json.items).toEqual([])
    }
  })

  test('of a new member waits, and one of an account is never anybody’s', async ({ api }) => {
    const { forum } = api
    const newcomer = await forum.member({ trusted: false })
    const upload = async (parts = {}) =>
      (await api.send('POST', '/uploads', { as: newcomer, ...(await pictureForm(await png(), parts)) })).json
    const [shown, kept] = [await upload(), await upload({ audience: 'staff' })]
    const body = `First ${shown.markdown} and then ${kept.markdown}`
    await api.post('/questions', newcomer, { title: 'What does this message mean', body })
    expect((await api.get(`/uploads/${shown.key}`, newcomer)).json.sight).toBe('waiting')
    expect((await api.get(`/uploads/${kept.key}`, newcomer)).json).toMatchObject({
      audience: 'staff',
      sight: 'private',
    })
    for (const { key } of [shown, kept]) expect(await publicPicture(forum.db.read, key)).toBeUndefined()
  })

  test('is refused as anywhere: too large, too many pixels, no picture, no file, no form', async ({
    api,
  }) => {
    const as = await member(api.forum)
    const send = async (bytes: Uint8Array, parts = {}) =>
      api.send('POST', '/uploads', { as, ...(await pictureForm(bytes, parts)) })
    expect(await send(new Uint8Array(MAX_PICTURE_BYTES + 1))).toMatchObject(problem(413, 'uploads.too_large'))
    expect(await send(bomb(50_000, 50_000))).toMatchObject(problem(422, 'uploads.too_many_pixels'))
    expect(await send(Buffer.from('<svg/>'))).toMatchObject(problem(415, 'uploads.not_a_picture'))
    expect(await send(new Uint8Array())).toMatchObject(problem(400, 'uploads.missing'))
    expect(await send(await png(), { audience: 'nobody' })).toMatchObject(problem(400, 'form.invalid_fields'))
    expect(await api.post('/uploads', as, {})).toMatchObject(problem(415, 'http.wrong_content_type'))
    const broken = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, raw: '--x\r\nnonsense' }
    expect(await api.send('POST', '/uploads', { as, ...broken })).toMatchObject(
      problem(400, 'form.malformed'),
    )
  })

  test('needs a token that may write', async ({ api }) => {
    const form = await pictureForm(await png())
    expect(await api.send('POST', '/uploads', form)).toMatchObject(problem(401, 'api.token_needed'))
    const lin = await member(api.forum)
    const token = await createToken(
      api.forum.db,
      { userId: lin.id, name: 'x', scopes: ['read'] },
      api.forum.now,
    )
    expect(await api.send('POST', '/uploads', { token, ...form })).toMatchObject(
      problem(403, 'api.scope_missing'),
    )
  })
})
