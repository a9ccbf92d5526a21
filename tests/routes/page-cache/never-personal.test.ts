import { expect } from 'vitest'
import { gather } from '../../support/cast.ts'
import { furnish, open, thread } from '../matrix/cells.ts'
import { leaks } from '../matrix/leaks.ts'
import { PAGES } from '../matrix/table.ts'
import { test as base } from '../site-forum.ts'
import { difference, shown } from './pages.ts'

const test = base.extend({ settings: { env: {}, limits: 'none' as const } })

const reads = PAGES.flatMap((group) => group.rows).filter(
  ({ verb, route }) => verb === 'GET' && route !== 'logout',
)

test('whoever read a page before, a visitor gets the one that is made for visitors', {
  timeout: 300_000,
}, async ({ forum }) => {
  const people = await gather(forum)
  const standing = await furnish(forum, people)
  const cell = { ...(await thread(forum, people, 'question', undefined)), standing }
  const { headers } = await forum.site.get(`/questions/${cell.question}`)
  const paths = [...reads.map((row) => row.path(cell)), headers.get('location') ?? '']
  const readers = await Promise.all(
    [undefined, people.author, people.moderator, people.admin].map((member) => open(forum.site, member)),
  )
  const visitor = await open(forum.site, undefined)
  // What was indexed meanwhile would be another difference between two pages.
  await forum.settle()
  const faults: string[] = []
  for (const path of paths) {
    const first = await shown(visitor, path, 'fresh')
    for (const reader of readers) {
      await reader.get(path)
      const page = await shown(visitor, path, 'cache')
      faults.push(...leaks('guest', page, standing.secrets).map((leak) => `${path}: ${leak}`))
      // A page with scripts, or with a form that makes something, is another one each time and never kept.
      if (untimed(page) !== untimed(first) && !/nonce=|name="token"/.test(first))
        faults.push(`${path}: ${difference(page, first)}`)
    }
  }
  expect(faults).toEqual([])
})

/** How long a search took. */
const untimed = (page: string) => page.replaceAll(/>\d+ ms</g, '>')
