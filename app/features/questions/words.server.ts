import { and, count, eq, gte, ne, type SQL } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { closeVotes, duplicateVotes } from '#db/schema/index.ts'
import { users } from '#db/schema/index.ts'
import type { Member } from '../accounts/viewer.ts'

interface Asked {
  /** On which question, and what is said of it. */
  said: SQL | undefined
  /** What a word takes. */
  reputation: number
}

/** How many members say so by now, `actor` among them if their word counts. A word counts while whoever gave it has the
 *  reputation that it takes, whatever they had then: who lost it, by votes that were traded for one, decides nothing. */
export async function wordsThatCount(
  read: ReadDb,
  words: typeof closeVotes | typeof duplicateVotes,
  actor: Member,
  { said, reputation }: Asked,
): Promise<number> {
  const own = actor.reputation >= reputation ? 1 : 0
  const [others] = await read
    .select({ members: count() })
    .from(words)
    .innerJoin(users, eq(users.id, words.userId))
    .where(and(said, gte(users.reputation, reputation), ne(users.id, actor.id)))
  return own + (others?.members ?? 0)
}
