import type { ReadDb } from '#db/client.server.ts'
import type { EntryAddition, EntrySight } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Entry } from './find.server.ts'
import { seenToken } from './seen.ts'
import { pinnedSources, presentSource, stands } from './sources.server.ts'
import { twinOf } from './twins.server.ts'
import { saysAsAt } from './versions.server.ts'

/** What whoever looks at an entry now can compare it with; 0 stands for a source that readers cannot look up. */
export async function sightOf(read: ReadDb, entry: Entry): Promise<EntrySight> {
  const sources: number[] = []
  for (const { answerId } of await pinnedSources(read, entry)) {
    const source = await presentSource(read, answerId)
    sources.push(source && stands(source) ? source.answer.revision : 0)
  }
  return { sources, twin: (await twinOf(read, entry))?.revision ?? null }
}

/** What whoever looks at an entry now has before them, as forms carry it. */
export const seenNow = async (read: ReadDb, entry: Entry) =>
  seenToken({ entryId: entry.id, entryRevision: entry.revision, ...(await sightOf(read, entry)) })

/** Nobody answers for what they have not seen. @throws AppError `faq.seen_changed` 409 */
export async function assertSeen(read: ReadDb, entry: Entry, seen: string) {
  if (seen !== (await seenNow(read, entry)))
    fail('faq.seen_changed', 409, { location: `/mod/faq/${entry.id}/review` })
}

/** Whether sources and twin still say what somebody saw then: else nobody has compared the entry with them yet. */
export async function isAsSeen(read: ReadDb, entry: Entry, seen: EntrySight, additions: EntryAddition[]) {
  const now = await sightOf(read, entry)
  if (now.sources.join() !== seen.sources.join()) return false
  for (const { answerId, revision } of additions) {
    if ((await presentSource(read, answerId))?.answer.revision !== revision) return false
  }
  const twin = await twinOf(read, entry)
  if (!twin || seen.twin === null) return seen.twin === now.twin
  return saysAsAt(read, twin, seen.twin)
}
