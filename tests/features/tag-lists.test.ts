import { asc, desc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TagId } from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { recordQueries } from '#db/reads.server.ts'
import { questions, questionTags, tags } from '#db/schema/index.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { generateForum } from '~/features/generate/generate.server.ts'
import { countQuestions, questionRows } from '~/features/questions/list.view.server.ts'
import { type QuestionFilter, STATE_FILTERS, TABS, WINDOWS } from '~/features/questions/list-filter.server.ts'
import { editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion, restoreQuestion } from '~/features/questions/removal.server.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { stateOf } from '~/features/questions/state.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { Forum } from '../support/forum.ts'

type Question = typeof questions.$inferSelect
const WINDOW_MS = { week: 7 * 86_400_000, month: 30 * 86_400_000, all: Number.POSITIVE_INFINITY }
const LIMIT = 7

describe('lists of a tag', () => {
  let made: TestDatabase
  let forum: Forum
  let common: TagId
  let rare: TagId

  beforeAll(async () => {
    made = await freshDatabase()
    forum = new Forum(made.db)
    await generateForum(made.db, { questions: 500, seed: 3 }, { now: forum.now })
    const used = (order: 'most' | 'least') =>
      forum.db.read
        .select({ id: tags.id })
        .from(tags)
        .where(sql`${tags.questionCount} > 1`)
        .orderBy(order === 'most' ? desc(tags.questionCount) : asc(tags.questionCount), asc(tags.id))
        .limit(1)
    const [[most], [least]] = [await used('most'), await used('least')]
    if (!most || !least) throw new Error('No tag is used')
    common = most.id
    rare = least.id
  }, 60_000)
  afterAll(() => made.remove())

  test('hold the same questions, however they are found', async () => {
    for (const tagId of [common, rare]) {
      const tagged = await questionsOf(forum, tagId)
      for (const filter of filters(tagId)) {
        const wished = tagged.filter((question) => isIn(filter, question, forum.now))
        const ids = wished.sort(byOrder(filter)).map(({ id }) => id)
        expect(await allPages(forum, filter), JSON.stringify(filter)).toEqual(ids)
        const counted = await countQuestions(forum.db.read, filter, 20, forum.now)
        expect(counted, JSON.stringify(filter)).toEqual({
          count: Math.min(ids.length, 20),
          isMore: ids.length > 20,
        })
      }
    }
  }, 60_000)

  test.runIf(dialect === 'sqlite')('are read along one index that knows all that is asked', async () => {
    for (const tagId of [common, rare])
      for (const filter of filters(tagId)) {
        const index = filter.window && filter.window !== 'all' ? 'newest' : INDEXES[filter.tab]
        expect(await innerStep(forum, filter), JSON.stringify(filter)).toMatch(
          new RegExp(`question_tags USING COVERING INDEX question_tags_${index} \\(tag_id=\\?`),
        )
      }
  })

  test('know whether a question is there, its votes, answers and state', async () => {
    const { db, now } = forum
    const listed = async (filter: Omit<QuestionFilter, 'tagId'>) => {
      const { items } = await questionRows(db.read, { ...filter, tagId: rare, limit: LIMIT }, now)
      return items.map(({ id }) => id)
    }
    const [asker, staff] = [await forum.member(), await forum.member({ role: 'admin' })]
    const { question } = await forum.question(asker, { tags: [await slugOf(forum, rare)] })
    const { id } = question
    expect((await listed({ tab: 'unanswered' }))[0]).toBe(id)
    const answer = await forum.answer(question)
    expect(await listed({ tab: 'unanswered' })).not.toContain(id)
    expect((await listed({ tab: 'active' }))[0]).toBe(id)
    await acceptAnswer(db, asker, answer.id, now)
    expect((await listed({ tab: 'newest', state: 'solved' }))[0]).toBe(id)
    await castVote(db, staff, { kind: 'question', id }, 1, now)
    expect(await forum.differences()).toEqual([])
    await deleteQuestion(db, staff, id, now)
    for (const tab of TABS) expect(await listed({ tab })).not.toContain(id)
    await restoreQuestion(db, staff, id, now)
    expect((await listed({ tab: 'newest' }))[0]).toBe(id)
  })

  test('hold a question under the tags that it has now', async () => {
    const { db, now } = forum
    const asker = await forum.member()
    const { question } = await forum.question(asker, { tags: [await slugOf(forum, rare)] })
    const { id } = question
    await editQuestion(db, asker, id, questionEdit.parse({ tags: [await slugOf(forum, common)] }), now)
    const newest = async (tagId: TagId) => {
      const { items } = await questionRows(db.read, { tab: 'newest', tagId, limit: 1 }, now)
      return items[0]?.id
    }
    expect(await newest(common)).toBe(id)
    expect(await newest(rare)).not.toBe(id)
  })
})

