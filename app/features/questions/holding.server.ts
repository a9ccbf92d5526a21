import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { questions } from '#db/schema/index.ts'
import type { Held } from '../posts/holding.ts'
import { recountTags, tagIdsOf } from '../tags/tags.server.ts'
import { getQuestion } from './find.server.ts'
import { tellOfVisibility } from './visibility.server.ts'

/** From here on its author and staff see it alone, until it is approved. */
export async function holdQuestion(tx: Tx, id: QuestionId, held: Held, now: Date) {
  await tx.update(questions).set(held).where(eq(questions.id, id))
  await recountTags(tx, await tagIdsOf(tx, id))
  await tellOfVisibility(tx, await getQuestion(tx, id), now)
  await publish(tx, 'post.held', { questionId: id, answerId: null, commentId: null }, now)
}
