import { seedDemo } from '~/features/demo/seed.server.ts'
import { learnSettings } from '~/features/settings/learning.server.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { Forum, START } from '../support/forum.ts'
import { SearchForum } from './search-forum.ts'

let seeded: Promise<() => Promise<TestDatabase>> | undefined
let settled: typeof seeded

/** The demo as seeding leaves it at START, in a database of its own. Seeding takes seconds: it is done once for all
 *  tests of a process that only need a demo; demo.test.ts is about seeding itself. */
export async function seededDemo(): Promise<TestDatabase> {
  seeded ??= seed()
  return afresh(await seeded)
}

/** The same a minute later, when the outbox owes nothing any more. */
export async function settledDemo(): Promise<TestDatabase> {
  settled ??= settle()
  return afresh(await settled)
}

/** What a process keeps of settings is of this forum. */
async function afresh(copy: () => Promise<TestDatabase>) {
  const made = await copy()
  await learnSettings(made.db)
  return made
}

async function seed() {
  const { db, toCopies } = await freshDatabase()
  await learnSettings(db)
  await seedDemo(db, START)
  return toCopies()
}

async function settle() {
  const { db, toCopies } = await seededDemo()
  await new SearchForum(new Forum(db)).settle()
  return toCopies()
}
