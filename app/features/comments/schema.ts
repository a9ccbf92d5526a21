import { z } from 'zod'
import { COMMENT_LENGTH } from '../posts/rules.ts'
import { textOf } from '../posts/text.ts'

export const commentInput = z.object({
  body: textOf(COMMENT_LENGTH),
  token: z.string().max(100).optional(),
})
export type CommentInput = z.infer<typeof commentInput>
