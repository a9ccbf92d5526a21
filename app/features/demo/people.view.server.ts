import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { demoForum } from '#db/seed/index.ts'

/** Fewer than this many of the demo's handles in one instant are people who happen to be called like that. */
const NO_ACCIDENT = 6

/** The people of the demo, who all joined in one instant, as nobody else does; null where there are none.
 *  `joined` is also when its tags and the rest of its furniture were made. */
export async function demoPeople(read: ReadDb): Promise<{ ids: UserId[]; joined: Date } | null> {
  const handles = demoForum.people.map(({ handle }) => handle)
  const rows = await read
    .select({ id: users.id, joined: users.createdAt })
    .from(users)
    .where(inArray(users.handleKey, handles))
  const instants = new Map<number, typeof rows>()
  for (const row of rows) {
    const instant = row.joined.getTime()
    instants.set(instant, [...(instants.get(instant) ?? []), row])
  }
  const [together = []] = [...instants.values()].sort((one, other) => other.length - one.length)
  const [first] = together
  if (!first || together.length < NO_ACCIDENT) return null
  return { ids: together.map(({ id }) => id), joined: first.joined }
}
