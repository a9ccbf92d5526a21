import { eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import { answers, faqEntries } from '#db/schema/index.ts'
import type { Entry } from './find.server.ts'

/** Whoever updates or verifies an entry has looked at its source as it is now: that is what it pins. */
export async function pinPresentSource(tx: Tx, entry: Entry) {
  const source = await sourceOf(tx, entry)
  if (!source || source.revision === entry.sourceRevision) return
  await tx.update(faqEntries).set({ sourceRevision: source.revision }).where(eq(faqEntries.id, entry.id))
}

export async function sourceOf(read: ReadDb, entry: Entry) {
  if (!entry.sourceAnswerId) return undefined
  const [answer] = await read.select().from(answers).where(eq(answers.id, entry.sourceAnswerId))
  return answer
}
