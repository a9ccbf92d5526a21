import { eq, max, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { dialect } from '#db/kit/index.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { questions, questionTags, tags } from '#db/schema/index.ts'
import { type OrderKey, orderBy } from '../posts/keyset.ts'
import type { FilterGiven, FilterShape } from './list-filter.server.ts'

/** How the questions of a tag are found. `order`: each in the order of the list is asked for the tag, which is soon done
 *  where many have it, and reads all where few have it. `tag`: all that have it are fetched and sorted, the other way
 *  about. */
export type Path = 'order' | 'tag'

/** Fetching a question takes as long as asking so many for a tag, which is done in indexes alone. */
const ASKED_A_FETCH = 5
/** Of so many questions about one is closed, or repeats another. */
const RARE = 20

const isRare = (state: FilterShape['state']) => state === 'closed' || state === 'duplicate'

const spread = prepared((read, { tagId }: Slots<{ tagId: TagId }>) =>
  read
    .select({
      tagged: tags.questionCount,
      all: sql`${read.select({ id: max(questions.id) }).from(questions)}`.mapWith(Number),
    })
    .from(tags)
    .where(eq(tags.id, tagId)),
)

/** SQLite takes a cross join in the order in which it stands (https://sqlite.org/optoverview.html#crossjoin); PostgreSQL
 *  knows by its statistics what is better. */
export async function pathTo(
  read: ReadDb,
  { tagId }: FilterGiven,
  { state }: FilterShape,
  limit: number,
): Promise<Path> {
  if (tagId === undefined || dialect !== 'sqlite') return 'order'
  const [{ tagged, all } = { tagged: 0, all: 0 }] = await spread(read, { tagId })
  const asked = ((isRare(state) ? RARE : 1) * limit * all) / Math.max(tagged, 1)
  return tagged * ASKED_A_FETCH < asked ? 'tag' : 'order'
}

/** To be counted, they come in any order: from the tag, unless few are wished and these have an index of their own. */
export const countedAlong = ({ by, state }: FilterShape): Path =>
  by.includes('since') || state === 'closed' ? 'order' : 'tag'

/** Found in the order of the list, by its index, without another table. */
export const isPlain = ({ by }: FilterShape) => !by.includes('tagId') && !by.includes('since')

export function tablesOf(path: Path, { by }: FilterShape): SQL {
  if (!by.includes('tagId')) return sql`${questions}`
  return path === 'tag'
    ? sql`${questionTags} cross join ${questions}`
    : sql`${questions} cross join ${questionTags}`
}

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
