import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { linkIn, type MailServer, type ReceivedMail } from '../support/mail-server.ts'
import { LIN, PASSWORD, pathOf, test } from './mail-site.ts'
import { SiteForum, textOf } from './site-forum.ts'
import type { Site } from './support.ts'

const TITLE = 'Where is my deposit of yesterday?'

const stopPathIn = ({ parsed }: ReceivedMail) =>
  pathOf(new URL((parsed.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe.url))

/** Lin has a confirmed address, asked, and was mailed an answer. */
async function answered(site: Site, server: MailServer) {
  await site.post('/register', { handle: 'lin', password: PASSWORD })
  const forum = new SiteForum(site)
  const confirmed = { email: LIN, emailKey: LIN, emailVerifiedAt: forum.now }
  await forum.db.write((tx) => tx.update(users).set(confirmed).where(eq(users.handleKey, 'lin')))
  const lin = await memberByHandle(forum.db.read, 'lin')
  const { question } = await forum.question(lin, { title: TITLE })
  const answer = await forum.answer(question, undefined, 'Count to **20** confirmations.')
  const mail = await server.newest(LIN)
  site.forgetCookies()
  return { forum, question, answer, mail }
}

describe('“This solved it” of a mail', () => {
  test('is a page with one button, which whoever only follows the link does not press', async ({
    site,
    server,
  }) => {
    const { forum, question, answer, mail } = await answered(site, server)
    const path = pathOf(linkIn(mail))
    for (let visits = 0; visits < 2; visits++) {
      const page = await (await site.get(path)).text()
      expect(page).toContain('Count to <strong>20</strong> confirmations.')
      expect(page).toContain('content="noindex"')
      expect(textOf(page)).toMatch(/An answer to your question “ ?Where is my deposit of yesterday\?/)
      expect([...page.matchAll(/button-primary/g)]).toHaveLength(1)
      expect(page).not.toContain('>lin<')
    }
    expect((await forum.questionRow(question)).acceptedAnswerId).toBeNull()
    const pressed = await site.post(path, {})
    expect(pressed.status).toBe(303)
    expect(pressed.headers.get('location')).toMatch(new RegExp(`^/questions/\\d+/.*#answer-${answer.id}$`))
    expect((await forum.questionRow(question)).acceptedAnswerId).toBe(answer.id)
    const again = textOf(await (await site.get(path)).text())
    expect(again).toContain('You have accepted this answer as the solution.')
    expect(site.cookie('askwell_session')).toBeUndefined()
  })

  test('is good for nothing when it was altered', async ({ site, server }) => {
    const { forum, question, mail } = await answered(site, server)
    const path = `${pathOf(linkIn(mail))}x`
    expect(await (await site.get(path)).text()).toContain('This link is over')
    const pressed = await site.post(path, {})
    expect(pressed.status).toBe(400)
    expect((await forum.questionRow(question)).acceptedAnswerId).toBeNull()
  })
})

describe('the way out of a mail', () => {
  test('is one request of a mail program, without cookies, origin or redirect', async ({ site, server }) => {
    const { forum, question, mail } = await answered(site, server)
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const url = new URL(stopPathIn(mail), site.origin)
    const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('These mails are stopped')
    await forum.answer(question)
    await site.post('/login', { handle: 'lin', password: PASSWORD })
    const settings = await forum.page('/settings/notifications')
    expect(settings).toMatch(/<input(?![^>]*checked)[^>]*name="answers"/)
    expect(settings).toMatch(/<input(?=[^>]*checked)[^>]*name="decisions"/)
  })

  test('is a page with a button for people, and stops nothing by itself', async ({ site, server }) => {
    const { mail } = await answered(site, server)
    const path = stopPathIn(mail)
    const page = textOf(await (await site.get(path)).text())
    expect(page).toContain('Stop these mails?')
    expect(page).toContain('@lin gets no more mails about answers to their questions.')
    expect(textOf(await (await site.get(path)).text())).toContain('Stop these mails?')
    expect(textOf(await (await site.post(path, {})).text())).toContain('These mails are stopped')
  })
})

describe('the settings of what is mailed', () => {
  test('keep each choice, and say that security stays', async ({ site, server }) => {
    await answered(site, server)
    await site.post('/login', { handle: 'lin', password: PASSWORD })
    const page = await (await site.get('/settings/notifications')).text()
    expect(page).toContain(LIN)
    expect(page).toContain('This cannot be switched off')
    expect(page).toMatch(/<input(?=[^>]*disabled)(?=[^>]*checked)[^>]*aria-describedby="security-hint"/)
    const saved = await site.post('/settings/notifications', { reminders: 'yes' })
    expect(saved.headers.get('location')).toBe('/settings/notifications')
    const after = await (await site.get('/settings/notifications')).text()
    expect(after).toMatch(/<input(?![^>]*checked)[^>]*name="answers"/)
    expect(after).toMatch(/<input(?=[^>]*checked)[^>]*name="reminders"/)
  })

  test('say what to do where no address is confirmed', async ({ site }) => {
    await site.join('mei')
    const page = await (await site.get('/settings/notifications')).text()
    expect(page).toContain('you have no confirmed email address')
    expect(page).toContain('href="/settings/email"')
  })
})

test('a log-in with another browser is mailed, the first one and the next in the same are not', async ({
  site,
  server,
}) => {
  await answered(site, server)
  const logIn = () => site.post('/login', { handle: 'lin', password: PASSWORD })
  const first = await logIn()
  const [cookie] = first.headers.getSetCookie().filter((line) => line.startsWith('askwell_device='))
  expect(cookie).toMatch(/^askwell_device=[\w-]{32}; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly$/)
  const told = await server.newest(LIN, 2)
  expect(told.parsed.subject).toBe('New log-in to your account')
  await site.post('/logout', {})
  expect(site.cookie('askwell_device')).toBeDefined()
  await logIn()
  site.forgetCookies()
  await logIn()
  expect((await server.newest(LIN, 3)).parsed.subject).toBe('New log-in to your account')
  expect(server.to(LIN)).toHaveLength(3)
})
