import { inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, EntryId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { findRevision } from '../posts/revisions.server.ts'
import { answerPath } from '../questions/paths.ts'
import type { Entry } from './find.server.ts'
import { seenNow } from './sight.server.ts'
import { type PinnedSource, pinnedSources, presentSource, stands } from './sources.server.ts'

/** A source of an entry as it was pinned and as it stands now. */
export interface SourceChange {
  answerId: AnswerId
  questionTitle: string
  language: Language
  /** Where it is read; for staff, who see deleted ones. */
  path: string
  stands: boolean
  isAccepted: boolean
  /** Without a text where that revision is not there any more: then all of the present one is new. */
  pinned: { revision: number; body: string }
  present: { revision: number; body: string }
}

export interface EntryChanges {
  id: EntryId
  sources: SourceChange[]
  /** What whoever decides has seen: the decision carries it. */
  seen: string
}

/** What changed in the sources of these entries since they were pinned. */
export async function changesOf(read: ReadDb, ids: EntryId[]): Promise<Map<EntryId, EntryChanges>> {
  if (ids.length === 0) return new Map()
  const entries = await read.select().from(faqEntries).where(inArray(faqEntries.id, ids))
  const changed = await Promise.all(entries.map(async (entry) => changesIn(read, entry)))
  return new Map(changed.map((changes) => [changes.id, changes]))
}

async function changesIn(read: ReadDb, entry: Entry): Promise<EntryChanges> {
  const pinned = await pinnedSources(read, entry)
  const sources = await Promise.all(pinned.map((source) => changeOf(read, source)))
  const present = sources.flatMap((source) => source ?? [])
  return { id: entry.id, sources: present, seen: await seenNow(read, entry) }
}

async function changeOf(read: ReadDb, { answerId, revision }: PinnedSource): Promise<SourceChange | null> {
  const source = await presentSource(read, answerId)
  if (!source) return null
  const { answer, question } = source
  const before = await findRevision(read, answerRef(answerId), revision)
  return {
    answerId,
    questionTitle: question.title,
    language: answer.language,
    path: answerPath(question, answerId),
    stands: stands(source),
    isAccepted: question.acceptedAnswerId === answerId,
    pinned: { revision, body: before?.body ?? '' },
    present: { revision: answer.revision, body: answer.body },
  }
}
