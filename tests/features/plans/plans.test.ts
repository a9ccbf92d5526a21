import { asc, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UserId } from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { recordQueries, type SentQuery } from '#db/reads.server.ts'
import { questions, tags, users } from '#db/schema/index.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { isLastAdmin } from '~/features/accounts/suspensions.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { promoteAndPublish } from '~/features/faq/promotion.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { generateForum } from '~/features/generate/generate.server.ts'
import { openIncidents } from '~/features/incidents/open.view.server.ts'
import { tellOfDeleted } from '~/features/leaving/telling.server.ts'
import { STATE_FILTERS, TABS } from '~/features/questions/list-filter.server.ts'
import { reindexAll } from '~/features/search/index.server.ts'
import { setupState } from '~/features/setup/link.server.ts'
import type { AppContext } from '~/http/context.ts'
import { schedulesFor } from '~/jobs/schedules.server.ts'
import { contextOf } from '../../api/support.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { Forum } from '../../support/forum.ts'
import { isFullRun } from '../../support/sampling.ts'
import { ALLOWED, QUERIES } from './allowances.ts'
import { type Visit, visit } from './pages.ts'
import { faultsIn, planOf, type Sizes } from './plans.ts'

const QUESTIONS = isFullRun ? 20_000 : 2_000
const ENTRIES = 12
const SILENT = { info: () => undefined, error: () => undefined }

describe('queries of the pages that everybody reads', () => {
  let made: TestDatabase
  let forum: Forum
  let app: AppContext
  let member: Member
  let moderator: Member
  let sizes: Sizes
  /** Each query once, by its text, with a page that asks it. */
  const sent = new Map<string, { query: SentQuery; path: string }>()
  /** The most queries that each page asked. */
  const most = new Map<string, number>()

  beforeAll(async () => {
    made = await freshDatabase()
    forum = new Forum(made.db)
    await generateForum(made.db, { questions: QUESTIONS, seed: 1 }, { now: forum.now })
    await promote(forum)
    if (dialect === 'postgresql') await forum.db.write((tx) => tx.rows(sql`analyze`))
    app = contextOf(forum)
    await reindexAll(made.db, app.search, () => undefined)
    member = await busiest(forum, 'member')
    moderator = await busiest(forum, 'moderator')
    sizes = await sizesOf(forum)
    const { queries: remembered } = await recordQueries(() => openIncidents(made.db))
    for (const query of remembered) sent.set(query.text, { query, path: 'what pages remember' })
    for (const page of await everyPage(app, member)) {
      for (const viewer of page.loader === 'notices' ? [member] : [null, member, moderator]) {
        const { queries: first } = await visit(app, viewer, page)
        // What is remembered for minutes, a thread's neighbours and the day's key, belongs to no reader's page; nor do
        // incidents, which are looked for once a second.
        const { queries: second } = await visit(app, viewer, page)
        const { queries: third } = await visit(app, viewer, page)
        const count = Math.min(second.length, third.length)
        most.set(page.loader, Math.max(most.get(page.loader) ?? 0, count))
        for (const query of [...first, ...second]) sent.set(query.text, { query, path: page.path })
      }
    }
  }, 180_000)
  afterAll(() => made.remove())

  test('find their rows by an index, and sort no more than a page', async () => {
    const faults: string[] = []
    for (const { query, path } of sent.values()) {
      if (ALLOWED.some((allowed) => allowed.query.test(query.text))) continue
      const wrong = await made.db.snapshot((read) => faultsIn(read, query, sizes))
      for (const fault of wrong) faults.push(`${path}: ${fault}: ${query.text}`)
    }
    expect(sent.size).toBeGreaterThan(60)
    expect(faults).toEqual([])
  }, 60_000)

  test('are few on each page, whoever reads it', () => {
    const tooMany = [...most].filter(([, count]) => count > QUERIES)
    expect(tooMany).toEqual([])
  })

  test('and those of the work of every hour, which begins with the server, do so as well', async () => {
    const work = { db: made.db, search: app.search, store: app.pictures.store, log: SILENT }
    // Whether the index is whole is known by counting all that should be in it.
    const hourly = schedulesFor(work).filter(
      ({ name, firstAfterMs }) => firstAfterMs === undefined && name !== 'count the index',
    )
    const faults: string[] = []
    for (const { name, run } of hourly) {
      const { queries } = await recordQueries(() => run(forum.now))
      for (const query of queries) {
        if (ALLOWED.some((allowed) => allowed.query.test(query.text))) continue
        const wrong = await made.db.snapshot((read) => faultsIn(read, query, sizes))
        for (const fault of wrong) faults.push(`${name}: ${fault}: ${query.text}`)
      }
    }
    expect(faults).toEqual([])
  }, 60_000)

  test('and whether there is an admin, which each start asks, is told by the index of staff', async () => {
    const { queries } = await recordQueries(async () => {
      await setupState(made.db.read, 'no secret', forum.now)
      await isLastAdmin(made.db.read, member.id, forum.now)
    })
    const faults: string[] = []
    const many: Sizes = new Map([['users', 1_000_000]])
    for (const query of queries) {
      faults.push(...(await made.db.snapshot((read) => faultsIn(read, query, many))))
    }
    expect(queries.length).toBeGreaterThan(1)
    expect(faults).toEqual([])
  })

  test('and the threads of an account that is gone are found by who wrote in them', async () => {
    const { queries } = await recordQueries(() => tellOfDeleted(made.db, [member.id], forum.now))
    const first = new Map(queries.toReversed().map((query) => [query.text, query]))
    const plans = await made.db.snapshot(async (read) => {
      const told: string[] = []
      for (const [text, query] of first) if (text.startsWith('select')) told.push(await planOf(read, query))
      return told
    })
    expect(plans).not.toEqual([])
    for (const plan of plans) {
      expect(plan).toMatch(/(questions|answers)_author/)
      expect(plan).not.toMatch(/rowid>|questions_pkey/)
    }
  })

  test('that are planned badly are found', async () => {
    const queries = [
      { text: 'select body from answers order by body', params: [] },
      { text: 'select id from questions where view_count > 3 order by title', params: [] },
    ]
    for (const query of queries) {
      const wrong = await made.db.snapshot((read) => faultsIn(read, query, sizes))
      expect(wrong.join()).toMatch(/reads all of/)
    }
  })
})

