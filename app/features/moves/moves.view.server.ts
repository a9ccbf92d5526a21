import { desc, eq, or } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { threadMoves } from '#db/schema/index.ts'

/** Enough for any thread: the rest is in the audit log. */
const SHOWN = 50

/** What staff moved in, out of and within a thread, the newest first. */
export const movesAround = (read: ReadDb, id: QuestionId) =>
  read
    .select()
    .from(threadMoves)
    .where(or(eq(threadMoves.fromId, id), eq(threadMoves.toId, id)))
    .orderBy(desc(threadMoves.id))
    .limit(SHOWN)
