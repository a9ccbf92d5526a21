import { describe, expect } from 'vitest'
import { textOf } from './site-forum.ts'
import type { Site } from './support.ts'
import { ANSWER, locationOf, QUESTION, test } from './thread-support.ts'
import { unescapeHtml } from './unescape-html.ts'

const GO_ON = '/login/welcome'
const NEXT = encodeURIComponent(GO_ON)
const ACCOUNT = { handle: 'newcomer', password: 'correct horse' }

/** The forms of a page by where they are sent: what the hidden ones of their fields hold, and their buttons. */
function formIn(page: string, action: string) {
  const form = page.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescapeHtml(value)]))
}

const bodyOf = async (site: Site, path: string) => (await site.get(path)).text()

/** Sends a form as a visitor. @returns what its log-in page carries */
async function refusedTo(site: Site, path: string, fields: Record<string, string>) {
  site.forgetCookies()
  const refused = await site.post(path, fields)
  expect(refused.status).toBe(401)
  const page = await refused.text()
  return { page, carried: formIn(page, '/login').carried ?? '' }
}

describe('what a visitor sent before they had an account', () => {
  test('waits for whoever registers, under the title of its question and under its own label', async ({
    site,
    thread,
  }) => {
    await thread.ask()
    const token = `7370a4e4-6f30-4b2e-9d0f-000000000000:Rdbb5:${thread.path}`
    const { page, carried } = await refusedTo(site, '/questions/1/answers', { token, body: ANSWER })
    expect(textOf(page)).toContain('What you typed was kept. It has not been sent.')
    const left = await site.post('/login/waiting', { way: 'register', carried })
    expect([left.status, locationOf(left)]).toEqual([303, `/register?next=${NEXT}`])
    expect(formIn(await bodyOf(site, locationOf(left)), '/register').next ?? GO_ON).toBe(GO_ON)
    expect(locationOf(await site.post('/register', { ...ACCOUNT, next: GO_ON }))).toBe(GO_ON)
    const ready = await bodyOf(site, GO_ON)
    expect(textOf(ready)).toContain(QUESTION.title)
    expect(ready).toMatch(new RegExp(`<label>Your answer<textarea name="body"[^>]*>${ANSWER}</textarea>`))
    expect(ready.match(/<textarea/g)).toHaveLength(1)
    const form = formIn(ready, '/questions/1/answers')
    expect(form.token).toBe(token)
    const posted = await site.post('/questions/1/answers', { ...form, body: ANSWER })
    expect(locationOf(posted)).toBe(`${thread.path}#answer-1`)
    expect(await thread.text()).toContain('data-draft="answer-1"')
  })

  test('is there for every way in that the page of the log-in has', async ({ site, thread }) => {
    await thread.ask()
    const { page, carried } = await refusedTo(site, '/questions/1/answers', { body: ANSWER })
    const logIn = await bodyOf(site, '/login')
    for (const way of [
      'Create account',
      'Log in with a code by mail',
      'Forgotten your password?',
      'passkey-form',
    ]) {
      expect(logIn).toContain(way)
      expect(page).toContain(way)
    }
    const ways = { code: `/login/code?next=${NEXT}`, reset: '/reset' }
    for (const [way, path] of Object.entries(ways))
      expect(locationOf(await site.post('/login/waiting', { way, carried }))).toBe(path)
    expect(locationOf(await site.get(GO_ON))).toBe(`/login?next=${NEXT}`)
    await site.post('/login', { handle: 'lin', password: 'correct horse', next: GO_ON })
    expect(await bodyOf(site, GO_ON)).toContain(ANSWER)
  })

  test('is nobody’s without the browser that left it', async ({ site, thread }) => {
    await thread.ask()
    const { carried } = await refusedTo(site, '/questions/1/answers', { body: ANSWER })
    await site.post('/login/waiting', { way: 'register', carried })
    await thread.become('okafor')
    expect(locationOf(await site.get(GO_ON))).toBe('/')
  })

  test('is told of as what it is when nothing was typed, and is one press away', async ({ site, thread }) => {
    await thread.ask()
    const answer = await thread.answer('okafor')
    const { page, carried } = await refusedTo(site, `/answers/${answer}/vote`, { value: '1' })
    expect(textOf(page)).toContain('Your vote has not been cast yet.')
    expect(textOf(page)).not.toContain('What you typed')
    const account = { handle: 'lin', password: 'correct horse' }
    expect(locationOf(await site.post('/login', { ...account, carried }))).toBe(GO_ON)
    const ready = await bodyOf(site, GO_ON)
    expect(textOf(ready)).toMatch(/Your vote is one press away .*Deposit over TRC20.* Upvote/)
    const form = formIn(ready, `/answers/${answer}/vote`)
    expect(form).toEqual({ value: '1' })
    const voted = await site.post(`/answers/${answer}/vote`, form)
    expect(locationOf(voted)).toBe(`${thread.path}#answer-${answer}`)
    expect(await thread.text()).toContain('Your vote is counted.')
  })

  test('leads back, and to no second try, when it is not for that account', async ({ site, thread }) => {
    await thread.ask()
    const { carried } = await refusedTo(site, '/questions/1/vote', { value: '1', reply: 'numbers' })
    await site.post('/login', { handle: 'lin', password: 'correct horse', carried })
    const form = formIn(await bodyOf(site, GO_ON), '/questions/1/vote')
    expect(form).toEqual({ value: '1' })
    const own = await site.post('/questions/1/vote', form)
    expect(own.status).toBe(403)
    const page = await own.text()
    expect(page).toContain('href="/questions/1/vote"')
    expect(page).not.toContain('Send again')
    expect(locationOf(await site.get('/questions/1/vote'))).toBe(thread.path)
  })

  test('can be followed by one press as well', async ({ site, thread }) => {
    await thread.ask()
    const { page, carried } = await refusedTo(site, '/questions/1/follow', { follow: 'yes' })
    expect(textOf(page)).toContain('You do not follow it yet.')
    await site.post('/login/waiting', { way: 'register', carried })
    await site.post('/register', { ...ACCOUNT, next: GO_ON })
    const ready = await bodyOf(site, GO_ON)
    expect(textOf(ready)).toMatch(/One press, and you follow it .*Deposit over TRC20.* Follow/)
    expect(locationOf(await site.post('/questions/1/follow', formIn(ready, '/questions/1/follow')))).toBe(
      thread.path,
    )
  })
})

