import { z } from '@hono/zod-openapi'
import type { AnswerId } from '#db/ids.ts'
import { answerEdit, answerInput } from '~/features/answers/schema.ts'
import { commentInput } from '~/features/comments/schema.ts'
import { entryEdit, newEntry as newEntryInput, promotion as promotionInput } from '~/features/faq/schema.ts'
import { solvedItInput } from '~/features/feedback/schema.ts'
import { questionEdit, questionInput } from '~/features/questions/schema.ts'
import { MAX_TAGS, TAG_LENGTH } from '~/features/tags/rules.ts'
import { id, voteValue } from './values.ts'

/** What comes in: the forms' own schemas, without what only forms send and with nothing but JSON's types. */
const tags = z
  .array(z.string().max(TAG_LENGTH.max * 2))
  .max(MAX_TAGS, { error: `field.too_many:${MAX_TAGS}` })
  .openapi({ description: 'Slugs, or names in any language', example: ['deposit'] })

export const newQuestion = z
  .object({
    title: questionInput.shape.title,
    body: questionInput.shape.body,
    tags: tags.default([]),
    language: questionInput.shape.language,
    facts: questionInput.shape.facts,
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
    title: questionEdit.shape.title,
    body: questionEdit.shape.body,
    tags: tags.optional(),
    language: questionEdit.shape.language,
    reason: questionEdit.shape.reason,
  })
  .openapi('QuestionChange')

export const newAnswer = z.object({ body: answerInput.shape.body }).openapi('NewAnswer')

export const answerChange = z
  .object({ body: answerEdit.shape.body, reason: answerEdit.shape.reason })
  .openapi('AnswerChange')

export const newComment = z.object({ body: commentInput.shape.body }).openapi('NewComment')

export const vote = z.object({ value: voteValue.openapi({ description: '0 withdraws' }) }).openapi('Vote')

export const acceptance = z
  .object({ answerId: id.transform((number) => number as AnswerId) })
  .openapi('Acceptance')

export const promotion = z.object(promotionInput.shape).openapi('Promotion', {
  description: 'What is left out is taken from the answer and its question.',
  example: { category: 'deposits', accept: true },
})

export const newEntry = z.object(newEntryInput.shape).openapi('NewEntry')

const { revision: _, ...entryFields } = entryEdit.shape
export const entryChange = z.object(entryFields).openapi('EntryChange')

export const solvedIt = z.object(solvedItInput.shape).openapi('SolvedIt', {
  example: { value: true, phrase: 'usdt not arrived' },
})
