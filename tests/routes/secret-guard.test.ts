import { describe, expect } from 'vitest'
import { QUESTION, test } from './thread-support.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
const HOLDS_PHRASE = { ...QUESTION, body: `My phrase is ${PHRASE}: is it right?`, intent: 'post' }

describe('a form with a secret', () => {
  test('comes back with everything but the secret, signed in or not', async ({ site, thread }) => {
    for (const isMember of [false, true]) {
      if (isMember) await thread.become('lin')
      const refused = await site.post('/questions/ask', HOLDS_PHRASE)
      const page = await refused.text()
      expect(refused.status).toBe(422)
      expect(page).not.toContain('pitch')
      expect(page).toContain('My phrase is ▮▮▮: is it right?</textarea>')
      expect(page).toContain(`value="${QUESTION.title}"`)
      expect(page).toContain('A wallet’s recovery phrase stood here. We removed it.')
    }
  })

  test('is refused wherever a form is sent to', async ({ site, thread }) => {
    await thread.ask()
    const id = await thread.answer('okafor')
    const forms: [string, Record<string, string>][] = [
      [`/answers/${id}/edit`, { body: PHRASE, reason: '' }],
      [`/answers/${id}/edit`, { body: 'Compare the address once more.', reason: PHRASE }],
      [`/answers/${id}/comments`, { body: PHRASE }],
      ['/questions/1/solved-it', { value: 'yes', phrase: PHRASE }],
      ['/settings/profile', { displayName: 'Okafor', about: PHRASE }],
      ['/questions/similar', { title: PHRASE }],
      ['/search/suggest', { q: PHRASE }],
      ['/preview', { body: PHRASE }],
      ['/questions/ask', { ...HOLDS_PHRASE, intent: 'prepare' }],
      ['/questions/ask', { ...HOLDS_PHRASE, intent: 'register', handle: 'anna', password: 'correct horse' }],
    ]
    for (const [path, fields] of forms) {
      const refused = await site.post(path, fields)
      expect(refused.status, path).toBe(422)
      expect(await refused.text(), path).not.toContain('pitch')
    }
  })

  test('may have a password of as many words', async ({ site }) => {
    const joined = await site.post('/register', { handle: 'anna', password: PHRASE })
    expect(joined.status).toBe(303)
  })

  test('is still told what it pasted by the check of transaction ids', async ({ site }) => {
    const checked = await site.post('/help/check', { pasted: PHRASE })
    expect(checked.status).toBe(200)
    expect(await checked.text()).not.toContain('pitch')
  })
})

describe('an address with a secret', () => {
  test.for(['/search?q=', '/questions/ask?title=', '/?q='])(
    'is refused, and kept by no cache: %s',
    async (path, { site }) => {
      const refused = await site.get(path + encodeURIComponent(PHRASE))
      const page = await refused.text()
      expect(refused.status).toBe(422)
      expect(refused.headers.get('cache-control')).toBe('no-store')
      expect(page).not.toContain('pitch')
      expect(page).toContain('There was a recovery phrase')
    },
  )
})
