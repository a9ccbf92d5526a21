import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { EntryId } from '#db/ids.ts'
import { outbox, users } from '#db/schema/index.ts'
import { createEntry } from '~/features/faq/entries.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { type NewEntry, newEntry } from '~/features/faq/schema.ts'
import { Builders } from '../support/builders.ts'
import { type Site, test as siteTest } from './support.ts'

/** The forum behind a site: content is made by commands, and seen by requests. */
export class SiteForum extends Builders {
  #now: number

  constructor(readonly site: Site) {
    super()
    this.#now = site.running.app.now().getTime()
  }

  get db() {
    return this.site.running.app.db
  }

  get now() {
    return new Date(this.#now)
  }

  advance(milliseconds: number) {
    this.#now += milliseconds
  }

  /** Until whatever follows from the acts so far is done: the index knows them, notices are written. */
  async settle() {
    while ((await this.db.read.$count(outbox)) > 0) await sleep(20)
  }

  /** Registers in the browser, and makes the account a moderator's. */
  async joinAsStaff(handle: string) {
    await this.site.join(handle)
    await this.db.write((tx) =>
      tx.update(users).set({ role: 'moderator' }).where(eq(users.handleKey, handle)),
    )
  }

  async draft(overrides: Partial<NewEntry> = {}): Promise<EntryId> {
    const title = `Why does deposit ${this.next()} take so long?`
    const body = 'The network has to confirm it first: look at the explorer.'
    const entry = { origin: 'staff', category: 'deposits', language: 'en', title, body, ...overrides }
    return createEntry(this.db, await this.staff(), newEntry.parse(entry), this.now)
  }

  async entry(overrides: Partial<NewEntry> = {}): Promise<EntryId> {
    const id = await this.draft(overrides)
    await publishEntry(this.db, await this.staff(), id, this.now)
    return id
  }

  async page(path: string, headers: Record<string, string> = {}): Promise<string> {
    return (await this.site.get(path, headers)).text()
  }
}

export const test = siteTest.extend<{ forum: SiteForum }>({
  forum: async ({ site }, use) => use(new SiteForum(site)),
})

/** A page as it is read: no tags, entities written out, white space as one space. */
export const textOf = (page: string) =>
  page
    .replaceAll('<!-- -->', '')
    .replace(/<(head|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

/** Titles of the questions in a list, in their order. */
export const titlesIn = (page: string) =>
  [...page.matchAll(/<h[23] class="row-title"[^>]*><a[^>]*>(.*?)<\/a>/g)].map(([, title = '']) =>
    textOf(title).trim(),
  )

export const hrefOf = (page: string, pattern: RegExp) =>
  [...page.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
    .find(([whole]) => pattern.test(whole))?.[1]
    ?.replaceAll('&amp;', '&')
