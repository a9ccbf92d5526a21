import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryId, UserId } from '#db/ids.ts'
import { faqVersions } from '#db/schema/index.ts'
import type { FactChange } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { approvePicturesIn, notePictures } from '../posts/pictures.server.ts'
import type { Entry } from './find.server.ts'

/** A text as an entry had it once. */
interface Version {
  number: number
  title: string
  body: string
  steps: string[]
  /** What the editor said of it. */
  reason?: string | undefined
  rolledBackTo?: number | null | undefined
  /** Why, where it was not edited. */
  factChange?: FactChange
}

/** Whose words an entry says, and who lets it: the same person, unless they waited for somebody else's eyes. */
export interface Hands {
  editorId: UserId
  approver: Member
}

export const ownHands = (actor: Member): Hands => ({ editorId: actor.id, approver: actor })

export async function recordVersion(
  tx: Tx,
  entryId: EntryId,
  version: Version,
  { editorId, approver }: Hands,
  now: Date,
) {
  const approvedById = approver.id === editorId ? null : approver.id
  await tx.insert(faqVersions).values({ ...version, entryId, editorId, approvedById, createdAt: now })
  const entry = { kind: 'entry', id: entryId } as const
  await notePictures(tx, entry, { body: version.body, editorId }, now)
  await approvePicturesIn(tx, entry, approver.id, now)
}

/** @throws AppError `revisions.not_found` 404 */
export const versionOf = async (read: ReadDb, entryId: EntryId, number: number) =>
  (await findVersion(read, entryId, number)) ?? fail('revisions.not_found', 404)

/** An import may bring an entry without what it said before. */
export async function findVersion(read: ReadDb, entryId: EntryId, number: number) {
  const [version] = await read
    .select()
    .from(faqVersions)
    .where(and(eq(faqVersions.entryId, entryId), eq(faqVersions.number, number)))
  return version
}

/** Who wrote the text that an entry has, as it is written: a living fact, or a repair, makes versions without a word of
 *  anybody's. */
export async function writerOf(
  read: ReadDb,
  { id, nominatedById }: Pick<Entry, 'id' | 'nominatedById'>,
): Promise<UserId | null> {
  const isWritten = and(isNull(faqVersions.factChange), isNotNull(faqVersions.editorId))
  const [written] = await read
    .select({ editorId: faqVersions.editorId })
    .from(faqVersions)
    .where(and(eq(faqVersions.entryId, id), isWritten))
    .orderBy(desc(faqVersions.number))
    .limit(1)
  return written?.editorId ?? nominatedById
}

/** Whether an entry says, as it is written, what it said at a revision: a living fact makes new ones without a word. */
export async function saysAsAt(
  read: ReadDb,
  entry: Pick<Entry, 'id' | 'revision' | keyof Written>,
  number: number,
) {
  return entry.revision === number || isSameText(await versionOf(read, entry.id, number), entry)
}

export interface Written {
  title: string
  body: string
  steps: string[]
}

/** All that a reader reads of it, to be compared as one: what to check first stands above the text. */
export const asOneText = ({ title, body, steps }: Written) =>
  [title, ...steps.map((step) => `- ${step}`), body].join('\n')

export const isSameText = (one: Written, other: Written) =>
  one.title === other.title && one.body === other.body && one.steps.join('\n') === other.steps.join('\n')
