import type { ServerBuild } from '@remix-run/node'
import { expect } from 'vitest'
import { type Outcome, outcomeFor, outcomeOf, PEOPLE, type Person } from '../../support/authorisation.ts'
import { gather, memberOf, type People } from '../../support/cast.ts'
import type { SiteForum } from '../site-forum.ts'
import { test as base } from '../site-forum.ts'
import { BUILD, type Site } from '../support.ts'
import { furnish, open, type Standing, thread } from './cells.ts'
import { leaks } from './leaks.ts'
import { headerFaults } from './page-headers.ts'
import { aboutOf, type PageRow } from './rows.ts'
import { PAGES } from './table.ts'

/** One address is everybody's here. */
const test = base.extend({ settings: { env: {}, limits: 'none' as const } })

const rows = PAGES.flatMap((group) => group.rows)

test('every route is in the table, with each of its verbs', async () => {
  const { routes }: ServerBuild = await import(/* @vite-ignore */ BUILD)
  const built = Object.values(routes).flatMap((route) => {
    if (!route || route.id === 'root') return []
    const { loader, action, default: page } = route.module
    const verbs = [...(loader || (page && !action) ? ['GET'] : []), ...(action ? ['POST'] : [])]
    return verbs.map((verb) => `${verb} ${route.id.replace('routes/', '')}`)
  })
  expect(rows.map(({ route, verb }) => `${verb} ${route}`).sort()).toEqual(built.sort())
})

interface Walk {
  forum: SiteForum
  people: People
  standing: Standing
  sites: Record<Person, Site>
}

/** A form changes what the next person finds: each has a thread of their own. */
async function cellsOf(walk: Walk, row: PageRow) {
  const fresh = () => thread(walk.forum, walk.people, aboutOf(row), row.given)
  const shared = row.verb === 'GET' ? await fresh() : undefined
  return async () => ({ ...(shared ?? (await fresh())), standing: walk.standing })
}

async function answersTo(
  walk: Walk,
  row: PageRow,
  look: (person: Person, answer: Response) => Promise<void>,
) {
  const cellFor = await cellsOf(walk, row)
  for (const person of PEOPLE) {
    const cell = await cellFor()
    const site =
      row.route === 'logout'
        ? await open(walk.sites.guest, memberOf(walk.people, person))
        : walk.sites[person]
    const path = row.path(cell)
    await look(person, row.verb === 'GET' ? await site.get(path) : await site.post(path, row.fields(cell)))
  }
}

async function begin(forum: SiteForum): Promise<Walk> {
  const people = await gather(forum)
  const standing = await furnish(forum, people)
  const opened = await Promise.all(
    PEOPLE.map(async (person) => [person, await open(forum.site, memberOf(people, person))]),
  )
  return { forum, people, standing, sites: Object.fromEntries(opened) }
}

test('every page and form lets in whom the table says, with its headers, and shows nobody what is not for them', {
  timeout: 300_000,
}, async ({ forum }) => {
  const walk = await begin(forum)
  const faults: string[] = []
  for (const { rule, outcomes, rows } of PAGES) {
    for (const row of rows) {
      const met: Partial<Record<Person, Outcome>> = {}
      await answersTo(walk, row, async (person, answer) => {
        met[person] = outcomeOf(answer.status)
        const text = await answer.text()
        const found = [...headerFaults(answer, text), ...leaks(person, text, walk.standing.secrets)]
        faults.push(...found.map((fault) => `${row.verb} ${row.route} as ${person}: ${fault}`))
      })
      const wrong = PEOPLE.filter(
        (person) => met[person] !== outcomeFor(outcomes, person, row.verb === 'GET' ? 'read' : 'write'),
      )
      if (wrong.length > 0)
        faults.push(
          `${row.verb} ${row.route} (${rule}): ${wrong.map((person) => `${person} ${met[person]}`)}`,
        )
    }
  }
  expect(faults).toEqual([])
  expect(await forum.differences()).toEqual([])
})

const ELSEWHERE: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site' },
]

test('no form is taken from another site, whoever is logged in', { timeout: 120_000 }, async ({ forum }) => {
  const walk = await begin(forum)
  const taken: string[] = []
  for (const row of rows.filter(({ verb }) => verb === 'POST')) {
    const cell = await (await cellsOf(walk, row))()
    for (const headers of ELSEWHERE) {
      const { status } = await walk.sites.admin.post(row.path(cell), row.fields(cell), headers)
      if (status !== 403) taken.push(`${row.route}: ${status}`)
    }
  }
  expect(taken).toEqual([])
})