const INDEXES = {
  ...{ newest: 'newest', unanswered: 'newest', unsolved: 'newest' },
  ...{ active: 'active', top: 'top' },
}

async function slugOf({ db }: Forum, id: TagId) {
  const [tag] = await db.read.select({ slug: tags.slug }).from(tags).where(eq(tags.id, id))
  return tag?.slug ?? ''
}

const filters = (tagId: TagId): QuestionFilter[] =>
  TABS.flatMap((tab) =>
    [undefined, ...STATE_FILTERS].flatMap((state) =>
      (tab === 'top' ? WINDOWS : [undefined]).flatMap((window) =>
        [undefined, ['en' as const]].map((languages) => ({
          ...{ tab, state, tagId, languages },
          ...(window && { window }),
        })),
      ),
    ),
  )

async function questionsOf({ db }: Forum, tagId: TagId) {
  const rows = await db.read
    .select({ question: questions })
    .from(questionTags)
    .innerJoin(questions, eq(questions.id, questionTags.questionId))
    .where(eq(questionTags.tagId, tagId))
  return rows.map(({ question }) => question)
}

function isIn({ tab, state, window, languages }: QuestionFilter, question: Question, now: Date) {
  const is = stateOf(question)
  const inTab =
    tab === 'unsolved' ? is === 'open' : tab !== 'unanswered' || (is === 'open' && question.answerCount === 0)
  return (
    is !== 'deleted' &&
    is !== 'pending' &&
    inTab &&
    (!state || is === state) &&
    (!languages || languages.includes(question.language)) &&
    now.getTime() - question.createdAt.getTime() <= WINDOW_MS[window ?? 'all']
  )
}

const keyOf = ({ tab }: QuestionFilter, { score, activityAt, createdAt }: Question) =>
  tab === 'top' ? score : (tab === 'active' ? activityAt : createdAt).getTime()

const byOrder = (filter: QuestionFilter) => (one: Question, other: Question) =>
  keyOf(filter, other) - keyOf(filter, one) || other.id - one.id

async function allPages({ db, now }: Forum, filter: QuestionFilter) {
  const ids: number[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await questionRows(db.read, { ...filter, limit: LIMIT, cursor }, now)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  return ids
}

/** What SQLite reads to find a page. */
async function innerStep({ db, now }: Forum, filter: QuestionFilter) {
  const { queries } = await recordQueries(() => questionRows(db.read, { ...filter, limit: LIMIT }, now))
  const list = queries.at(-1)
  const values = list?.params.map((value) => sql`${value}`) ?? []
  const parts = (list?.text ?? '').split('?').map((part) => sql.raw(part))
  const explained = parts.flatMap((part, at) => [part, values[at] ?? sql``])
  const steps = await db.read.rows<{ detail: string }>(
    sql.join([sql.raw('explain query plan '), ...explained]),
  )
  const inner = steps.findIndex(({ detail }) => /SUBQUERY/.test(detail))
  return steps[inner + 1]?.detail ?? ''
}
