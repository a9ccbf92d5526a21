import { describe, expect } from 'vitest'
import { createFact } from '~/features/living-facts/facts.server.ts'
import { getFact } from '~/features/living-facts/find.server.ts'
import { type ApiForum, problem, test } from './support.ts'

const SLUG = 'trc20-confirmations'
const PATH = `/facts/${SLUG}`
const ENTRY = {
  origin: 'staff',
  category: 'deposits',
  title: 'When a deposit arrives',
  body: `It needs {{fact:${SLUG}}} first.`,
  language: 'en',
  steps: [`Count to {{fact:${SLUG}}}`],
}

async function kept({ forum }: ApiForum) {
  const staff = await forum.staff()
  const value = { value: { en: '20*' }, unit: { en: 'confirmations' }, source: 'Version 14' }
  const fact = { slug: SLUG, name: { en: 'TRC20 confirmations' }, words: [], ...value }
  await createFact(forum.db, staff, fact, forum.now)
  return staff
}

async function published(api: ApiForum) {
  const staff = await kept(api)
  const { json } = await api.post('/faq', staff, ENTRY)
  await api.post(`/faq/${json.id}/publish`, staff)
  return { staff, path: `/faq/${json.id}` }
}

describe('facts', () => {
  test('are read by everybody once a published entry names them, by staff before', async ({ api }) => {
    const staff = await kept(api)
    expect((await api.get('/facts')).json).toEqual({ items: [], next: null })
    expect(await api.get(PATH)).toMatchObject(problem(404, 'living_facts.not_found'))
    expect((await api.get(PATH, staff)).status).toBe(200)
    const { json } = await api.post('/faq', staff, ENTRY)
    expect((await api.get(PATH)).status).toBe(404)
    await api.post(`/faq/${json.id}/publish`, staff)
    expect((await api.get(PATH)).json).toEqual({
      slug: SLUG,
      name: 'TRC20 confirmations',
      value: '20* confirmations',
      number: 1,
      source: 'Version 14',
      owner: null,
      verifiedAt: '2026-03-02T09:00:00.000Z',
    })
    expect((await api.get('/facts')).json.items).toHaveLength(1)
    expect((await api.get('/facts/nope', staff)).status).toBe(404)
  })

  test('stand in entries by their values; staff, who edit them, see their names', async ({ api }) => {
    const { staff, path } = await published(api)
    expect((await api.get(path)).json).toMatchObject({
      body: 'It needs 20\\* confirmations first.',
      bodyHtml: expect.stringContaining('<span class="fact">20* confirmations</span>'),
      steps: ['Count to 20* confirmations'],
    })
    expect((await api.get(path, staff)).json).toMatchObject({ body: ENTRY.body, steps: ENTRY.steps })
    expect((await api.get('/faq')).json.items[0].body).toBe('It needs 20\\* confirmations first.')
    const unknown = { body: 'It needs {{fact:nope}} before anything else.' }
    expect(await api.patch(path, staff, unknown)).toMatchObject(
      problem(400, 'living_facts.unknown', { errors: { body: [expect.stringContaining('“nope”')] } }),
    )
    expect(await api.post('/faq', staff, { ...ENTRY, ...unknown })).toMatchObject(
      problem(400, 'living_facts.unknown'),
    )
  })

  test('are changed by a proposal of staff that somebody has to approve', async ({ api }) => {
    const { staff } = await published(api)
    const proposal = { value: { en: '19' }, source: 'Notice of March', basedOn: 1 }
    const made = await api.post(`${PATH}/proposals`, staff, proposal)
    expect(made).toMatchObject({ status: 201, json: { id: expect.any(Number), fact: SLUG, state: 'open' } })
    expect((await api.get(PATH)).json.value).toBe('20* confirmations')
    expect((await getFact(api.forum.db.read, SLUG)).present.number).toBe(1)
    const refused = async (body: object, as = staff) =>
      api.post(`${PATH}/proposals`, as, { ...proposal, ...body })
    expect(await refused({ basedOn: 2 })).toMatchObject(problem(409, 'living_facts.outdated'))
    expect(await refused({ value: { en: '' } })).toMatchObject(problem(400, 'form.invalid_fields'))
    expect(await refused({ value: { en: '1\u0000' } })).toMatchObject(problem(400, 'form.invalid_fields'))
    expect(await refused({}, await api.forum.member())).toMatchObject(problem(403, 'living_facts.forbidden'))
    expect(await api.post('/facts/nope/proposals', staff, proposal)).toMatchObject(
      problem(404, 'living_facts.not_found'),
    )
    expect((await api.post(`${PATH}/proposals`, undefined, proposal)).status).toBe(401)
  })
})
