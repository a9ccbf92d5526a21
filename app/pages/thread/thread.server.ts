import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import type { Language } from '#db/schema/types.ts'
import { type PublicAuthor, publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import { ownAnswerTo, type ShownAnswer } from '~/features/answers/find.server.ts'
import type { AnswerOrder } from '~/features/answers/orders.ts'
import { ANSWERS_PER_PAGE } from '~/features/answers/rules.ts'
import { type Comment, commentsInThread, commentsOf } from '~/features/comments/comments.view.server.ts'
import { COMMENTS_SHOWN } from '~/features/comments/rules.ts'
import { likelyDuplicateOf } from '~/features/duplicates/likely.view.server.ts'
import { entriesFrom } from '~/features/faq/help.view.server.ts'
import { solvedItCounts } from '~/features/feedback/feedback.view.server.ts'
import { isNewMember } from '~/features/posts/compose.server.ts'
import { glimpsesOf, proposedDuplicates } from '~/features/questions/duplicates.view.server.ts'
import { getVisibleQuestion, type Question } from '~/features/questions/find.server.ts'
import { questionNumbers } from '~/features/questions/numbers.view.server.ts'
import { questionPath, shortPath } from '~/features/questions/paths.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { stateOf } from '~/features/questions/state.ts'
import { type SuggestionMark, suggestionsIn } from '~/features/suggestions/waiting.view.server.ts'
import { handoffOf } from '~/features/support/handoff.view.server.ts'
import { maySeeHandoff } from '~/features/support/policy.ts'
import { factsFor } from '~/features/tags/facts.server.ts'
import { inLanguage, tagLabels } from '~/features/tags/tags.view.server.ts'
import { viewerVotes } from '~/features/votes/votes.view.server.ts'
import { picturesSeen } from './pictures.server.ts'
import { answerPermissions, commentPermissions, questionPermissions } from './thread-permissions.ts'
import { commentView, postView } from './thread-post.ts'

export interface ThreadQuery {
  order: AnswerOrder
  cursor?: string | undefined
  /** The answer, or `question`, whose comments are all shown. */
  allCommentsOf?: string | undefined
  language: Language
  now: Date
}

export type ThreadPage = Awaited<ReturnType<typeof threadPage>>
export type AnswerView = ThreadPage['answers'][number]
export type CommentView = ThreadPage['question']['comments'][number]

/** A thread as this viewer may see it, with what they may do in it.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 · `lists.bad_cursor` 400 */
export async function threadPage(read: ReadDb, viewer: Viewer, id: QuestionId, query: ThreadQuery) {
  const question = await getVisibleQuestion(read, viewer, id)
  const { items: answers, next } = await answersOf(read, viewer, {
    question,
    order: query.order,
    cursor: query.cursor,
    limit: ANSWERS_PER_PAGE,
  })
  const comments = await commentsFor(read, viewer, question, answers, query)
  const authors = await publicAuthors(
    read,
    [question, ...answers, ...comments].map((post) => post.authorId),
    query.language,
  )
  const voted = await viewerVotes(
    read,
    viewer,
    [id],
    answers.map((answer) => answer.id),
  )
  const entries = await entriesFrom(read, id)
  const pictures = await picturesSeen(read, viewer, [question, ...answers], query.language)
  const suggestions = await suggestionsIn(read, viewer, id)
  const around = { pictures, comments, authors, voted, entries, suggestions }
  const scene = { viewer, question, answers, ...around, now: query.now }
  return {
    question: await questionView(read, scene, query.language),
    answers: answers.map((answer) => answerView(scene, answer)),
    order: query.order,
    next,
    entries,
    solvedIt: await solvedItCounts(read, { questionId: id }),
  }
}

interface Scene {
  viewer: Viewer
  pictures: Awaited<ReturnType<typeof picturesSeen>>
  question: Question
  answers: ShownAnswer[]
  comments: Comment[]
  authors: Map<unknown, PublicAuthor>
  voted: Awaited<ReturnType<typeof viewerVotes>>
  entries: Awaited<ReturnType<typeof entriesFrom>>
  suggestions: SuggestionMark[]
  now: Date
}

const suggestionFor = ({ suggestions }: Scene, answerId: AnswerId | null) =>
  suggestions.find((suggestion) => suggestion.answerId === answerId)?.id ?? null

async function commentsFor(
  read: ReadDb,
  viewer: Viewer,
  question: Question,
  answers: ShownAnswer[],
  query: ThreadQuery,
) {
  const ids = { questionId: question.id, answerIds: answers.map((answer) => answer.id) }
  const first = await commentsInThread(read, viewer, { ...ids, each: COMMENTS_SHOWN })
  const all = postNamed(query.allCommentsOf, question, answers)
  if (!all) return first
  const { items } = await commentsOf(read, viewer, all, { limit: MAX_PAGE_SIZE })
  const shown = new Set(items.map((comment) => comment.id))
  return [...first.filter((comment) => !shown.has(comment.id)), ...items]
}

function postNamed(name: string | undefined, question: Question, answers: ShownAnswer[]) {
  if (name === 'question') return questionRef(question.id)
  const answer = answers.find((candidate) => name === `answer-${candidate.id}`)
  return answer && answerRef(answer.id)
}

function commentsUnder(scene: Scene, answer: ShownAnswer | null) {
  return scene.comments
    .filter((comment) => comment.answerId === (answer?.id ?? null))
    .map((comment) => ({
      ...commentView(comment, scene.authors),
      may: commentPermissions(scene.viewer, comment, scene.question, scene.now),
    }))
}

async function questionView(read: ReadDb, scene: Scene, language: Language) {
  const { viewer, question } = scene
  const [canonical = null] = question.canonicalId ? await glimpsesOf(read, [question.canonicalId]) : []
  const tags = await tagLabels(read, [question.id], language)
  return {
    id: question.id,
    title: question.title,
    slug: question.slug,
    path: questionPath(question),
    sharePath: shortPath(question.id),
    ...postView(question, scene),
    state: stateOf(question),
    closedReason: question.closedReason,
    lockedReason: question.lockedReason,
    isProtected: question.protectedAt !== null,
    viewCount: question.viewCount,
    answerCount: question.answerCount,
    acceptedAnswerId: question.acceptedAnswerId,
    tags: tags.get(question.id) ?? [],
    facts: (await factsFor(read, viewer, question)).map((fact) => ({
      ...fact,
      name: inLanguage(fact.name, language),
    })),
    canonical,
    /** Its answers and comments stand there. */
    mergedInto: question.mergedAt && canonical ? canonical.path : null,
    proposals: await proposedDuplicates(read, viewer, question),
    likely: await likelyDuplicateOf(read, viewer, question),
    handoff: maySeeHandoff(viewer, question) ? await handoffOf(read, question.id) : null,
    ...(await questionNumbers(read, viewer, question.id)),
    viewerVote: scene.voted(questionRef(question.id)),
    isLocked: question.lockedAt !== null,
    comments: commentsUnder(scene, null),
    suggestion: suggestionFor(scene, null),
    may: questionPermissions(viewer, question, await standingOf(read, scene)),
  }
}

function answerView(scene: Scene, answer: ShownAnswer) {
  const { viewer, question } = scene
  return {
    id: answer.id,
    ...postView(answer, scene),
    isAccepted: question.acceptedAnswerId === answer.id,
    byAsker: answer.authorId !== null && answer.authorId === question.authorId,
    entry: scene.entries.find((entry) => entry.answerId === answer.id) ?? null,
    viewerVote: scene.voted(answerRef(answer.id)),
    isLocked: question.lockedAt !== null,
    comments: commentsUnder(scene, answer),
    suggestion: suggestionFor(scene, answer.id),
    may: answerPermissions(viewer, answer, question),
  }
}

/** What the permissions ask beyond the question itself. */
async function standingOf(read: ReadDb, { viewer, question, answers, now }: Scene) {
  return {
    isNew: question.protectedAt !== null && viewer !== null && (await isNewMember(read, viewer, now)),
    hasAnswered: viewer !== null && (await ownAnswerTo(read, viewer.id, question.id)) !== undefined,
    hasUpvotedAnswer: answers.some((answer) => !answer.deletedAt && answer.score > 0),
  }
}
