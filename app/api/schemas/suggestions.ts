import { z } from '@hono/zod-openapi'
import { SUGGESTION_STATES } from '#db/schema/types.ts'
import { answerEdit } from '~/features/answers/schema.ts'
import { ANSWER_BODY_LENGTH, QUESTION_BODY_LENGTH, TITLE_LENGTH } from '~/features/posts/rules.ts'
import { questionEdit } from '~/features/questions/schema.ts'
import { SUGGESTION_REASON_LENGTH } from '~/features/suggestions/rules.ts'
import { suggestionReason } from '~/features/suggestions/schema.ts'
import { lengthOf, ruledLength, tags } from './inputs.ts'
import { authorOrNull, id, markdown, revision, time, url } from './values.ts'

const reason = z
  .string()
  .openapi({ description: `What it makes better; ${lengthOf(SUGGESTION_REASON_LENGTH)}` })
  .pipe(suggestionReason)
const basedOn = revision
  .optional()
  .openapi({ description: 'The post’s revision that it was made from; 412 when there is a newer one' })

export const newQuestionSuggestion = z
  .object({
    title: z
      .string()
      .optional()
      .openapi({ description: ruledLength(TITLE_LENGTH) })
      .pipe(questionEdit.shape.title),
    body: z
      .string()
      .optional()
      .openapi({ description: `Markdown; ${ruledLength(QUESTION_BODY_LENGTH)}` })
      .pipe(questionEdit.shape.body),
    tags: tags.optional(),
    reason,
    basedOn,
  })
  .openapi('NewQuestionSuggestion')

export const newAnswerSuggestion = z
  .object({
    body: z
      .string()
      .openapi({ description: `Markdown; ${ruledLength(ANSWER_BODY_LENGTH)}` })
      .pipe(answerEdit.shape.body),
    reason,
    basedOn,
  })
  .openapi('NewAnswerSuggestion')

export const rejection = z.object({ reason }).openapi('SuggestionRejection')

export const suggestion = z
  .object({
    id,
    url,
    questionId: id,
    answerId: id.nullable().openapi({ description: 'Null: the question itself' }),
    state: z.enum(SUGGESTION_STATES),
    basedOn: revision,
    title: z.string().nullable(),
    tags: z.array(z.string()).nullable(),
    body: markdown,
    reason: z.string(),
    author: authorOrNull,
    createdAt: time,
    decidedBy: authorOrNull,
    decidedAt: time.nullable(),
    decisionReason: z.string().nullable(),
  })
  .openapi('Suggestion')
