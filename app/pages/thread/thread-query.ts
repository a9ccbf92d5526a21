import { z } from 'zod'
import { ANSWER_ORDERS } from '~/features/answers/orders.ts'

/** What a thread's address chooses. */
export const threadQuery = z.object({
  sort: z.enum(ANSWER_ORDERS).default('best'),
  /** The cursor of a page of answers. */
  after: z.string().optional(),
  /** The post whose comments are all shown: `question` or `answer-12`. */
  comments: z.string().optional(),
  /** The cursor of a page of them. */
  comments_after: z.string().optional(),
})