describe('the last step of a visitor who asks', () => {
  test('has an address of its own, from which the question is posted once', async ({ site }) => {
    const asked = await site.post('/questions/ask', { ...QUESTION, intent: 'post' })
    expect([asked.status, locationOf(asked)]).toEqual([303, '/questions/ask?step=account'])
    const step = await bodyOf(site, '/questions/ask?step=account')
    expect(textOf(step)).toContain('One last step')
    const { intent: _, ...carried } = formIn(step, '/questions/ask')
    expect(carried).toMatchObject(QUESTION)
    const text = await site.post('/questions/ask', { ...carried, intent: 'text' })
    expect(locationOf(text)).toBe('/questions/ask?step=text')
    expect(await bodyOf(site, locationOf(text))).toContain(`value="${QUESTION.title}"`)
    const posted = await site.post('/questions/ask', { ...carried, ...ACCOUNT, intent: 'register' })
    expect(locationOf(posted)).toMatch(/^\/questions\/1\//)
    expect(await bodyOf(site, locationOf(posted))).toContain('data-draft="ask"')
    expect(await bodyOf(site, '/questions/ask')).not.toContain(QUESTION.title)
    expect(locationOf(await site.get('/questions/ask?step=text'))).toBe('/questions/ask')
  })

  test('comes back filled by whichever way its asker got in', async ({ site, thread }) => {
    await thread.become('lin')
    site.forgetCookies()
    await site.post('/questions/ask', { ...QUESTION, intent: 'post' })
    await site.post('/login', { handle: 'lin', password: 'correct horse', next: GO_ON })
    expect(locationOf(await site.get(GO_ON))).toBe('/questions/ask?step=text')
    expect(await bodyOf(site, '/questions/ask?step=text')).toContain(`value="${QUESTION.title}"`)
  })
})
