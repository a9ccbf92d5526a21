import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { describe, expect, vi } from 'vitest'
import {
  answers,
  comments,
  faqEntries,
  faqReviews,
  incidents,
  notices,
  questionFacts,
  questionFollows,
  questions,
  reputationEvents,
  revisions,
  suggestedEdits,
  tagSuggestions,
  users,
} from '#db/schema/index.ts'
import { demoForum } from '#db/seed/index.ts'
import { verifyLogin } from '~/features/accounts/accounts.server.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { answerInput } from '~/features/answers/schema.ts'
import { commentInput } from '~/features/comments/schema.ts'
import type { DemoLogin } from '~/features/demo/people.server.ts'
import { seedDemo } from '~/features/demo/seed.server.ts'
import { factUses } from '~/features/faq/fact-uses.view.server.ts'
import { newEntry } from '~/features/faq/schema.ts'
import { newIncident, newUpdate } from '~/features/incidents/schema.ts'
import { countOpenProposals } from '~/features/living-facts/facts.view.server.ts'
import { questionInput } from '~/features/questions/schema.ts'
import { stateOf } from '~/features/questions/state.ts'
import { bundleOf } from '~/features/queue/bundle.ts'
import { readCases, waitingRule } from '~/features/queue/cases.server.ts'
import { openNext } from '~/features/queue/open.server.ts'
import { readSettings } from '~/features/settings/settings.view.server.ts'
import { supportChannels } from '~/features/support/channels.ts'
import { supportDesk } from '~/features/support/desk.ts'
import { supportHours } from '~/features/support/hours.ts'
import { resolveTags } from '~/features/tags/tags.server.ts'
import { patternList } from '~/features/vote-patterns/patterns.view.server.ts'
import { freshDatabase, whyNoConcurrency } from '../support/database.ts'
import { Forum } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'
import { test as base, SearchForum } from './search-forum.ts'

/** A whole forum is made by the commands that people use: some seconds, on a busy machine many. */
const SOME_SEEDINGS_MS = 120_000
vi.setConfig({ testTimeout: SOME_SEEDINGS_MS })

/** One demo for all that only look at it. */
const test = base.extend<{ demo: { at: SearchForum; logins: DemoLogin[] } }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from here
    async ({}, use) => {
      const { db, remove } = await freshDatabase()
      const at = new SearchForum(new Forum(db))
      await use({ at, logins: (await seedDemo(db, at.now)) ?? [] })
      await remove()
    },
    { scope: 'file' },
  ],
})

/** People and a few threads, for what is about the transaction that makes them; in a full run all there is. */
const littleForum: typeof demoForum = isFullRun
  ? demoForum
  : {
      ...demoForum,
      ...{ threads: demoForum.threads.slice(0, 3), faqEntries: [], incidents: [], suggestions: [] },
      ...{ cases: [], voteSeries: [], goldenQueries: [] },
    }

const allAnswers = demoForum.threads.flatMap((thread) => thread.answers)
const newcomers = demoForum.people.filter(({ isNew }) => isNew).map(({ handle }) => handle)
const allComments = demoForum.threads.flatMap((thread) => [
  ...(thread.comments ?? []),
  ...thread.answers.flatMap((answer) => answer.comments ?? []),
])

describe('the content of the demo', () => {
  test('keeps the rules that everybody’s posts keep', () => {
    for (const { title, body, tags, facts } of demoForum.threads) {
      expect(questionInput.safeParse({ title, body, tags, facts }).error?.issues ?? []).toEqual([])
    }
    for (const { body, edited } of allAnswers) {
      expect(
        answerInput.safeParse({ body }).success && answerInput.safeParse(edited ?? { body }).success,
      ).toBe(true)
    }
    for (const { body } of allComments) expect(commentInput.safeParse({ body }).error).toBeUndefined()
    for (const entry of demoForum.faqEntries) {
      expect(newEntry.safeParse({ ...entry, origin: 'staff' }).error?.issues ?? []).toEqual([])
    }
  })

  test('tells of incidents as staff do', () => {
    for (const incident of demoForum.incidents) {
      expect(newIncident.safeParse(incident).error?.issues ?? []).toEqual([])
      for (const update of incident.updates) expect(newUpdate.safeParse(update).success).toBe(true)
    }
  })

  test('happened in the past', () => {
    for (const { openedHoursAgo, updates } of demoForum.incidents) {
      for (const { hoursAfter } of updates) expect(hoursAfter).toBeLessThan(openedHoursAgo)
    }
    for (const { askedHoursAgo, answers, comments = [] } of demoForum.threads) {
      for (const { hoursAfter } of comments) expect(hoursAfter).toBeLessThan(askedHoursAgo)
      for (const answer of answers) {
        const answered = askedHoursAgo - answer.hoursAfter
        expect(answered).toBeGreaterThan(0)
        for (const later of [answer.edited, ...(answer.comments ?? [])]) {
          expect(later?.hoursAfter ?? 0).toBeLessThan(answered)
        }
      }
    }
  })
})

