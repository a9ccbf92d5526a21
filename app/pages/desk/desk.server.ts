import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { candidates } from '~/features/candidates/candidates.view.server.ts'
import { draftEntries, entriesNeedingReview, entryVersions } from '~/features/faq/desk.view.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { possibleOwners } from '~/features/faq/owners.view.server.ts'
import { mayApprove } from '~/features/faq/publication.server.ts'
import { recallable } from '~/features/faq/recall.server.ts'
import { twinLink } from '~/features/faq/twins.view.server.ts'
import { changesThatWait } from '~/features/faq/waiting.view.server.ts'
import { factsToName } from '~/features/living-facts/facts.view.server.ts'
import { countingAt } from '~/features/phrases/phrases.view.server.ts'
import { besideEntry } from '../review/review.server.ts'
import { waitingDraft } from '../waiting/waiting-draft.server.ts'

export type DeskPage = Awaited<ReturnType<typeof deskPage>>

/** What the keepers of the FAQ have to look at. */
export async function deskPage(read: ReadDb, staff: Member, now: Date) {
  return {
    waiting: await changesThatWait(read),
    needingReview: await entriesNeedingReview(read, staff),
    drafts: await draftEntries(read),
    recallable: await recallable(read),
    candidates: await candidates(read, now),
  }
}

export type DeskEntryPage = Awaited<ReturnType<typeof deskEntryPage>>

/** One entry as its keepers see it. @throws AppError `faq.not_found` 404 */
export async function deskEntryPage(read: ReadDb, staff: Member, id: EntryId, language: Language) {
  const row = await getEntry(read, staff, id)
  return {
    entry: await entryById(read, staff, id, language),
    twin: await twinLink(read, staff, row),
    waiting: await waitingDraft(read, row),
    mayPublish: await mayApprove(read, staff, row),
    beside: await besideEntry(read, staff, id),
    phraseCount: await countingAt(read, { entryId: id }),
    owners: await possibleOwners(read, language),
    versions: await entryVersions(read, id, language),
    facts: await factsToName(read, language),
    categories: (await categories(read, language)).map(({ slug, name }) => ({ slug, name })),
  }
}
