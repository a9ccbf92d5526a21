import { z } from 'zod'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, type PostRef, questionRef } from '#db/post.ts'
import { isKey } from './store.ts'

/** A picture that everybody may see, where it stands: in `question-12` or `answer-7`. */
export const picturesForm = z.object({
  picture: z.string().refine(isKey, 'field.invalid'),
  post: z
    .string()
    .regex(/^(?:question|answer)-[1-9]\d{0,14}$/, 'field.invalid')
    .transform((named): PostRef => {
      const [kind, id] = named.split('-')
      return kind === 'question' ? questionRef(Number(id) as QuestionId) : answerRef(Number(id) as AnswerId)
    }),
})
