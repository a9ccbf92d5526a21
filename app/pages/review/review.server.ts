import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { changesOf, type EntryChanges, type SourceChange } from '~/features/faq/changes.view.server.ts'
import { entriesNeedingReview } from '~/features/faq/desk.view.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { REVIEWED_AT_ONCE } from '~/features/faq/rules.ts'
import { twinOf } from '~/features/faq/twins.server.ts'
import { textWhenCompared } from '~/features/faq/twins.view.server.ts'
import { asOneText } from '~/features/faq/versions.server.ts'
import { changeThatWaits } from '~/features/faq/waiting.view.server.ts'
import { condense, diffText } from '../history/text-diff.ts'

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>
export type RoutinePage = Awaited<ReturnType<typeof routinePage>>
export type ComparedSource = ReturnType<typeof compared>

/** One entry beside what changed in its sources since somebody looked at them.
 *  @throws AppError `faq.not_found` 404 */
export async function reviewPage(read: ReadDb, staff: Member, id: EntryId, language: Language) {
  const entry = await entryById(read, staff, id, language)
  const waiting = await changeThatWaits(read, id)
  return {
    entry,
    waiting: waiting && { id: waiting.change.id, author: waiting.author },
    ...(await besideEntry(read, staff, id)),
  }
}

/** What an entry is compared with, as whoever decides about it sees it. */
export async function besideEntry(read: ReadDb, staff: Member, id: EntryId) {
  const changes = (await changesOf(read, [id])).get(id)
  const twin = await changedTwin(read, staff, id)
  return { seen: changes?.seen, sources: comparedSources(changes), twin }
}

export type ChangedTwin = Awaited<ReturnType<typeof changedTwin>>

/** The twin, if it changed since the two were compared, and how. */
async function changedTwin(read: ReadDb, staff: Member, id: EntryId) {
  const entry = await getEntry(read, staff, id)
  const twin = await twinOf(read, entry)
  const earlier = twin ? await textWhenCompared(read, twin, entry) : null
  if (!twin || earlier === null) return null
  return { language: twin.language, difference: condense(diffText(earlier, asOneText(twin))) }
}

/** What only came up by routine, with the changes of each on screen, to be kept together. */
export async function routinePage(read: ReadDb, staff: Member) {
  const all = await entriesNeedingReview(read, staff)
  const entries = all.filter(({ needsReview }) => needsReview?.level === 'routine').slice(0, REVIEWED_AT_ONCE)
  const changes = await changesOf(
    read,
    entries.map(({ id }) => id),
  )
  const rows = entries.flatMap((entry) => {
    const changed = changes.get(entry.id)
    return changed ? [{ entry, seen: changed.seen, sources: comparedSources(changed) }] : []
  })
  return Promise.all(
    rows.map(async (row) => ({ ...row, twin: await changedTwin(read, staff, row.entry.id) })),
  )
}

const comparedSources = (changes: EntryChanges | undefined) => (changes?.sources ?? []).map(compared)

/** The difference is null where nothing changed. */
function compared({ pinned, present, ...source }: SourceChange) {
  const isSame = pinned.body === present.body
  return {
    ...source,
    pinnedRevision: pinned.revision,
    presentRevision: present.revision,
    difference: isSame ? null : condense(diffText(pinned.body, present.body)),
  }
}