async function promote({ db, now }: Forum) {
  const [row] = await db.read.select({ id: users.id }).from(users).where(eq(users.role, 'moderator')).limit(1)
  const moderator = row && (await memberById(db.read, row.id))
  const accepted = await db.read
    .select({ id: questions.acceptedAnswerId, title: questions.title })
    .from(questions)
    .where(isNotNull(questions.acceptedAnswerId))
    .orderBy(asc(questions.id))
    .limit(ENTRIES)
  for (const [place, { id }] of accepted.entries()) {
    const input = promotion.parse({
      category: 'deposits',
      slug: `official-${place}`,
      title: `Why is deposit ${place} late?`,
    })
    if (id && moderator) await promoteAndPublish(db, moderator, id, input, now)
  }
}

async function busiest({ db }: Forum, role: Member['role']): Promise<Member> {
  const [first] = await db.read
    .select({ id: users.id })
    .from(users)
    .where(eq(users.role, role))
    .orderBy(desc(users.reputation))
    .limit(1)
  const found = first && (await memberById(db.read, first.id as UserId))
  if (!found) throw new Error('Nobody is there')
  return found
}

async function sizesOf({ db }: Forum): Promise<Sizes> {
  const names =
    dialect === 'sqlite'
      ? sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : sql`select tablename as name from pg_tables where schemaname = 'public'`
  const sizes: Sizes = new Map()
  for (const { name } of await db.read.rows<{ name: string }>(names)) {
    const [row] = await db.read.rows<{ rows: number }>(
      sql`select count(*) as rows from ${sql.identifier(name)}`,
    )
    sizes.set(name, Number(row?.rows ?? 0))
  }
  return sizes
}

/** Lists in each order and filter that visitors reach, and every other page that is read much. */
async function everyPage(app: AppContext, member: Member): Promise<Visit[]> {
  const { read } = app.db
  const [busy] = await read.select().from(questions).orderBy(desc(questions.answerCount)).limit(1)
  const [common] = await read.select().from(tags).orderBy(desc(tags.questionCount)).limit(1)
  const slug = common?.slug ?? ''
  const id = String(busy?.id)
  const thread = { id, slug: busy?.slug ?? '' }
  const official = { category: 'deposits', slug: 'official-1' }
  return [
    { loader: 'root', path: '/' },
    { loader: 'home', path: '/' },
    ...(await lists(app, '/questions', (path, reads) => ({ loader: 'questions', path, reads }))),
    ...(await lists(app, `/tags/${slug}`, (path, reads) => ({
      loader: 'tag',
      path,
      reads,
      params: { slug },
    }))),
    ...['best', 'newest', 'oldest'].map(
      (sort): Visit => ({ loader: 'thread', path: `/questions/${id}?sort=${sort}`, params: thread }),
    ),
    { loader: 'markdown', path: `/questions/${id}/x.md`, params: thread },
    { loader: 'tags', path: '/tags' },
    { loader: 'tagFeed', path: `/tags/${slug}/feed.atom`, params: { slug } },
    { loader: 'feed', path: '/feeds/questions.atom' },
    { loader: 'help', path: '/help' },
    { loader: 'category', path: '/help/deposits', params: official },
    { loader: 'entry', path: '/help/deposits/official-1', params: official },
    { loader: 'helpFeed', path: '/help.atom' },
    { loader: 'user', path: `/users/${member.handle}`, params: { handle: member.handle } },
    { loader: 'notices', path: '/notices' },
    { loader: 'search', path: '/search' },
    { loader: 'sitemapIndex', path: '/sitemap.xml' },
    { loader: 'sitemap', path: '/sitemaps/questions-1.xml', params: { name: 'questions-1' } },
    { loader: 'llms', path: '/llms.txt' },
    { loader: 'updates', path: '/updates' },
  ]
}

/** Each order with each filter, the first page and the one behind it. */
async function lists(
  app: AppContext,
  path: string,
  visitOf: (path: string, reads: 'one' | undefined) => Visit,
): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const tab of TABS) {
    for (const state of [undefined, ...STATE_FILTERS]) {
      for (const reads of ['one', undefined] as const) {
        const address = `${path}?tab=${tab}${state ? `&state=${state}` : ''}`
        const first = visitOf(address, reads)
        const { result } = await visit(app, null, first)
        const next = nextOf(result)
        visits.push(first, ...(next ? [visitOf(`${address}&cursor=${next}`, reads)] : []))
      }
    }
    if (tab === 'top')
      for (const window of ['week', 'all'])
        visits.push(visitOf(`${path}?tab=top&window=${window}`, undefined))
  }
  return visits
}

const nextOf = (result: unknown): string | undefined => /"next":"([\w-]+)"/.exec(JSON.stringify(result))?.[1]
