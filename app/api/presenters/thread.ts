import type { z } from '@hono/zod-openapi'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import { getVisibleAnswer, type ShownAnswer } from '~/features/answers/find.server.ts'
import { ANSWERS_PER_PAGE } from '~/features/answers/rules.ts'
import { commentsInThread } from '~/features/comments/comments.view.server.ts'
import { COMMENTS_SHOWN } from '~/features/comments/rules.ts'
import { entryIdsFrom } from '~/features/faq/help.view.server.ts'
import { getVisibleQuestion, type Question } from '~/features/questions/find.server.ts'
import { factsFor } from '~/features/tags/facts.server.ts'
import { tagSlugsOf } from '~/features/tags/tags.server.ts'
import { viewerVotes } from '~/features/votes/votes.view.server.ts'
import type { Reader } from '../route.ts'
import type { answer as answerSchema, question as questionSchema } from '../schemas/posts.ts'
import { commentJson } from './comments.ts'
import { authorOf, hiddenStateOf, sourceOf } from './post.ts'
import { entryOf, summaryJson } from './summaries.ts'

type Thread = Awaited<ReturnType<typeof loadThread>>

/** What stands around a question and these of its answers, in four queries. */
async function loadThread({ read, viewer, language }: Reader, question: Question, answers: ShownAnswer[]) {
  const answerIds = answers.map((answer) => answer.id)
  const around = { questionId: question.id, answerIds, each: COMMENTS_SHOWN }
  const comments = await commentsInThread(read, viewer, around)
  const authors = await publicAuthors(
    read,
    [question, ...answers, ...comments].map((post) => post.authorId),
    language,
  )
  const voted = await viewerVotes(read, viewer, [question.id], answerIds)
  const entries = await entryIdsFrom(read, [question.id])
  return { question, comments, authors, voted, entries }
}

const commentsUnder = ({ comments, authors }: Thread, answerId: AnswerId | null) =>
  comments.filter((comment) => comment.answerId === answerId).map((comment) => commentJson(comment, authors))

function answerJson(thread: Thread, answer: ShownAnswer): z.infer<typeof answerSchema> {
  return {
    id: answer.id,
    questionId: answer.questionId,
    body: answer.body,
    bodyHtml: answer.bodyHtml,
    author: authorOf(answer, thread.authors),
    score: answer.score,
    viewerVote: thread.voted(answerRef(answer.id)),
    isAccepted: thread.question.acceptedAnswerId === answer.id,
    faqEntryId: thread.entries.find((entry) => entry.answerId === answer.id)?.id ?? null,
    createdAt: answer.createdAt.toISOString(),
    updatedAt: answer.updatedAt.toISOString(),
    revision: answer.revision,
    comments: commentsUnder(thread, answer.id),
    state: hiddenStateOf(answer),
    license: answer.license ?? undefined,
    source: sourceOf(answer.sourceUrl),
  }
}

/** @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
export async function presentQuestion(
  reader: Reader,
  id: QuestionId,
): Promise<z.infer<typeof questionSchema>> {
  const { read, viewer, origin } = reader
  const question = await getVisibleQuestion(read, viewer, id)
  const first = { question, order: 'best' as const, limit: ANSWERS_PER_PAGE }
  const { items: answers } = await answersOf(read, viewer, first)
  const thread = await loadThread(reader, question, answers)
  const summary = summaryJson(question, origin, {
    tags: await tagSlugsOf(read, id),
    author: authorOf(question, thread.authors),
    viewerVote: thread.voted(questionRef(id)),
    faqEntryId: entryOf(question, thread.entries),
  })
  return {
    ...summary,
    body: question.body,
    bodyHtml: question.bodyHtml,
    facts: visibleFacts(await factsFor(read, viewer, question)),
    answers: answers.map((answer) => answerJson(thread, answer)),
    comments: commentsUnder(thread, null),
    locked: question.lockedReason,
    protected: question.protectedAt !== null,
  }
}

const visibleFacts = (facts: { key: string; value: string | null }[]) =>
  Object.fromEntries(facts.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])))

/** @throws AppError `questions.not_found` 404 · `questions.deleted` 410 · `lists.bad_cursor` 400 */
export async function presentAnswers(
  reader: Reader,
  questionId: QuestionId,
  page: { cursor?: string | undefined; limit: number },
) {
  const question = await getVisibleQuestion(reader.read, reader.viewer, questionId)
  const query = { question, order: 'best' as const, ...page }
  const { items, next } = await answersOf(reader.read, reader.viewer, query)
  const thread = await loadThread(reader, question, items)
  return { items: items.map((answer) => answerJson(thread, answer)), next }
}

/** @throws AppError `answers.not_found` 404 · `answers.deleted` 410 */
export async function presentAnswer(reader: Reader, id: AnswerId) {
  const { answer, question } = await getVisibleAnswer(reader.read, reader.viewer, id)
  return answerJson(await loadThread(reader, question, [answer]), answer)
}
