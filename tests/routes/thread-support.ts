import { eq } from 'drizzle-orm'
import type { QuestionId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { test as base, type Site } from './support.ts'

export const QUESTION = {
  title: 'Deposit over TRC20 has not arrived',
  body: 'The explorer shows **32 confirmations** and nothing is credited.',
}
export const ANSWER = 'Compare the receiving address with the one on your page.'

/** A thread as people make it by its forms, and changes of who is looking. */
export class Thread {
  /** Without the anchor. */
  path = ''
  id = 0

  constructor(readonly site: Site) {}

  /** Whoever is made by it is no new member: what they write appears at once. */
  async become(handle: string) {
    this.site.forgetCookies()
    const answer = await this.site.post('/login', { handle, password: 'correct horse' })
    if (answer.status === 303) return
    await this.site.join(handle)
    const { db } = this.site.running.app
    await db.write((tx) => tx.update(users).set({ trusted: true }).where(eq(users.handle, handle)))
  }

  async ask(handle = 'lin', fields: Record<string, string> = {}) {
    await this.become(handle)
    const posted = await this.site.post('/questions/ask', { ...QUESTION, ...fields, intent: 'post' })
    this.path = locationOf(posted)
    this.id = Number(/questions\/(\d+)/.exec(this.path)?.[1])
  }

  /** Returns the answer's number. */
  async answer(handle: string, body = ANSWER) {
    await this.become(handle)
    const posted = await this.site.post(`/questions/${this.id}/answers`, { body })
    return Number(/#answer-(\d+)/.exec(locationOf(posted))?.[1])
  }

  /** By as many members, without their forms. */
  async manyAnswers(count: number) {
    const { db, now } = this.site.running.app
    const ids: number[] = []
    for (let index = 0; index < count; index++) {
      const handle = `member-${index}`
      const row = { handle, handleKey: handle, displayName: handle, trusted: true, createdAt: now() }
      const [user] = await db.write((tx) => tx.insert(users).values(row).returning({ id: users.id }))
      const author = user && (await memberById(db.read, user.id))
      if (!author) throw new Error('No member was made')
      const input = { body: `${ANSWER} ${index}` }
      const { path } = await postAnswer(db, author, this.id as QuestionId, input, now())
      ids.push(Number(/#answer-(\d+)/.exec(path)?.[1]))
    }
    return ids
  }

  async text(path = this.path) {
    return (await this.site.get(path)).text()
  }
}

export const locationOf = (response: Response) => response.headers.get('location') ?? ''

/** Some member as staff. */
export async function promote(site: Site, handle: string) {
  const { db } = site.running.app
  await db.write((tx) => tx.update(users).set({ role: 'moderator' }).where(eq(users.handle, handle)))
}

export const test = base.extend<{ thread: Thread }>({
  thread: async ({ site }, use) => use(new Thread(site)),
})
