import { expect } from 'vitest'
import { gather, type People } from '../../support/cast.ts'
import { isFullRun, seeded } from '../../support/sampling.ts'
import { SiteForum } from '../site-forum.ts'
import { test } from '../support.ts'
import { furnish, open, thread } from './cells.ts'
import { hostileForm } from './hostile-forms.ts'
import { headerFaults } from './page-headers.ts'
import { PAGES } from './table.ts'

const count = isFullRun ? 10_000 : 600
const unlimited = test.extend({ settings: { env: {}, limits: 'none' } })
const rows = PAGES.flatMap((group) => group.rows)
const forms = rows.filter(({ verb }) => verb === 'POST')
const pages = rows.filter(({ verb }) => verb === 'GET')
/** What follows the path of a page. */
const QUERIES = [
  '?cursor=%ff',
  '?cursor=bnVsbA',
  '?tab=__proto__&tag[]=x',
  '?q[]=1&q=2',
  '?days=1e9&sort=%00',
  '?edit=-1',
]

unlimited(
  `${count} hostile forms and addresses are answered, none with a 5xx or a stack`,
  {
    // Ten thousand take ten minutes on an idle machine; others may be at work on it.
    timeout: isFullRun ? 5_400_000 : 900_000,
  },
  async ({ site }) => {
    const forum = new SiteForum(site)
    const people = await gather(forum)
    const standing = await furnish(forum, people)
    const cell = { ...(await thread(forum, people, 'question', undefined)), standing }
    const random = seeded(20260302)
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
    const kinds: (keyof People)[] = ['newcomer', 'author', 'other', 'moderator', 'admin']
    const visitors = await Promise.all(
      [undefined, ...kinds.map((kind) => people[kind])].map((who) => open(site, who)),
    )
    const statuses = new Map<number, number>()
    const faults: string[] = []
    for (let made = 0; made < count; made++) {
      const visitor = pick(visitors)
      const isForm = random() < 0.85
      const row = isForm ? pick(forms) : pick(pages)
      const path = row.path(cell)
      const { body, type } = hostileForm(random, row.fields(cell))
      // Whoever logs out or is logged out is of no more use.
      if (row.route === 'logout' || row.route === 'settings.security._index') continue
      const answer = isForm ? await visitor.send(path, body, type) : await visitor.get(path + pick(QUERIES))
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const found = headerFaults(answer, await answer.text())
      faults.push(
        ...found.map((fault) => `${row.verb} ${row.route} ${type} ${String(body).slice(0, 200)}: ${fault}`),
      )
    }
    expect(faults).toEqual([])
    // A fuzz that only meets one wall tests that wall.
    for (const status of [200, 303, 400, 401, 403, 415])
      expect(statuses.get(status), `${status}`).toBeGreaterThan(0)
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('isStaff')
    expect(await forum.differences()).toEqual([])
  },
)
