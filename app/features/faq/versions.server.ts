import { and, eq } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqVersions } from '#db/schema/index.ts'
import type { FactChange } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { approvePicturesIn, notePictures } from '../posts/pictures.server.ts'

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

export async function recordVersion(tx: Tx, entryId: EntryId, version: Version, editor: Member, now: Date) {
  await tx.insert(faqVersions).values({ ...version, entryId, editorId: editor.id, createdAt: now })
  const entry = { kind: 'entry', id: entryId } as const
  await notePictures(tx, entry, { body: version.body, editorId: editor.id }, now)
  await approvePicturesIn(tx, entry, editor.id, now)
}

/** @throws AppError `revisions.not_found` 404 */
export async function versionOf(read: ReadDb, entryId: EntryId, number: number) {
  const [version] = await read
    .select()
    .from(faqVersions)
    .where(and(eq(faqVersions.entryId, entryId), eq(faqVersions.number, number)))
  return version ?? fail('revisions.not_found', 404)
}
