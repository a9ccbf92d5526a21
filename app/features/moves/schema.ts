import { z } from 'zod'
import type { AnswerId, CommentId, MoveId } from '#db/ids.ts'
import { duplicateInput } from '../questions/schema.ts'

const idOf = <Id>() =>
  z.coerce
    .number()
    .int()
    .positive()
    .transform((id) => id as Id)

/** Where comments stand: `question`, or the number of an answer. */
const place = z.union([z.literal('question').transform(() => null), idOf<AnswerId>()])

export const turnForm = z.object({ place })

const chosen = z.preprocess(
  (given) => (given === undefined || Array.isArray(given) ? given : [given]),
  z.array(idOf<CommentId>()).max(100).default([]),
)

export const moveForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('move'), comments: chosen, place }),
  z.object({ act: z.literal('answer') }),
])

export const mergeForm = duplicateInput
export const undoForm = z.object({ move: idOf<MoveId>() })
