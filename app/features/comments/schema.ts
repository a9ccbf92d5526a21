import { z } from 'zod'
import { likelyChoice } from '~/guard/likely.ts'
import { COMMENT_LENGTH } from '../posts/rules.ts'
import { formToken, textOf } from '../posts/text.ts'

export const commentInput = z.object({
  body: textOf(COMMENT_LENGTH),
  likely: likelyChoice,
  token: formToken,
})
export type CommentInput = z.infer<typeof commentInput>
