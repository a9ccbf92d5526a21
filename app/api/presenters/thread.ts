import type { z } from '@hono/zod-openapi'
import type { AnswerId, QuestionId, UserId } from '#db/ids.ts'
import { prepared, type Slots } from '#db/prepared.server.ts'
import { authorsOf } from '~/features/accounts/accounts.view.server.ts'
import { answerInThread, answersOf } from '~/features/answers/answers.view.server.ts'
import type { AnswerInThread } from '~/features/answers/find.server.ts'
import { ANSWERS_PER_PAGE } from '~/features/answers/rules.ts'
import { commentsInThread } from '~/features/comments/comments.view.server.ts'
import { COMMENTS_SHOWN } from '~/features/comments/rules.ts'
import { entryIdsIn } from '~/features/faq/help.view.server.ts'
import { shownTo } from '~/features/questions/find.server.ts'
import { aboutWhole, wholeQuestion } from '~/features/questions/whole.server.ts'
import { seenFacts } from '~/features/tags/facts.server.ts'
import { voteIn, voteOf } from '~/features/votes/votes.view.server.ts'
import type { Reader } from '../route.ts'
import type { answer as answerSchema, question as questionSchema } from '../schemas/posts.ts'
import { commentJson } from './comments.ts'
import { authorOf, hiddenStateOf, sourceOf } from './post.ts'
import { entryOf, summaryJson } from './summaries.ts'

type Thread = Awaited<ReturnType<typeof loadThread>>

const questionById = prepared(
  (read, slots: Slots<{ id: QuestionId; viewerId: UserId | null }>) =>
    wholeQuestion(read, slots, { viewerVote: voteIn(read, slots), entries: entryIdsIn(read, slots) }),
  ({ id }) => aboutWhole(id),
)

/** @throws AppError `questions.not_found` 404 · `questions.deleted` 410 */
async function getQuestion({ read, viewer }: Reader, id: QuestionId) {
  const [row] = await questionById(read, { id, viewerId: viewer?.id ?? null })
  const question = shownTo(viewer, row)
  // Of several from one answer or question the oldest counts.
  return { ...question, entries: question.entries.sort((one, other) => one.id - other.id) }
}

type Question = Awaited<ReturnType<typeof getQuestion>>

/** What stands around these answers to a question. */
async function loadThread({ read, viewer, language }: Reader, question: Question, answers: AnswerInThread[]) {
  const answerIds = answers.map((answer) => answer.id)
  const around = { questionId: question.id, answerIds, each: COMMENTS_SHOWN }
  const comments = await commentsInThread(read, viewer, around)
  const authors = authorsOf([question, ...answers, ...comments], language)
  return { question, comments, authors }
}

const commentsUnder = ({ comments, authors }: Thread, answerId: AnswerId | null) =>
  comments.filter((comment) => comment.answerId === answerId).map((comment) => commentJson(comment, authors))

function answerJson(thread: Thread, answer: AnswerInThread): z.infer<typeof answerSchema> {
  return {
    id: answer.id,
    questionId: answer.questionId,
    body: answer.body,
    bodyHtml: answer.bodyHtml,
    author: authorOf(answer, thread.authors),
    score: answer.score,
    viewerVote: voteOf(answer),
    isAccepted: thread.question.acceptedAnswerId === answer.id,
    faqEntryId: thread.question.entries.find((entry) => entry.answerId === answer.id)?.id ?? null,
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
  const question = await getQuestion(reader, id)
  const first = { question, order: 'best' as const, limit: ANSWERS_PER_PAGE }
  const { items: answers } = await answersOf(read, viewer, first)
  const thread = await loadThread(reader, question, answers)
  const summary = summaryJson(question, origin, {
    tags: question.tags.map(({ slug }) => slug),
    author: authorOf(question, thread.authors),
    viewerVote: voteOf(question),
    faqEntryId: entryOf(question, question.entries),
  })
  return {
    ...summary,
    body: question.body,
    bodyHtml: question.bodyHtml,
    facts: visibleFacts(seenFacts(viewer, question)),
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
  const question = await getQuestion(reader, questionId)
  const query = { question, order: 'best' as const, ...page }
  const { items, next } = await answersOf(reader.read, reader.viewer, query)
  const thread = await loadThread(reader, question, items)
  return { items: items.map((answer) => answerJson(thread, answer)), next }
}

/** @throws AppError `answers.not_found` 404 · `answers.deleted` 410 */
export async function presentAnswer(reader: Reader, id: AnswerId) {
  const { answer, question } = await answerInThread(reader.read, reader.viewer, id)
  const thread = await loadThread(reader, await getQuestion(reader, question.id), [answer])
  return answerJson(thread, answer)
}
