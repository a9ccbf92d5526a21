import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { batches } from '#search/batches.ts'
import { knownRows } from '../import/mapping.server.ts'
import type { Importing } from './importing.ts'
import type { Placed } from './rooms/room.ts'

export interface Follower {
  /** What is followed. */
  rowId: number
  userId: UserId
  createdAt: Date
}

/** Rows of one statement. */
const ROWS = 1_000

/** Who follows what is new here. Asked for the first time only: whoever stops following there later still follows
 *  here. */
export async function followersOf(tx: Tx, { site, now }: Importing, placed: Placed[]): Promise<Follower[][]> {
  const named = placed.flatMap(({ item, rowId }) =>
    ((item.line.fields.followers ?? []) as number[]).map((there) => ({ there, rowId })),
  )
  const people = await knownRows(
    tx,
    site.id,
    'user',
    named.map(({ there }) => there),
  )
  const followers = named.flatMap(({ there, rowId }) => {
    const userId = people.get(there)?.rowId as UserId | undefined
    return userId === undefined ? [] : [{ rowId, userId, createdAt: now }]
  })
  return [...batches(followers, ROWS)]
}
