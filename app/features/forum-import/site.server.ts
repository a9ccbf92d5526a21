import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { importSites } from '#db/schema/index.ts'
import { isEmpty } from '../backup/restore.server.ts'
import type { Header } from '../forum-export/format.ts'
import { forumId } from '../forum-export/forum-id.server.ts'
import { DumpError } from '../import/dump-error.ts'
import type { ForumSite } from './importing.ts'

/** Where a file comes from, by its address. What is known of an earlier import goes on counting.
 *  @throws DumpError for a file of this very forum, and of another forum at an address that is known */
export async function forumSite(
  db: Db,
  { header, address }: { header: Header; address: string },
  now: Date,
): Promise<ForumSite> {
  const { id: forum, forum: name } = header
  const [before] = await db.read.select().from(importSites).where(eq(importSites.url, address))
  if (before && before.forum !== forum) {
    throw new DumpError(
      `Another forum was imported from ${address} before. If this one was there as well, tell them apart: --address https://…`,
    )
  }
  if (before) return toSite(before)
  if ((await forumId(db.read)) === forum) {
    throw new DumpError('This is an export of this very forum: everything in it would be here twice.')
  }
  const keepsIds = await isEmpty(db.read)
  const [made] = await db.write((tx) =>
    tx
      .insert(importSites)
      .values({ url: address, name, license: '', forum, keepsIds, createdAt: now })
      .returning(),
  )
  if (!made) throw new Error(`The forum ${address} could not be saved`)
  return toSite(made)
}

const toSite = ({ id, keepsIds, finishedAt }: typeof importSites.$inferSelect): ForumSite => ({
  id,
  keepsIds,
  isFirst: finishedAt === null,
})

export const finishSite = (db: Db, { id }: ForumSite, now: Date) =>
  db.write((tx) => tx.update(importSites).set({ finishedAt: now }).where(eq(importSites.id, id)))
