import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { users } from '#db/schema/index.ts'
import { createToken } from '~/features/accounts/tokens.server.ts'
import { whyNoConcurrency } from '../support/database.ts'
import { test as base, type Forum } from '../support/forum.ts'
import { withClient } from '../support/postgres-source.ts'
import { serverFolder } from './load/forum-under-load.ts'
import { ServerBrowser } from './load/server-browser.ts'

const reason = whyNoConcurrency()
if (reason) console.info(`No tests with two servers (${reason})`)

interface Server {
  origin: string
}

const withServers = base.extend<{ servers: [Server, Server] }>({
  servers: async ({ forum }, use) => {
    const { start } = await serverFolder()
    const servers = await Promise.all([start(forum.db), start(forum.db)])
    await use([servers[0], servers[1]])
    await Promise.all(servers.map((server) => server.stop()))
  },
})

const test = withServers.skipIf(reason)

/** How soon the other server knows, on a busy machine; milliseconds on an idle one. */
const SOON = { timeout: 2_000, interval: 5 }
/** Settings are looked at again that often, should nobody have told. */
const SETTINGS_SOON = { timeout: 2_500, interval: 20 }
const WRITES = 5
/** Two servers start first. */
const LIMIT_MS = 120_000

test('what one server writes is on the page that the other one had kept', { timeout: LIMIT_MS }, async ({
  forum,
  servers,
}) => {
  const [writing, reading] = servers
  const { question } = await forum.question()
  const path = `/questions/${question.id}`
  const page = async () => (await fetch(`${reading.origin}${path}.md`)).text()
  await page()
  await changeUnheard(forum, question.id)
  expect(await page()).not.toContain('Nobody was told')

  const delays: number[] = []
  for (let write = 0; write < WRITES; write++) {
    const author = await forum.member()
    const body = `The confirmations come first, says number ${write}.`
    await answerAt(forum, writing, author.id, path, body)
    const acknowledged = performance.now()
    await expect.poll(page, SOON).toContain(body)
    delays.push(performance.now() - acknowledged)
  }
  expect(await page()).toContain('Nobody was told')
  console.info(`The other server's page was new after ${Math.ceil(Math.max(...delays))} ms at most`)
})

test('a session, its end, a rule and a count of attempts are known to both servers', {
  timeout: LIMIT_MS,
}, async ({ forum: { db }, servers: [first, second] }) => {
  const chief = new ServerBrowser()
  expect((await chief.post(first, '/register', { handle: 'chief', password: 'correct horse' })).status).toBe(
    303,
  )
  await db.write((tx) => tx.update(users).set({ role: 'admin' }).where(eq(users.handleKey, 'chief')))
  expect((await chief.get(second, '/settings/profile')).text).toContain('chief')

  const rules = async () => (await chief.get(second, '/admin/settings')).text
  expect(await rules()).toMatch(/name="value\[votes_downvote\]"[^>]*value="50"/)
  const room = { room: 'votes', 'value[votes_downvote]': '20' }
  expect((await chief.post(first, '/admin/settings', room)).status).toBe(303)
  await expect.poll(rules, SETTINGS_SOON).toMatch(/name="value\[votes_downvote\]"[^>]*value="20"/)

  await chief.post(second, '/logout', {})
  expect((await chief.get(first, '/settings/profile')).status).toBe(401)

  const statuses: number[] = []
  for (let attempt = 0; attempt < 12; attempt++) {
    const at = attempt % 2 ? first : second
    const wrong = { handle: 'chief', password: `wrong horse ${attempt}` }
    statuses.push((await new ServerBrowser().post(at, '/login', wrong)).status)
  }
  expect(statuses.filter((status) => status === 429).length).toBe(2)
})

/** Without triggers nothing is told: a page that shows it was made anew. */
const changeUnheard = ({ db }: Forum, id: number) =>
  withClient(db.location, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query('UPDATE questions SET title = $1 WHERE id = $2', ['Nobody was told of this title', id])
  })

async function answerAt(forum: Forum, { origin }: Server, userId: number, path: string, body: string) {
  const token = await createToken(forum.db, { userId: userId as never, name: 'test' }, forum.now)
  const answer = await fetch(`${origin}/api/v1${path}/answers`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ body }),
  })
  expect(answer.status).toBe(201)
}
