import { eq } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb, type Tx } from '#db/client.server.ts'
import { auditLog, users } from '#db/schema/index.ts'
import { demoForum } from '#db/seed/index.ts'
import { within } from '#db/within.server.ts'
import { hoursBefore, inOrder } from './acts.ts'
import { caseActs, findingAct, voteSeriesActs } from './cases.server.ts'
import { entryActs } from './faq.server.ts'
import { seedGlossary } from './glossary.server.ts'
import { seedGoldenQueries } from './golden-queries.server.ts'
import { incidentActs } from './incidents.server.ts'
import { factActs } from './living-facts.server.ts'
import { type DemoLogin, demoPasswords, LOG_INS, seedPeople } from './people.server.ts'
import { Stage } from './stage.server.ts'
import { suggestionAct } from './suggestions.server.ts'
import { seedSupport } from './support.server.ts'
import { seedCategories, seedTags } from './tags.server.ts'
import { threadActs } from './threads.server.ts'

/** The oldest thread is half a year old: everybody joined before. */
const JOINED_HOURS_AGO = 5_000

/** Fills an empty forum with the demo's content, through the commands that people use, each at its own time.
 *  All in one transaction: a forum that was being made when its process was killed is empty, and is made anew.
 *  @param logIns handles of those who can log in
 *  @returns the log-ins to show once, or null when the forum is not empty */
export async function seedDemo(
  db: Db,
  now: Date,
  forum = demoForum,
  logIns = LOG_INS,
): Promise<DemoLogin[] | null> {
  if (!(await isUntouched(db.read))) return null
  const passwords = await demoPasswords(logIns)
  const made = await makeOnce(db, () =>
    db.write(async (tx) => {
      if (!(await isUntouched(tx))) return false
      await fill(tx, forum, passwords, now)
      await playActs(within(db, tx), forum, now)
      await seedGoldenQueries(tx, forum.goldenQueries, now)
      return true
    }),
  )
  if (!made) return null
  return passwords.logins.map(({ handle, password }) => {
    const role = forum.people.find((person) => person.handle === handle)?.role ?? 'member'
    return { handle, role, password }
  })
}

const hasPeople = async (read: ReadDb) => (await read.$count(users)) > 0

/** Whoever removed the demo wants no other. */
const isUntouched = async (read: ReadDb) =>
  !(await hasPeople(read)) && (await read.$count(auditLog, eq(auditLog.act, 'forum.demo_removed'))) === 0

/** False also when another process that started at the same time was first. */
async function makeOnce(db: Db, make: () => Promise<boolean>): Promise<boolean> {
  try {
    return await make()
  } catch (error) {
    if (isUniqueViolation(error) && (await hasPeople(db.read))) return false
    throw error
  }
}

/** What no act makes: people, tags, categories, the glossary and what admins have set. */
async function fill(
  tx: Tx,
  forum: typeof demoForum,
  passwords: Awaited<ReturnType<typeof demoPasswords>>,
  now: Date,
) {
  const joined = hoursBefore(now, JOINED_HOURS_AGO)
  await seedPeople(tx, forum, passwords, joined)
  await seedTags(tx, forum.tags, joined)
  await seedCategories(tx, forum.categories)
  await seedGlossary(tx, forum.glossary, joined)
  await seedSupport(tx, forum.support, joined)
}

async function playActs(db: Db, forum: typeof demoForum, now: Date) {
  const stage = new Stage(db, now)
  await inOrder([
    ...forum.livingFacts.flatMap((fact) => factActs(stage, fact)),
    ...forum.threads.flatMap((thread) => threadActs(stage, thread)),
    ...forum.faqEntries.flatMap((entry) => entryActs(stage, entry)),
    ...forum.incidents.flatMap((incident) => incidentActs(stage, incident)),
    ...forum.suggestions.map((suggestion) => suggestionAct(stage, suggestion)),
    ...forum.cases.flatMap((one) => caseActs(stage, one)),
    ...forum.voteSeries.flatMap((series) => voteSeriesActs(stage, series)),
    findingAct(stage),
  ])
}
