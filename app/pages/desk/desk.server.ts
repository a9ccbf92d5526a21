import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { deskEntries, entryVersions, promotable } from '~/features/faq/desk.view.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { factsToName } from '~/features/living-facts/facts.view.server.ts'
import { countingAt } from '~/features/phrases/phrases.view.server.ts'

/** Rows of each list on the desk. */
const SHOWN = 50

export type DeskPage = Awaited<ReturnType<typeof deskPage>>

/** What the keepers of the FAQ have to look at. */
export async function deskPage(read: ReadDb, staff: Member) {
  return { ...(await deskEntries(read, staff, SHOWN)), promotable: await promotable(read, SHOWN) }
}

export type DeskEntryPage = Awaited<ReturnType<typeof deskEntryPage>>

/** One entry as its keepers see it. @throws AppError `faq.not_found` 404 */
export async function deskEntryPage(read: ReadDb, staff: Member, id: EntryId, language: Language) {
  return {
    entry: await entryById(read, staff, id, language),
    phraseCount: await countingAt(read, { entryId: id }),
    versions: await entryVersions(read, id, language),
    facts: await factsToName(read, language),
    categories: (await categories(read, language)).map(({ slug, name }) => ({ slug, name })),
  }
}
