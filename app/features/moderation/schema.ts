import { z } from 'zod'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'

const idOf = <Id>() =>
  z.coerce
    .number()
    .int()
    .positive()
    .transform((id) => id as Id)

export const approvalForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), id: idOf<QuestionId>() }),
  z.object({ kind: z.literal('answer'), id: idOf<AnswerId>() }),
  z.object({ kind: z.literal('comment'), id: idOf<CommentId>() }),
])
