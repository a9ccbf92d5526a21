import { and, count, eq, gte, max, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { type Planned, prepared, type Slots } from '#db/prepared.server.ts'
import { questions, questionTags, tags } from '#db/schema/index.ts'
import { type OrderKey, orderBy } from '../posts/keyset.ts'
import type { FilterGiven, FilterShape } from './list-filter.server.ts'
import { isPublic } from './state.ts'

/** How the questions of a tag are found. `order`: each in the order of the list is asked for the tag, which is soon done
 *  where many have it, and reads all where few have it. `tag`: all that have it are fetched and sorted, the other way
 *  about. */
export type Path = 'order' | 'tag'

/** `firstId`: of a list with a window, the first id that is in it. */
export interface Way {
  path: Path
  firstId: QuestionId | undefined
}

/** Fetching a question takes as long as asking so many for a tag, which is done in indexes alone. */
const ASKED_A_FETCH = 5
/** Of so many questions about one is closed, or repeats another. */
const RARE = 20

const IN_ORDER: Way = { path: 'order', firstId: undefined }

interface Spread {
  tagged: number
  all: number
  /** In the window; of a list without one, nothing is known of it. */
  asked: number | null
  firstId: number | null
}

/** The sum keeps SQLite from looking for the least id in the order of ids. */
const spread = prepared(
  (read, slots: Slots<{ tagId: TagId; since?: Date | undefined }>, { by }: Pick<FilterShape, 'by'>) => {
    const asked = read
      .select({ asked: count().as('asked'), firstId: sql`min(${questions.id} + 0)`.as('first_id') })
      .from(questions)
      .where(and(isPublic, gte(questions.createdAt, slots.since)))
    const window = by.includes('since') ? sql`${asked}` : sql`(select null as asked, null as first_id)`
    const all = sql`${read.select({ id: max(questions.id) }).from(questions)}`.mapWith(Number)
    return read
      .select({
        tagged: tags.questionCount,
        all,
        asked: sql<number | null>`asked`,
        firstId: sql<number | null>`first_id`,
      })
      .from(tags)
      .leftJoin(sql`${window} as within`, sql`true`)
      .where(eq(tags.id, slots.tagId))
  },
)

/** SQLite takes a cross join in the order in which it stands (https://sqlite.org/optoverview.html#crossjoin); PostgreSQL
 *  knows by its statistics what is better. */
export const wayTo = (read: ReadDb, given: FilterGiven, shape: FilterShape, limit: number): Promise<Way> =>
  cheaper(read, given, shape, { tag: ({ tagged }) => tagged, order: orderCost(shape, limit) })

/** To be counted, they come in any order: from the tag no more than are counted are fetched, unless few are wished and
 *  these have an index of their own. */
export async function wayToCount(
  read: ReadDb,
  given: FilterGiven,
  shape: FilterShape,
  most: number,
): Promise<Way> {
  if (shape.state !== 'closed' && !shape.by.includes('since')) return { path: 'tag', firstId: undefined }
  return cheaper(read, given, shape, {
    tag: ({ tagged }) => Math.min(tagged, rarity(shape) * most),
    order: orderCost({ ...shape, tab: 'newest' }, most),
  })
}

interface Costs {
  /** How many are fetched from the tag. */
  tag(spread: Spread): number
  /** How many are asked for the tag. */
  order(spread: Spread): number
}

const rarity = ({ state }: FilterShape) => (state === 'closed' || state === 'duplicate' ? RARE : 1)

/** By the time when they were asked, those that are closed have an index of their own. */
const orderCost = (shape: FilterShape, wanted: number) => (spread: Spread) => {
  const met = (wanted * spread.all) / Math.max(spread.tagged, 1)
  const isOwn = shape.state === 'closed' && shape.tab === 'newest'
  return isOwn ? Math.min(met, spread.all / RARE) : met * rarity(shape)
}

async function cheaper(read: ReadDb, given: FilterGiven, shape: FilterShape, costs: Costs): Promise<Way> {
  const { tagId, since } = given
  if (tagId === undefined || dialect !== 'sqlite') return IN_ORDER
  const [found] = await spread(read, { tagId, since }, { by: shape.by })
  if (!found) return IN_ORDER
  const { tagged, all, asked, firstId } = found
  if (firstId === null || asked === null)
    return {
      path: costs.tag(found) * ASKED_A_FETCH < costs.order(found) ? 'tag' : 'order',
      firstId: undefined,
    }
  const path = tagged * ((all - firstId + 1) / all) * ASKED_A_FETCH < asked ? 'tag' : 'order'
  return { path, firstId: firstId as QuestionId }
}

/** Found in the order of the list, by its index, without another table. */
export const isPlain = ({ by }: FilterShape) => !by.includes('tagId') && !by.includes('since')

/** How many have a tag differs from tag to tag. */
export const planned = ({ by }: FilterShape): Planned => (by.includes('tagId') ? 'by values' : 'once')

export function tablesOf(path: Path, { by }: FilterShape): SQL {
  if (!by.includes('tagId')) return sql`${questions}`
  return path === 'tag'
    ? sql`${questionTags} cross join ${questions}`
    : sql`${questions} cross join ${questionTags}`
}

/** Nothing asked before a window has a higher id than all in it: of a tag, no other rows are read. */
export const isFrom = (path: Path, { by }: FilterShape, firstId: Placeholder): SQL | undefined =>
  path === 'tag' && by.includes('since') ? gte(questionTags.questionId, firstId) : undefined

/** Of what is counted: said only so that SQLite reads along an index that knows who is counted, where it has one. */
export const countedBy = (path: Path, { by }: FilterShape): SQL =>
  path === 'tag' && by.includes('tagId')
    ? sql``
    : sql`order by ${questions.createdAt} desc, ${questions.id} desc`

interface Ids {
  shape: FilterShape
  where: SQL | undefined
  order: OrderKey[]
  limit: Placeholder
}

/** Whose row is on the page, found in indexes alone where that is enough. Those of a window are found by their time and
 *  sorted: in the order of their scores they may stand behind all others. */
export function idsAlong(path: Path, { shape, where, order, limit }: Ids): SQL {
  const [first, ...others] = orderBy(order)
  const unindexed = sql`${order[0]?.column} + 0 desc`
  const by = sql.join([shape.by.includes('since') ? unindexed : first, ...others], sql`, `)
  return sql`${questions.id} in (select ${questions.id} from ${tablesOf(path, shape)} where ${where} order by ${by} limit ${limit})`
}