describe('seeding', () => {
  test('makes all of it, through the commands that people use, and every number is right', async ({
    demo: { at },
  }) => {
    const { db } = at
    expect(await at.base.differences()).toEqual([])
    expect(await db.read.$count(users)).toBe(demoForum.people.length)
    expect(await db.read.$count(questions, isNull(questions.deletedAt))).toBe(demoForum.threads.length)
    expect(await db.read.$count(answers)).toBe(allAnswers.length + demoForum.cases.length)
    expect(await db.read.$count(comments)).toBe(allComments.length)
    const edits = allAnswers.filter((answer) => answer.edited).length
    expect(await db.read.$count(suggestedEdits)).toBe(demoForum.suggestions.length)
    expect(await db.read.$count(revisions)).toBe(
      demoForum.threads.length + allAnswers.length + demoForum.cases.length + edits,
    )
    expect(await db.read.$count(faqEntries, eq(faqEntries.state, 'published'))).toBe(
      demoForum.faqEntries.length,
    )
    expect((await db.read.select().from(incidents)).map(({ state }) => state).sort()).toEqual([
      'announced',
      'identified',
      'over',
    ])
    const states = (await db.read.select().from(questions)).map(stateOf)
    expect(states.filter((state) => state === 'duplicate')).toHaveLength(1)
    expect(states.filter((state) => state === 'closed')).toHaveLength(1)
    expect(states.filter((state) => state === 'open').length).toBeGreaterThan(5)
    expect(await db.read.$count(questions, eq(questions.viewCount, 0))).toBe(0)
    expect(await db.read.$count(questionFacts)).toBeGreaterThan(20)
    expect(await db.read.$count(questionFollows)).toBeGreaterThan(demoForum.threads.length)
  })

  test('lets every act happen at its own time, one after the other, none in the future', async ({
    demo: { at },
  }) => {
    const events = await at.db.read.select().from(reputationEvents).orderBy(asc(reputationEvents.id))
    const times = events.map((event) => event.createdAt.getTime())
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times.at(-1)).toBeLessThanOrEqual(at.now.getTime())
    const days = new Set(events.map((event) => event.createdAt.toISOString().slice(0, 10)))
    expect(days.size).toBeGreaterThan(20)
    for (const table of [questions, answers, comments]) {
      const late = (await at.db.read.select().from(table)).filter((row) => row.createdAt >= at.now)
      expect(late).toEqual([])
    }
  })

  test('makes helpers known, and everybody’s words and names findable', async ({ demo: { at } }) => {
    const members = await at.db.read.select().from(users).where(eq(users.role, 'member'))
    expect(members.filter((member) => member.reputation >= 100).length).toBeGreaterThan(3)
    expect(members.filter((member) => !member.trusted).map(({ handle }) => handle)).toEqual(newcomers)
    for (const { slug, name, synonyms } of demoForum.tags) {
      for (const called of [slug, name.en, name['zh-CN'], ...synonyms]) {
        const { known } = await resolveTags(at.db.read, [called])
        expect([called, known.map((tag) => tag.slug)]).toEqual([called, [slug]])
      }
    }
  })

  test('gives moderators something to do that visitors do not see', async ({ demo: { at } }) => {
    const { db, now } = at
    const cases = await readCases(db.read, { rule: await waitingRule(db.read), now })
    const reasons = new Map(cases.map((one) => [one.text, one.reasons.join()]))
    for (const { body, flags } of demoForum.cases)
      expect(reasons.get(body)).toBe(flags.length > 0 ? 'held,flagged' : 'held')
    const rest = cases.filter(({ text }) => !demoForum.cases.some(({ body }) => body === text))
    expect(rest.flatMap((one) => one.reasons).toSorted()).toEqual(['suggested', 'waiting'])
    const [first] = cases
    const mei = await memberByHandle(db.read, 'mod-mei')
    const opened = mei && (await openNext(db, mei, { ownHost: 'askwell.example', now }))
    expect([first?.author?.handle, opened?.head.author?.handle]).toEqual(['nina-r', 'nina-r'])
    const copies = cases.filter(({ text }) => text.includes('Goldline'))
    const [copy, ...others] = copies
    expect(copy && bundleOf(copy, others, new Set()).map(({ tie }) => tie)).toEqual(['copy', 'copy'])
    const patterns = (await patternList(db.read, undefined)).patterns
    expect(patterns.map(({ kind, handles, decision }) => [kind, handles, decision])).toEqual([
      ['series', ['zhoukai', 'mufeng'], null],
    ])
    expect((await db.read.select().from(tagSuggestions)).map(({ text }) => text)).toEqual(['polygon'])
  })

  test('sets how support is reached, as admins would', async ({ demo: { at } }) => {
    const { hours, channels, desk } = demoForum.support
    const kept = await readSettings(at.db.read, [supportHours, supportChannels, supportDesk])
    expect(kept).toEqual([hours, channels, desk])
  })

  test('gives an admin, a moderator and a member passwords of their own, shown once', async ({
    demo: { at, logins },
  }) => {
    expect(logins.map((login) => login.role)).toEqual(['admin', 'moderator', 'member'])
    expect(new Set(logins.map((login) => login.password)).size).toBe(3)
    for (const { handle, role, password } of logins) {
      expect(await verifyLogin(at.db.read, { handle, password })).toMatchObject({ handle, role })
    }
  })

  test('gives nobody a password where others could use it', async ({ at }) => {
    expect(await seedDemo(at.db, at.now, littleForum, [])).toEqual([])
    expect(await at.db.read.$count(users)).toBe(demoForum.people.length)
  })

  test('does nothing where somebody is', async ({ at }) => {
    await at.member('first')
    expect(await seedDemo(at.db, at.now)).toBeNull()
    expect(await at.db.read.$count(questions)).toBe(0)
    expect(await at.db.read.$count(users)).toBe(1)
  })

  test('that fails half-way leaves an empty forum, which the next start fills', async ({ at }) => {
    const [thread] = littleForum.threads
    const broken = { ...littleForum, threads: [...littleForum.threads, { ...thread, author: 'nobody' }] }
    await expect(seedDemo(at.db, at.now, broken as typeof demoForum)).rejects.toThrow()
    expect(await at.db.read.$count(users)).toBe(0)
    expect(await at.db.read.$count(questions)).toBe(0)
    expect(await seedDemo(at.db, at.now, littleForum)).not.toBeNull()
  })

  test.skipIf(whyNoConcurrency())('by two processes at once is done by one', async ({ at }) => {
    const made = await Promise.all([1, 2].map(() => seedDemo(at.db, at.now, littleForum)))
    expect(made.filter((logins) => logins !== null)).toHaveLength(1)
    expect(await at.db.read.$count(users)).toBe(demoForum.people.length)
    expect(await at.base.differences()).toEqual([])
  })

  test('leaves work for the outbox that ends in notices, and two official answers whose sources were edited', async ({
    demo: { at },
  }) => {
    await at.settle()
    expect(at.complaints).toEqual([])
    expect(await at.db.read.$count(notices)).toBeGreaterThan(40)
    const open = await at.db.read
      .select({ slug: faqEntries.slug, level: faqReviews.level, reason: faqReviews.reason })
      .from(faqReviews)
      .innerJoin(faqEntries, eq(faqEntries.id, faqReviews.entryId))
      .where(isNull(faqReviews.closedAt))
      .orderBy(desc(faqReviews.level))
    expect(open).toEqual([
      { slug: 'authenticator-code-is-invalid', level: 'urgent', reason: 'source_detail_changed' },
      { slug: '下单失败', level: 'routine', reason: 'source_edited' },
    ])
    const promoted = await at.db.read.$count(faqEntries, isNotNull(faqEntries.sourceAnswerId))
    expect(promoted).toBe(demoForum.faqEntries.filter((entry) => entry.sourceAnswer).length)
  })

  test('has guides and the late deposit in both languages, each the other’s twin', async ({
    demo: { at },
  }) => {
    const rows = await at.db.read.select().from(faqEntries)
    const pairs = rows.flatMap(({ slug, kind, twinOfId }) => {
      const twin = rows.find(({ id }) => id === twinOfId)
      return twin ? [[twin.slug, slug, kind]] : []
    })
    expect(pairs.sort()).toEqual([
      ['make-your-first-deposit', '第一次充值', 'guide'],
      ['充值未到账', 'why-has-my-deposit-not-arrived', 'answer'],
      ['新手安全设置', 'secure-your-account-after-signing-up', 'guide'],
    ])
    expect(rows.filter(({ kind }) => kind === 'guide')).toHaveLength(4)
  })

  test('keeps facts that its official answers name, one of them about to change', async ({
    demo: { at },
  }) => {
    const uses = await factUses(at.db.read)
    expect([...uses.keys()].sort()).toEqual(demoForum.livingFacts.map((fact) => fact.slug).sort())
    for (const entries of uses.values())
      expect(new Set(entries.map((entry) => entry.language))).toEqual(new Set(['en', 'zh-CN']))
    expect(await countOpenProposals(at.db.read)).toBe(1)
  })
})
