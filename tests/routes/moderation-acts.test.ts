import { describe, expect } from 'vitest'
import { ANSWER, locationOf, promote, test } from './thread-support.ts'

const BETTER = 'Wait for 19 confirmations, then reload the page once.'

describe('suggesting an edit', () => {
  test('takes the place of editing, keeps what was typed, and is approved by the author', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    await thread.become('mara')
    const edit = `/answers/${id}/edit`
    expect(await thread.text(edit)).toContain('Send the suggestion')
    const without = await site.post(edit, { body: BETTER, reason: '', revision: '1' })
    expect(without.status).toBe(400)
    expect(await without.text()).toContain(BETTER)
    const sent = await site.post(edit, { body: BETTER, reason: 'Says how many', revision: '1' })
    expect([sent.status, locationOf(sent)]).toEqual([303, `${thread.path}#answer-${id}`])
    expect(await thread.text()).toContain('1 suggested edit')
    await thread.become('okafor')
    expect(await thread.text('/suggestions/1')).toContain('<ins>Wait for 19 confirmations')
    await site.post('/suggestions/1', { act: 'approve' })
    expect(await thread.text()).toContain(BETTER)
    expect(await thread.text(`/answers/${id}/history`)).toContain('approved by')
    expect((await site.post('/suggestions/1', { act: 'approve' })).status).toBe(409)
  })
})

describe('acts of staff', () => {
  test('lock a thread, which says why and keeps what others typed', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('mei')
    await promote(site, 'mei')
    await site.post('/questions/1/lock', { reason: 'dispute' })
    await thread.become('okafor')
    expect(await thread.text()).toContain('It led to a quarrel')
    const refused = await site.post('/questions/1/answers', { body: ANSWER })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain(ANSWER)
    await thread.become('mei')
    await site.post('/questions/1/unlock', {})
    expect(await thread.text()).not.toContain('It led to a quarrel')
  })

  test('merge two threads, of which the first then leads to the second, and part them again', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    await thread.become('lin')
    const title = 'The same question once more, in other words'
    await site.post('/questions/ask', {
      title,
      body: 'It still has not arrived, and I wait and wait.',
      tags: '',
    })
    await thread.become('mei')
    await promote(site, 'mei')
    await site.post('/questions/1/merge', { canonical: '/q/2' })
    const old = await site.get(thread.path)
    expect([old.status, locationOf(old)]).toEqual([301, expect.stringMatching(/^\/questions\/2\/the-same/)])
    expect(await thread.text(locationOf(old))).toContain(`id="answer-${id}"`)
    expect(await thread.text('/questions/2/moves')).toContain('Merged from')
    await site.post('/questions/2/moves', { move: '1' })
    expect(await thread.text()).toContain(`id="answer-${id}"`)
  })

  test('delete several questions at once, and take that back', async ({ site, thread }) => {
    await thread.ask()
    await thread.become('mei')
    await promote(site, 'mei')
    expect(await thread.text('/questions?select=1')).toContain('name="questions[]"')
    const none = await site.post('/questions?select=1', { act: 'delete' })
    expect(none.status).toBe(400)
    expect(await none.text()).toContain('Choose at least one question.')
    const done = await site.post('/questions?select=1', { act: 'delete', 'questions[]': '1' })
    expect([done.status, locationOf(done)]).toEqual([303, '/questions?select=1'])
    await site.post('/questions', { act: 'restore', questions: '1' })
    expect(await thread.text()).not.toContain('This question is deleted')
  })
})
