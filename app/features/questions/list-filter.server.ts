import { and, eq, gte, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { TagId, UserId } from '#db/ids.ts'
import type { Slots } from '#db/prepared.server.ts'
import { questions, questionTags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { isPublic, isSolved, isUnanswered, isUnsolved } from './state.ts'

export const TABS = ['newest', 'active', 'unanswered', 'unsolved', 'top'] as const
export type Tab = (typeof TABS)[number]
export const WINDOWS = ['week', 'month', 'all'] as const
export type Window = (typeof WINDOWS)[number]
export const STATE_FILTERS = ['open', 'solved', 'closed', 'duplicate'] as const
export type StateFilter = (typeof STATE_FILTERS)[number]

export interface QuestionFilter {
  tab: Tab
  /** For the tab `top`: questions asked since. */
  window?: Window
  tagId?: TagId | undefined
  state?: StateFilter | undefined
  /** Languages that the reader reads; absent = all. */
  languages?: Language[] | undefined
  authorId?: UserId | undefined
}

/** What narrows a list down by a value. */
export interface FilterGiven {
  since?: Date | undefined
  tagId?: TagId | undefined
  authorId?: UserId | undefined
}
type Narrowing = keyof FilterGiven

/** What the text of the query depends on. There are few languages, and SQLite finds one that stands in the text
 *  in a third of the time. */
export interface FilterShape {
  tab: Tab
  state: StateFilter | undefined
  languages: Language[] | undefined
  by: Narrowing[]
}

/** A filter as prepared queries take it. */
export function filterParts(filter: QuestionFilter, now: Date): { given: FilterGiven; shape: FilterShape } {
  const { tab, state, tagId, languages, authorId } = filter
  const given = { since: sinceOf(filter, now), tagId, authorId }
  const by = NARROWINGS.filter((name) => given[name] !== undefined)
  return { given, shape: { tab, state, languages, by } }
}

const DAY_MS = 24 * 3_600_000
const WINDOW_DAYS: Record<Window, number | null> = { week: 7, month: 30, all: null }

function sinceOf({ tab, window = 'all' }: QuestionFilter, now: Date) {
  const days = tab === 'top' ? WINDOW_DAYS[window] : null
  return days === null ? undefined : new Date(now.getTime() - days * DAY_MS)
}

export type FilterSlots = Slots<FilterGiven>

const narrowings: Record<Narrowing, (slots: FilterSlots) => SQL> = {
  since: ({ since }) => gte(questions.createdAt, since),
  tagId: ({ tagId }) => hasTag(tagId),
  authorId: ({ authorId }) => and(eq(questions.authorId, authorId), isNull(questions.detachedAt)) as SQL,
}
const NARROWINGS = Object.keys(narrowings) as Narrowing[]

const hasTag = (tagId: FilterSlots['tagId']) =>
  sql`exists (select 1 from ${questionTags} where ${questionTags.questionId} = ${questions.id} and ${questionTags.tagId} = ${tagId})`

const inState: Record<StateFilter, SQL | undefined> = {
  open: isUnsolved,
  solved: isSolved,
  duplicate: isNotNull(questions.canonicalId),
  closed: and(isNull(questions.canonicalId), isNotNull(questions.closedAt)),
}

/** The condition of everything that a list may show to anybody. */
export const isListed = (slots: FilterSlots, { tab, state, languages, by }: FilterShape) =>
  and(
    tab === 'unanswered' ? isUnanswered : tab === 'unsolved' ? isUnsolved : isPublic,
    state && inState[state],
    languages && inArray(questions.language, languages),
    ...by.map((name) => narrowings[name](slots)),
  )

const isOpenUnderTag = inArray(questionTags.state, ['unanswered', 'answered'])

const inStateUnderTag: Record<StateFilter, SQL> = {
  open: isOpenUnderTag,
  solved: eq(questionTags.state, 'solved'),
  duplicate: eq(questionTags.state, 'duplicate'),
  closed: eq(questionTags.state, 'closed'),
}

/** As `isListed`, by what questions under a tag know of themselves, which is nothing while not everybody sees them. */
export const isListedUnderTag = (slots: FilterSlots, { tab, state, languages, by }: FilterShape) =>
  and(
    eq(questionTags.tagId, slots.tagId),
    isNotNull(questionTags.state),
    tab === 'unanswered' ? eq(questionTags.state, 'unanswered') : undefined,
    tab === 'unsolved' ? isOpenUnderTag : undefined,
    state && inStateUnderTag[state],
    languages && inArray(questionTags.language, languages),
    by.includes('since') ? gte(questionTags.askedAt, slots.since) : undefined,
  )
