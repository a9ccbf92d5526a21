import { and, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { questions, questionTags } from '#db/schema/index.ts'
import { afterKeys, type OrderKey, orderBy } from '../posts/keyset.ts'
import {
  type FilterShape,
  type FilterSlots,
  isListed,
  isListedUnderTag,
  type Tab,
} from './list-filter.server.ts'

type Order = 'createdAt' | 'activityAt' | 'score'

export const keyOf = (tab: Tab): Order =>
  tab === 'active' ? 'activityAt' : tab === 'top' ? 'score' : 'createdAt'

const descending = (first: OrderKey['column'], id: OrderKey['column']): OrderKey[] => [
  { column: first, direction: 'desc' },
  { column: id, direction: 'desc' },
]

export const orderOf = (key: Order) => descending(questions[key], questions.id)

const { askedAt, activityAt, score, questionId } = questionTags
const orderUnderTag = (key: Order) => descending({ createdAt: askedAt, activityAt, score }[key], questionId)

/** Few have both one tag and one asker. */
const isUnderTag = ({ by }: FilterShape) => by.includes('tagId') && !by.includes('authorId')

/** Found in the order of the list, by its index, without another table. */
export const isPlain = (shape: FilterShape) => !isUnderTag(shape) && !shape.by.includes('since')

/** Where a list is found: a question under a tag knows there all that is asked of it. */
const sourceOf = (slots: FilterSlots, shape: FilterShape) =>
  isUnderTag(shape)
    ? {
        ...{ table: questionTags, id: questionTags.questionId },
        ...{ where: isListedUnderTag(slots, shape), order: orderUnderTag },
      }
    : { table: questions, id: questions.id, where: isListed(slots, shape), order: orderOf }

/** Whose rows are on a page, found in indexes alone. Those of a window are found by their time and sorted: in the order
 *  of their scores they may stand behind all others. */
export function idsOf(
  slots: FilterSlots,
  shape: FilterShape & { from: 'start' | 'cursor' },
  limit: Placeholder,
): SQL {
  const source = sourceOf(slots, shape)
  const order = source.order(keyOf(shape.tab))
  const from = shape.from === 'cursor' ? afterKeys(order) : undefined
  const [first, ...others] = orderBy(order)
  const unindexed = sql`${order[0]?.column} + 0 desc`
  const by = sql.join([shape.by.includes('since') ? unindexed : first, ...others], sql`, `)
  return sql`select ${source.id} from ${source.table} where ${and(source.where, from)} order by ${by} limit ${limit}`
}

/** A row for each that is listed, `limit` at most, to be counted. The order is said only so that SQLite reads along an
 *  index that knows who is counted. */
export function someOf(slots: FilterSlots, shape: FilterShape, limit: Placeholder): SQL {
  const { table, where, order } = sourceOf(slots, shape)
  return sql`select 1 from ${table} where ${where} order by ${sql.join(orderBy(order('createdAt')), sql`, `)} limit ${limit}`
}
