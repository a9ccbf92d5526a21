import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/index.ts'
import { demoForum } from '#db/seed/index.ts'
import { hoursBefore, inOrder } from './acts.ts'
import { entryActs } from './faq.server.ts'
import { type DemoLogin, demoPasswords, seedPeople } from './people.server.ts'
import { Stage } from './stage.server.ts'
import { seedCategories, seedTags } from './tags.server.ts'
import { threadActs } from './threads.server.ts'

/** The oldest thread is half a year old: everybody joined before. */
const JOINED_HOURS_AGO = 5_000

/** Fills an empty forum with the demo's content, through the commands that people use, each at its own time.
 *  @returns the log-ins to show once, or null when the forum is not empty */
export async function seedDemo(db: Db, now: Date): Promise<DemoLogin[] | null> {
  if ((await db.read.$count(users)) > 0) return null
  const passwords = await demoPasswords()
  const joined = hoursBefore(now, JOINED_HOURS_AGO)
  await db.write(async (tx) => {
    await seedPeople(tx, demoForum, passwords, joined)
    await seedTags(tx, demoForum.tags, joined)
    await seedCategories(tx, demoForum.categories)
  })
  const stage = new Stage(db, now)
  await inOrder([
    ...demoForum.threads.flatMap((thread) => threadActs(stage, thread)),
    ...demoForum.faqEntries.flatMap((entry) => entryActs(stage, entry)),
  ])
  return passwords.logins.map(({ handle, password }) => {
    const role = demoForum.people.find((person) => person.handle === handle)?.role ?? 'member'
    return { handle, role, password }
  })
}
