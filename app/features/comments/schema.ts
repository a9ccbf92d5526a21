import { z } from 'zod'
import { COMMENT_LENGTH } from '../posts/rules.ts'
import { formToken, textOf } from '../posts/text.ts'

export const commentInput = z.object({
  body: textOf(COMMENT_LENGTH),
  token: formToken,
})
export type CommentInput = z.infer<typeof commentInput>
