import { expect } from 'vitest'
import { gather, type People } from '../../support/cast.ts'
import { isFullRun } from '../../support/sampling.ts'
import { furnish, open, type Standing, thread } from '../matrix/cells.ts'
import type { PageRow } from '../matrix/rows.ts'
import { PAGES } from '../matrix/table.ts'
import type { SiteForum } from '../site-forum.ts'
import { test as base } from '../site-forum.ts'
import type { Site } from '../support.ts'
import { fault, standing as standingPages } from './pages.ts'

const test = base.extend({ settings: { env: {}, limits: 'none' as const } })

const acts = PAGES.flatMap((group) => group.rows).filter(
  ({ verb, route }) => verb === 'POST' && !/^log(?:in|out)|^setup/.test(route),
)

const aboutOf = ({ route }: PageRow) =>
  route.startsWith('answers.') ? 'answer' : route.startsWith('comments.') ? 'comment' : 'question'

/** One act in so many, unless it is the full run. */
const SAMPLED = 6

interface Scene {
  forum: SiteForum
  people: People
  standing: Standing
  visitor: Site
  always: string[]
}

async function begin(forum: SiteForum): Promise<Scene> {
  const people = await gather(forum)
  const standing = await furnish(forum, people)
  const visitor = await open(forum.site, undefined)
  const profiles = [people.author, people.other].map(({ handle }) => `/users/${handle}`)
  const official = '/help/deposits/official'
  return { forum, people, standing, visitor, always: [...standingPages(official), ...profiles] }
}

async function threadPages({ visitor, people }: Scene, id: number): Promise<string[]> {
  const path = (await visitor.get(`/questions/${id}`)).headers.get('location') ?? ''
  const { handle } = people.author
  return [path, `${path}?sort=newest`, `${path}.md`, `/api/v1/questions/${id}`, `/api/v1/users/${handle}`]
}

/** Everything is in the cache, `person` does it, and nothing in the cache is as it was before where that is no more. */
async function faultsAfter(scene: Scene, row: PageRow, person: 'author' | 'moderator' | 'admin') {
  const { forum, people, standing, visitor, always } = scene
  const cell = { ...(await thread(forum, people, aboutOf(row), row.given)), standing }
  const pages = [...always, ...(await threadPages(scene, cell.question))]
  const before: (string | undefined)[] = []
  for (const page of pages) before.push(await fault(visitor, page))
  const site = await open(forum.site, people[person])
  const { status } = await site.post(row.path(cell), row.fields(cell))
  const after: (string | undefined)[] = []
  for (const page of pages) after.push(await fault(visitor, page))
  const name = `${row.route} by ${person} (${status})`
  return {
    done: status < 400,
    faults: [...before, ...after].flatMap((each) => (each ? [`${name}: ${each}`] : [])),
  }
}

test('whatever anybody does, no page in the cache is another one than would be made now', {
  timeout: 580_000,
}, async ({ forum }) => {
  const scene = await begin(forum)
  const faults: string[] = []
  let done = 0
  const checked = isFullRun ? acts : acts.filter((_, index) => index % SAMPLED === 0)
  for (const row of checked) {
    for (const person of ['author', 'moderator', 'admin'] as const) {
      const result = await faultsAfter(scene, row, person)
      faults.push(...result.faults)
      if (!result.done) continue
      done += 1
      break
    }
  }
  expect(faults).toEqual([])
  expect(done).toBeGreaterThan(checked.length * 0.7)
})
