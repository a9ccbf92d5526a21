import { z } from '@hono/zod-openapi'
import { LOCK_REASONS } from '#db/schema/types.ts'
import {
  author,
  authorOrNull,
  count,
  hiddenState,
  html,
  id,
  language,
  markdown,
  revision,
  score,
  source,
  time,
  url,
  voteValue,
} from './values.ts'

export const comment = z
  .object({
    id,
    questionId: id,
    answerId: id.nullable(),
    body: markdown,
    bodyHtml: html,
    author: authorOrNull,
    createdAt: time,
    updatedAt: time,
    state: hiddenState,
  })
  .openapi('Comment')

const comments = z.array(comment).openapi({ description: 'The first 10; the rest by cursor.' })

export const answer = z
  .object({
    id,
    questionId: id,
    body: markdown,
    bodyHtml: html,
    author: authorOrNull,
    score,
    viewerVote: voteValue,
    isAccepted: z.boolean(),
    faqEntryId: id.nullable().openapi({ description: 'The published FAQ entry that was made from it.' }),
    createdAt: time,
    updatedAt: time,
    revision,
    comments,
    state: hiddenState,
    license: z.string().optional().openapi({ description: 'Of imported answers.' }),
    source: source.optional(),
  })
  .openapi('Answer')

export const summary = z
  .object({
    id,
    url,
    title: z.string(),
    slug: z.string(),
    tags: z.array(z.string()).openapi({ description: 'Slugs', example: ['deposit'] }),
    language,
    author: authorOrNull,
    score,
    viewerVote: voteValue,
    answerCount: count,
    viewCount: count.openapi({ description: 'Approximate' }),
    acceptedAnswerId: id.nullable(),
    state: z.enum(['open', 'solved', 'closed', 'duplicate', 'pending', 'deleted']),
    canonicalId: id.nullable().openapi({ description: 'The question that this one repeats.' }),
    faqEntryId: id.nullable().openapi({ description: 'The published FAQ entry that was made from it.' }),
    createdAt: time,
    updatedAt: time,
    revision,
    license: z.string().nullable().openapi({ description: 'Of imported questions.' }),
    source: source.optional(),
  })
  .openapi('QuestionSummary')

export const question = z
  .object({
    ...summary.shape,
    body: markdown,
    bodyHtml: html,
    facts: z.record(z.string(), z.string()).openapi({
      description: 'By key; those that the caller may see.',
      example: { network: 'TRC20' },
    }),
    answers: z.array(answer).openapi({
      description: 'The first 30, the accepted one first, then by score; the rest by cursor.',
    }),
    comments,
    locked: z.enum(LOCK_REASONS).nullable().openapi({
      description: 'Why nobody but staff answers, comments, edits or votes; null: it is not locked.',
    }),
    protected: z.boolean().openapi({ description: 'New members do not answer.' }),
  })
  .openapi('Question')

export const postRevision = z
  .object({
    revision,
    title: z.string().nullable().openapi({ description: 'Questions only' }),
    tags: z.array(z.string()).nullable().openapi({ description: 'Slugs at the time; questions only' }),
    body: markdown,
    editor: author.nullable(),
    editorName: z.string().nullable().openapi({ description: 'Of imported editors without an account' }),
    reason: z.string(),
    rolledBackTo: revision.nullable(),
    createdAt: time,
  })
  .openapi('Revision')
