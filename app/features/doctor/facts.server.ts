import { eq } from 'drizzle-orm'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqEntries } from '#db/schema/index.ts'
import { entryAsRead } from '../faq/entry-text.server.ts'
import { entriesNamingAny } from '../faq/fact-uses.view.server.ts'
import type { Entry } from '../faq/find.server.ts'
import { CHECK_BATCH, type Check } from './check.ts'
import type { Finding } from './finding.ts'

/** An entry that names living facts is stored as it is read with the values that they have. */
export const factValues: Check = {
  name: 'values of facts in entries',
  async find(read, after) {
    const found: Finding[] = []
    for (const entry of await entriesNamingAny(read, after as EntryId)) {
      const expected = await entryAsRead(read, entry)
      if (!isSame(entry, expected)) found.push(findingOf(entry, expected))
      if (found.length === CHECK_BATCH) break
    }
    return found
  },
  async mend(tx, found, now) {
    for (const { id } of found) {
      const ofEntry = eq(faqEntries.id, id as EntryId)
      const [entry] = await tx.select().from(faqEntries).where(ofEntry)
      if (!entry) continue
      await tx
        .update(faqEntries)
        .set(await entryAsRead(tx, entry))
        .where(ofEntry)
      await publish(tx, 'entry.changed', { entryId: entry.id }, now)
    }
  },
}

type AsRead = Pick<Entry, 'bodyHtml' | 'bodyText' | 'stepsShown'>

const isSame = (stored: AsRead, expected: AsRead) =>
  stored.bodyHtml === expected.bodyHtml &&
  stored.bodyText === expected.bodyText &&
  JSON.stringify(stored.stepsShown) === JSON.stringify(expected.stepsShown)

/** The first lines tell them apart, unless only markup or checks differ. */
const findingOf = ({ id, bodyText }: Entry, expected: AsRead): Finding => ({
  subject: `entry ${id}`,
  id,
  what: 'values of facts',
  stored: firstLine(bodyText),
  expected: firstLine(expected.bodyText),
})

const firstLine = (text: string) => text.split('\n')[0]?.slice(0, 100) ?? ''
