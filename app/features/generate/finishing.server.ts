import { and, asc, gt, gte, lte } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { TagId, UserId } from '#db/ids.ts'
import { tags, users } from '#db/schema/index.ts'
import { learnLooks } from '../accounts/names.server.ts'
import { awardAll } from '../badges/awarding.server.ts'
import { reputationTotal } from '../reputation/reputation.server.ts'
import { recountTags } from '../tags/tags.server.ts'

/** Ids that are looked at together. */
const MEMBERS = 500
const TAGS = 20

/** What is added up over all threads: reputations, uses of tags, badges, and what names look like. */
export async function finish(db: Db, now: Date, onProgress: (done: number, total: number) => void) {
  const members = await db.read.$count(users)
  await recountAllTags(db)
  for (let last = 0, done = 0; ; ) {
    const ids = await membersAfter(db, last as UserId)
    const [first, end] = [ids[0], ids.at(-1)]
    if (first === undefined || end === undefined) break
    await db.write(async (tx) => {
      await tx
        .update(users)
        .set({ reputation: reputationTotal(users.id) })
        .where(and(gte(users.id, first), lte(users.id, end)))
    }, 'derived')
    last = end
    done += ids.length
    onProgress(done, members)
  }
  await awardAll(db, now)
  await learnLooks(db)
}

async function membersAfter({ read }: Db, last: UserId): Promise<UserId[]> {
  const rows = await read
    .select({ id: users.id })
    .from(users)
    .where(gt(users.id, last))
    .orderBy(asc(users.id))
    .limit(MEMBERS)
  return rows.map(({ id }) => id)
}

async function recountAllTags(db: Db) {
  for (let last = 0; ; ) {
    const rows = await db.read
      .select({ id: tags.id })
      .from(tags)
      .where(gt(tags.id, last as TagId))
      .orderBy(asc(tags.id))
      .limit(TAGS)
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    await db.write((tx) => recountTags(tx, ids), 'derived')
    last = ids.at(-1) ?? last
  }
}
