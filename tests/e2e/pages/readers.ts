import type { Browser, Page, Response } from 'playwright-core'
import type { Language } from '#db/schema/types.ts'
import { ownServer } from '../../support/own-server.ts'
import { collectComplaints, newcomer } from '../../support/visitor.ts'
import { arriveLoggedIn } from '../people.ts'
import type { PageRow, Person } from './row.ts'
import type { Scene } from './scene.ts'

interface Kind {
  person: Person
  language: Language
  scripts: 'on' | 'off'
}

/** Somebody who stays for a whole file, with a page that they go from address to address with. */
export interface Reader extends Kind {
  page: Page
  /** What their pages did that no page should, since the last call. */
  takeComplaints(): string[]
}

/** One reader of each kind, who comes when needed. */
export class Readers {
  #known = new Map<string, Promise<Reader>>()

  constructor(
    private readonly browser: Browser,
    private readonly scene: Scene,
  ) {}

  get(kind: Kind): Promise<Reader> {
    const key = Object.values(kind).join()
    const reader = this.#known.get(key) ?? this.#arrive(kind)
    this.#known.set(key, reader)
    return reader
  }

  async leave() {
    for (const { page } of await Promise.all(this.#known.values())) await page.context().close()
  }

  async #arrive(kind: Kind): Promise<Reader> {
    const baseURL = ownServer().origin
    const device = { baseURL, reducedMotion: 'reduce', javaScriptEnabled: kind.scripts === 'on' } as const
    const context = await newcomer(this.browser, device)
    const complaints: string[] = []
    collectComplaints(context, complaints)
    await context.addCookies([{ name: 'lang', value: kind.language, url: baseURL }])
    const page = await context.newPage()
    if (kind.person !== 'guest') await arriveLoggedIn(page, this.scene[kind.person])
    return { ...kind, page, takeComplaints: () => complaints.splice(0) }
  }
}

/** Goes to the row's page, by a form where it says so. */
export async function open({ page }: Reader, row: PageRow, scene: Scene): Promise<Response | null> {
  const path = row.path(scene)
  if (!row.send) return page.goto(path)
  // A page without scripts, on our origin.
  await page.goto('/healthz')
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.evaluate(sendForm, { path, fields: row.send })
  await page.waitForURL(row.leadsTo ?? path)
  return answer
}

/** Runs in the page. */
function sendForm({ path, fields }: { path: string; fields: Record<string, string> }) {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = path
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}
