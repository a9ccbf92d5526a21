import { createHash } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { uploads, uploadUses } from '#db/schema/index.ts'
import { assertWebp } from '../../uploads/encode.server.ts'
import { SIZES, storedName } from '../../uploads/store.ts'
import type { Importing, Item } from '../importing.ts'
import { type Room, standingAt, standsBy } from './room.ts'

/** A picture's key begins with the sum of its content: the same key is the same picture. */
export const pictureRoom: Room = {
  prepare: async (importing, items) => {
    // Until it is known where they stand they count as new: what stands nowhere for a day is erased.
    if (importing.round === 1) for (const { silent } of items) silent.add('age')
    const here = await keysHere(importing.db.read, items)
    for (const item of items) {
      if (item.known || here.has(keyOf(item))) continue
      item.leftOut ??= await whyUnusable(item)
      if (item.leftOut === undefined) await store(importing, item)
    }
  },
  standing: async (tx, _importing, items) => standingAt(items, keyOf, await keysHere(tx, items)),
  given: async (_tx, { now }, items) =>
    new Map(
      items.map((item) => [
        item,
        {
          state: 'kept',
          createdAt: now,
          bytes: bytesOf(item, 'full').length + bytesOf(item, 'small').length,
        },
      ]),
    ),
}

const keyOf = ({ values }: Item) => String(values.key)
const bytesOf = ({ line }: Item, size: (typeof SIZES)[number]) =>
  Buffer.from(String(line.fields[size]), 'base64')

async function keysHere(read: ReadDb, items: Item[]): Promise<Map<string, number>> {
  const rows = await read
    .select({ id: uploads.id, key: uploads.key })
    .from(uploads)
    .where(inArray(uploads.key, items.map(keyOf)))
  return new Map(rows.map(({ key, id }) => [key, id]))
}

async function whyUnusable(item: Item): Promise<string | undefined> {
  const full = bytesOf(item, 'full')
  const sum = createHash('sha256').update(full).digest('hex')
  if (!keyOf(item).startsWith(sum.slice(0, 32))) return 'its bytes are not those of its key'
  try {
    const { width, height } = await assertWebp(full)
    await assertWebp(bytesOf(item, 'small'))
    const isAsTold = width === item.values.width && height === item.values.height
    return isAsTold ? undefined : 'its size is not the one that is told'
  } catch {
    return 'its bytes are no picture'
  }
}

async function store({ store }: Importing, item: Item) {
  for (const size of SIZES) await store.put(storedName(keyOf(item), size), bytesOf(item, size))
}

export const pictureUseRoom: Room = {
  standing: standsBy(
    uploadUses,
    ['questionId', 'answerId', 'entryId'],
    ({ uploadId, questionId, answerId, entryId }) =>
      `${uploadId} ${questionId ?? ''}/${answerId ?? ''}/${entryId ?? ''}`,
  ),
}
