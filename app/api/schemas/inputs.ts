import { z } from '@hono/zod-openapi'
import type { AnswerId } from '#db/ids.ts'
import { FLAG_KINDS } from '#db/schema/types.ts'
import { answerEdit, answerInput } from '~/features/answers/schema.ts'
import { commentInput } from '~/features/comments/schema.ts'
import { solvedItInput } from '~/features/feedback/schema.ts'
import { FLAG_NOTE_LENGTH } from '~/features/flags/note.ts'
import { flagInput } from '~/features/flags/schema.ts'
import {
  ANSWER_BODY_LENGTH,
  COMMENT_LENGTH,
  QUESTION_BODY_LENGTH,
  TITLE_LENGTH,
} from '~/features/posts/rules.ts'
import { questionEdit, questionInput } from '~/features/questions/schema.ts'
import { fewEnough } from '~/features/tags/few-enough.ts'
import { MAX_TAGS, TAG_LENGTH } from '~/features/tags/rules.ts'
import { REVIEW } from '~/guard/likely.ts'
import { id, language, voteValue } from './values.ts'

/** What comes in: the forms' own schemas, without what only forms send and with nothing but JSON's types. What
 *  stands before a pipe is for the document, which knows no weighted lengths. */
export const lengthOf = ({ min, max }: { min: number; max: number }) =>
  `${min} to ${max} characters; a Han, kana or hangul character counts 2 towards the minimum.`

export const tags = z
  .array(z.string().max(TAG_LENGTH.max * 2))
  .superRefine(fewEnough)
  .openapi({
    description: `Slugs, or names in any language; up to ${MAX_TAGS.fallback}, unless admins set another number`,
    example: ['deposit'],
  })

/** Admins may set other lengths than the document says; an error tells the present one. */
export const ruledLength = ({ fallback }: { fallback: { min: number; max: number } }) =>
  `${lengthOf(fallback)} Admins may set other lengths.`

const title = z.string().openapi({ description: ruledLength(TITLE_LENGTH) })
const questionBody = z.string().openapi({ description: `Markdown; ${ruledLength(QUESTION_BODY_LENGTH)}` })
const answerBody = z.string().openapi({ description: `Markdown; ${ruledLength(ANSWER_BODY_LENGTH)}` })
const commentBody = z.string().openapi({ description: `Markdown; ${ruledLength(COMMENT_LENGTH)}` })
const reason = z.string().optional().openapi({ description: 'Why, for the history' })

export const likely = z.literal(REVIEW).optional().openapi({
  description:
    'After 422 `guard.likely`: it is no secret. The post is held for staff; an edit is taken from staff only',
})

export const newQuestion = z
  .object({
    title: title.pipe(questionInput.shape.title),
    body: questionBody.optional().pipe(questionInput.shape.body),
    tags: tags.default([]),
    language: language.optional(),
    facts: questionInput.shape.facts,
    likely,
  })
  .openapi('NewQuestion', {
    description: 'The body may be left out when the facts that the tags ask for say what happened.',
    example: {
      title: 'My USDT deposit over TRC20 has not arrived',
      body: 'I sent 50 USDT two hours ago and the explorer shows 30 confirmations.',
      tags: ['deposit'],
      facts: { network: 'TRC20' },
    },
  })

export const questionChange = z
  .object({
    title: title.optional().pipe(questionEdit.shape.title),
    body: questionBody.optional().pipe(questionEdit.shape.body),
    tags: tags.optional(),
    language: language.optional(),
    reason: reason.pipe(questionEdit.shape.reason),
    likely,
  })
  .openapi('QuestionChange')

export const newAnswer = z
  .object({ body: answerBody.pipe(answerInput.shape.body), likely })
  .openapi('NewAnswer')

export const answerChange = z
  .object({
    body: answerBody.pipe(answerEdit.shape.body),
    reason: reason.pipe(answerEdit.shape.reason),
    likely,
  })
  .openapi('AnswerChange')

export const newComment = z
  .object({ body: commentBody.pipe(commentInput.shape.body), likely })
  .openapi('NewComment')

export const newFlag = z
  .object({
    kind: z.enum(FLAG_KINDS),
    note: z
      .string()
      .optional()
      .openapi({ description: `For staff; at most ${FLAG_NOTE_LENGTH.max} characters` })
      .pipe(flagInput.shape.note),
  })
  .openapi('NewFlag', { example: { kind: 'scam', note: 'It asks for recovery words.' } })

export const vote = z.object({ value: voteValue }).openapi('Vote', { description: '0 withdraws' })

export const acceptance = z
  .object({ answerId: id.transform((number) => number as AnswerId) })
  .openapi('Acceptance')

export const solvedIt = z
  .object({
    value: solvedItInput.shape.value,
    reason: z.string().optional().pipe(solvedItInput.shape.reason),
    phrase: z
      .string()
      .optional()
      .openapi({ description: 'The words that led there: search learns from them' })
      .pipe(solvedItInput.shape.phrase),
  })
  .openapi('SolvedIt', { example: { value: true, phrase: 'usdt not arrived' } })
