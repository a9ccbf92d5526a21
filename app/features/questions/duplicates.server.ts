import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'

interface Duplicate {
  id: QuestionId
  canonicalId: QuestionId | null
}

/** The other question is found by the title of this one for as long as it repeats it.
 *  @param question as it is, or as it was before it was opened again */
export async function tellOfDuplicate(tx: Tx, { id, canonicalId }: Duplicate, now: Date) {
  if (canonicalId !== null) await publish(tx, 'duplicate.changed', { questionId: id }, now)
}
