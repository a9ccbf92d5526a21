import { describe, expect } from 'vitest'
import { ANSWER, locationOf, promote, QUESTION, test } from './thread-support.ts'

const EDIT = { ...QUESTION, tags: '', language: 'en', reason: 'Said which network', revision: '1' }

describe('editing', () => {
  test('moves the address along with the title, and tells what changed', async ({ site, thread }) => {
    await thread.ask()
    const saved = await site.post('/questions/1/edit', {
      ...EDIT,
      title: 'Deposit over BEP20 has not arrived',
    })
    expect(locationOf(saved)).toBe('/questions/1/deposit-over-bep20-has-not-arrived')
    const history = await thread.text('/questions/1/history')
    expect(history).toContain('<del>TRC20</del><ins>BEP20</ins>')
    expect(history).toContain('Said which network')
    expect(history).toContain('The text stayed the same.')
  })

  test('from a stale revision shows both texts and saves when sent again', async ({ site, thread }) => {
    await thread.ask()
    await site.post('/questions/1/edit', { ...EDIT, body: `${QUESTION.body} The network is Tron.` })
    const stale = await site.post('/questions/1/edit', { ...EDIT, body: `${QUESTION.body} My own words.` })
    const page = await stale.text()
    expect(stale.status).toBe(412)
    expect(page).toContain('The network is Tron.')
    expect(page).toContain('My own words.</textarea>')
    expect(page).toContain('name="revision" value="2"')
    const again = { ...EDIT, revision: '2', body: `${QUESTION.body} My own words.` }
    expect((await site.post('/questions/1/edit', again)).status).toBe(303)
  })

  test('keeps everything typed when something is wrong', async ({ site, thread }) => {
    await thread.ask()
    const refused = await site.post('/questions/1/edit', {
      ...EDIT,
      title: 'Short',
      tags: 'a1, b2, c3, d4, e5, f6',
    })
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('value="Short"')
    expect(page).toContain('value="a1, b2, c3, d4, e5, f6"')
    expect(page.match(/class="field-error"/g)).toHaveLength(2)
  })

  test('of others waits for somebody to look at it', async ({ site, thread }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    await thread.become('tanaka')
    for (const path of ['/questions/1/edit', `/answers/${id}/edit`]) {
      expect(await thread.text(path)).toContain('Suggest an edit')
      expect((await site.post(path, { ...EDIT, body: 'Something else entirely.' })).status).toBe(303)
    }
    expect(await thread.text()).not.toContain('Something else entirely.')
  })

  test('without an account keeps the text up to the log-in', async ({ site, thread }) => {
    await thread.ask()
    site.forgetCookies()
    const refused = await site.post('/questions/1/edit', EDIT)
    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain('Said which network')
  })
})

describe('the history', () => {
  test('lets those who may edit bring an older text back', async ({ site, thread }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    await site.post(`/answers/${id}/edit`, { body: 'Something else entirely.', revision: '1' })
    const rollBack = () => site.post(`/answers/${id}/history`, { number: '1' })
    await thread.become('tanaka')
    expect(await thread.text(`/answers/${id}/history`)).not.toContain('Roll back')
    expect((await rollBack()).status).toBe(403)
    await promote(site, 'tanaka')
    expect(await thread.text(`/answers/${id}/history`)).toContain('Roll back')
    expect(locationOf(await rollBack())).toBe(`${thread.path}#answer-${id}`)
    expect(await thread.text()).toContain(ANSWER)
    expect(await thread.text(`/answers/${id}/history`)).toContain('Back to revision 1')
  })

  test('has pages', async ({ site, thread }) => {
    await thread.ask()
    for (let revision = 1; revision <= 22; revision++) {
      await site.post('/questions/1/edit', {
        ...EDIT,
        revision: String(revision),
        body: `${QUESTION.body} ${revision}`,
      })
    }
    const newest = await thread.text('/questions/1/history')
    expect(newest).toContain('Revision 23<')
    expect(newest).not.toContain('Revision 3<')
    const older = await thread.text('/questions/1/history?before=4')
    expect(older.match(/Revision \d+</g)).toEqual(['Revision 3<', 'Revision 2<', 'Revision 1<'])
    expect((await site.get('/questions/1/history?before=x')).status).toBe(400)
  })
})
