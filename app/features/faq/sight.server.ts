import type { ReadDb } from '#db/client.server.ts'
import type { EntryAddition, EntrySight } from '#db/schema/types.ts'
import type { Entry } from './find.server.ts'
import { pinnedSources, presentSource } from './sources.server.ts'
import { twinOf } from './twins.server.ts'
import { saysAsAt } from './versions.server.ts'

/** What whoever looks at an entry now can compare it with. */
export async function sightOf(read: ReadDb, entry: Entry): Promise<EntrySight> {
  const sources: number[] = []
  for (const { answerId } of await pinnedSources(read, entry)) {
    sources.push((await presentSource(read, answerId))?.answer.revision ?? 0)
  }
  return { sources, twin: (await twinOf(read, entry))?.revision ?? null }
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
