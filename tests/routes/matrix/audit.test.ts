import { expect } from 'vitest'
import { auditLog } from '#db/schema/index.ts'
import { gather } from '../../support/cast.ts'
import type { SiteForum } from '../site-forum.ts'
import { test as base } from '../site-forum.ts'
import { furnish, open, thread } from './cells.ts'
import { FOR_STAFF } from './for-staff.ts'
import type { PageRow } from './rows.ts'
import { PAGES } from './table.ts'

const test = base.extend({ settings: { env: {}, limits: 'none' as const } })

/** What staff send that rules nothing: everything else leaves a line in the log. */
const RULES_NOTHING: Record<string, string> = {
  'mod.faq_.$entryId.editing': 'says that an editor is open, again and again',
  'admin.search.golden._index': 'measures, and changes nothing that is found',
  'mod.faq_.review': 'keeps the entries that were on screen, of which this form has none',
  'mod.faq_.$entryId.translation': 'takes a link away that this entry does not have',
  'questions.$id.unlock': 'this thread is not locked',
  'questions.$id.moves': 'nothing was moved in this thread',
  'mod.people.appeals': 'nobody appeals',
  'admin.demo': 'there is no demo content',
  'admin._index': 'tries whether something works, and changes nothing',
  'admin.jobs': 'no job of this topic has failed',
  'admin.settings': 'the form holds what is so already',
  'questions.$id.purge': 'there is no secret in this thread to take out',
}

/** Forms for members that staff may send about what somebody else wrote. */
const ON_OTHERS_POSTS = [
  'answers.$id.accept',
  'answers.$id.delete',
  'answers.$id.edit',
  'answers.$id.restore',
  'comments.$id.delete',
  'questions.$id.delete',
  'questions.$id.edit',
  'questions.$id.facts',
  'questions.$id.restore',
]

const aboutOf = ({ route }: PageRow) =>
  route.startsWith('answers.') ? 'answer' : route.startsWith('comments.') ? 'comment' : 'question'

test('every form that staff rule with leaves a line in the log', { timeout: 240_000 }, async ({ forum }) => {
  const people = await gather(forum)
  const standing = await furnish(forum, people)
  const site = await open(forum.site, people.admin)
  const silent: string[] = []
  const others = PAGES.flatMap(({ rows }) => rows).filter(({ route }) => ON_OTHERS_POSTS.includes(route))
  const rows = [...FOR_STAFF.flatMap((group) => group.rows), ...others]
  for (const row of rows.filter(({ verb }) => verb === 'POST')) {
    if (row.route in RULES_NOTHING) continue
    const cell = { ...(await thread(forum, people, aboutOf(row), row.given)), standing }
    const before = await linesOf(forum)
    const { status } = await site.post(row.path(cell), row.fields(cell))
    if (status >= 400 || (await linesOf(forum)) === before) silent.push(`${row.route}: ${status}`)
  }
  expect(silent).toEqual([])
})

const linesOf = ({ db }: SiteForum) => db.read.$count(auditLog)
