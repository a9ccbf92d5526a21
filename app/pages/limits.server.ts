import {
  ANSWER_BODY_LENGTH,
  COMMENT_LENGTH,
  QUESTION_BODY_LENGTH,
  TITLE_LENGTH,
} from '~/features/posts/rules.ts'
import { RAW_PER_VISIBLE } from '~/features/posts/text.ts'
import { DOWNVOTE_REPUTATION } from '~/features/votes/rules.ts'
import type { Limits } from '~/ui/shell/shell-data.ts'

/** The rules that pages everywhere show, as they are now. */
export const limitsNow = (): Limits => ({
  title: RAW_PER_VISIBLE * TITLE_LENGTH.max,
  question: RAW_PER_VISIBLE * QUESTION_BODY_LENGTH.max,
  answer: RAW_PER_VISIBLE * ANSWER_BODY_LENGTH.max,
  comment: RAW_PER_VISIBLE * COMMENT_LENGTH.max,
  downvote: DOWNVOTE_REPUTATION.value,
})
