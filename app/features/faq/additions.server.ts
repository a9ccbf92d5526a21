import type { Tx } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { faqAdditions } from '#db/schema/index.ts'
import type { EntryAddition } from '#db/schema/types.ts'
import { acceptedSource } from './accepted-source.server.ts'
import type { Hands } from './versions.server.ts'

/** Makes answers sources of an entry beside its first, each at the revision that was read, accepted in the same act
 *  where that is wanted. @throws AppError as `acceptedSource` */
export async function pinAdditions(
  tx: Tx,
  { editorId, approver }: Hands,
  entryId: EntryId,
  additions: EntryAddition[],
  now: Date,
) {
  for (const { answerId, revision, accept } of additions) {
    const { answer, question } = await acceptedSource(tx, approver, answerId, { accept }, now)
    const pinned = { answerId, questionId: question.id, revision, authorId: answer.authorId }
    await tx.insert(faqAdditions).values({ entryId, ...pinned, addedById: editorId, createdAt: now })
    await publish(tx, 'question.changed', { questionId: question.id }, now)
  }
}
