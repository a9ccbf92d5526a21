import { expect } from 'vitest'
import { setChannels } from '~/features/official/channels.server.ts'
import { problem, test } from './support.ts'

test('tells programs whether a contact is ours', async ({ api }) => {
  const { forum } = api
  const admin = await forum.member({ role: 'admin' })
  const mail = { kind: 'mail' as const, label: { en: 'Support' }, address: 'help@askwell.example' }
  await setChannels(forum.db, admin, [mail], forum.now)
  const nothing = { why: null, address: null, since: null, until: null, imitates: null }
  expect((await api.get('/official?q=Help%40askwell.example')).json).toEqual({
    ...{ ...nothing, state: 'ours', address: 'help@askwell.example', since: '2026-03-02' },
  })
  expect((await api.get('/official?q=askwe1l.example')).json).toEqual({
    ...{ ...nothing, state: 'not_ours', why: 'imitation', imitates: 'askwell.example' },
  })
  expect((await api.get('/official?q=nobody')).json).toEqual({ ...nothing, state: 'unlisted' })
  expect(await api.get('/official')).toMatchObject(problem(400, 'form.invalid_fields'))
})
