import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import type { Language } from '#db/schema/types.ts'
import { authorsOf, type PublicAuthor } from '~/features/accounts/accounts.view.server.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { answersOf } from '~/features/answers/answers.view.server.ts'
import type { AnswerInThread } from '~/features/answers/find.server.ts'
import type { AnswerOrder } from '~/features/answers/orders.ts'
import { ANSWERS_PER_PAGE } from '~/features/answers/rules.ts'
import { type Comment, commentsInThread, commentsOf } from '~/features/comments/comments.view.server.ts'
import { COMMENTS_SHOWN } from '~/features/comments/rules.ts'
import { entriesAround } from '~/features/faq/help.view.server.ts'
import { countsOf } from '~/features/feedback/feedback.view.server.ts'
import { isNewWith } from '~/features/posts/compose.server.ts'
import type { Question } from '~/features/questions/find.server.ts'
import { briefOf } from '~/features/questions/glimpse.ts'
import { questionPath, shortPath } from '~/features/questions/paths.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { stateOf } from '~/features/questions/state.ts'
import { toHandoff } from '~/features/support/handoff.view.server.ts'
import { maySeeHandoff } from '~/features/support/policy.ts'
import { seenFacts } from '~/features/tags/facts.server.ts'
import { inLanguage, labelsOf } from '~/features/tags/tags.view.server.ts'
import { voteOf } from '~/features/votes/votes.view.server.ts'
import { type Neighbours, SHOWN } from './beside.server.ts'
import { othersIn } from './others.server.ts'
import { picturesSeen } from './pictures.server.ts'
import { questionInThread, type ThreadQuestion } from './question.server.ts'
import { answerPermissions, commentPermissions, questionPermissions } from './thread-permissions.ts'
import { commentView, postView } from './thread-post.ts'

export interface ThreadQuery {
  order: AnswerOrder
  cursor?: string | undefined
  /** The answer, or `question`, whose comments are all shown. */
  allCommentsOf?: string | undefined
  /** The cursor of a page of them. */
  commentsAfter?: string | undefined
  language: Language
  now: Date
  /** Finds what else is about the same; nothing when not given. */
  neighbours?: ((question: Question) => Promise<Neighbours>) | undefined
}

const ALONE: Neighbours = { questionIds: [], entryIds: [] }

export type ThreadPage = Awaited<ReturnType<typeof threadPage>>
export type AnswerView = ThreadPage['answers'][number]
export type CommentView = ThreadPage['question']['comments'][number]

/** A thread as this viewer may see it, with what they may do in it.
 *  @throws AppError `questions.not_found` 404 · `questions.deleted` 410 · `lists.bad_cursor` 400 */
export async function threadPage(read: ReadDb, viewer: Viewer, id: QuestionId, query: ThreadQuery) {
  const question = await questionInThread(read, viewer, id)
  const { items: answers, next } = await answersOf(read, viewer, {
    question,
    order: query.order,
    cursor: query.cursor,
    limit: ANSWERS_PER_PAGE,
  })
  const { comments, page: commentPage } = await commentsFor(read, viewer, question, answers, query)
  const authors = authorsOf([question, ...answers, ...comments], query.language)
  const pictures = await picturesSeen(read, viewer, [question, ...answers], query.language)
  const { questionIds, entryIds } = (await query.neighbours?.(question)) ?? ALONE
  const { from: entries, alike } = await entriesAround(read, id, entryIds)
  const others = await othersIn(read, viewer, question, questionIds)
  const shown = { question, answers, pictures, comments, commentPage, authors, entries, others }
  const scene = { viewer, ...shown, now: query.now }
  return {
    question: questionView(scene, query.language),
    answers: answers.map((answer) => answerView(scene, answer)),
    order: query.order,
    next,
    entries,
    beside: {
      // Those made from this thread first.
      entries: [...entries, ...alike.filter(({ id }) => !entries.some((own) => own.id === id))].slice(
        0,
        SHOWN,
      ),
      questions: others.beside,
    },
    solvedIt: countsOf(question),
  }
}

/** What is shown of the post whose comments were asked for. */
interface CommentPage {
  answerId: AnswerId | null
  /** The cursor of the page after it. */
  next: string | null
}

interface Scene {
  viewer: Viewer
  pictures: Awaited<ReturnType<typeof picturesSeen>>
  question: ThreadQuestion
  answers: AnswerInThread[]
  comments: Comment[]
  commentPage: CommentPage | null
  authors: Map<unknown, PublicAuthor>
  entries: Awaited<ReturnType<typeof entriesAround>>['from']
  others: Awaited<ReturnType<typeof othersIn>>
  now: Date
}

const suggestionFor = ({ question }: Scene, answerId: AnswerId | null) =>
  question.suggestions.find((suggestion) => suggestion.answerId === answerId)?.id ?? null

async function commentsFor(
  read: ReadDb,
  viewer: Viewer,
  question: Question,
  answers: AnswerInThread[],
  query: ThreadQuery,
) {
  const ids = { questionId: question.id, answerIds: answers.map((answer) => answer.id) }
  const first = await commentsInThread(read, viewer, { ...ids, each: COMMENTS_SHOWN })
  const all = postNamed(query.allCommentsOf, question, answers)
  if (!all) return { comments: first, page: null }
  const cursor = query.commentsAfter
  const { items, next } = await commentsOf(read, viewer, all, { cursor, limit: MAX_PAGE_SIZE })
  const answerId = all.kind === 'answer' ? all.id : null
  const others = first.filter((comment) => comment.answerId !== answerId)
  return { comments: [...others, ...items], page: { answerId, next } }
}

function postNamed(name: string | undefined, question: Question, answers: AnswerInThread[]) {
  if (name === 'question') return questionRef(question.id)
  const answer = answers.find((candidate) => name === `answer-${candidate.id}`)
  return answer && answerRef(answer.id)
}

function commentsUnder(scene: Scene, answer: AnswerInThread | null) {
  return scene.comments
    .filter((comment) => comment.answerId === (answer?.id ?? null))
    .map((comment) => ({
      ...commentView(comment, scene.authors),
      may: commentPermissions(scene.viewer, comment, scene.question, scene.now),
    }))
}

const moreCommentsUnder = ({ commentPage }: Scene, answerId: AnswerId | null) =>
  commentPage?.answerId === answerId ? commentPage.next : null

function questionView(scene: Scene, language: Language) {
  const { viewer, question } = scene
  const canonical = question.canonical && briefOf(question.canonical)
  const [handoff] = maySeeHandoff(viewer, question) ? question.handoffs : []
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
    tags: labelsOf(question.tags, language),
    facts: seenFacts(viewer, question).map((fact) => ({
      ...fact,
      name: inLanguage(fact.name, language),
    })),
    canonical,
    /** Its answers and comments stand there. */
    mergedInto: question.mergedAt && canonical ? canonical.path : null,
    proposals: scene.others.proposals,
    likely: scene.others.likely,
    handoff: handoff ? toHandoff(handoff) : null,
    duplicateCount: question.duplicateCount,
    followerCount: question.followerCount,
    isFollowing: question.follows > 0,
    hasNotice: question.unreadNotices > 0,
    viewerVote: voteOf(question),
    isLocked: question.lockedAt !== null,
    comments: commentsUnder(scene, null),
    nextPage: moreCommentsUnder(scene, null),
    suggestion: suggestionFor(scene, null),
    may: questionPermissions(viewer, question, standingOf(scene)),
  }
}

function answerView(scene: Scene, answer: AnswerInThread) {
  const { viewer, question } = scene
  return {
    id: answer.id,
    ...postView(answer, scene),
    isAccepted: question.acceptedAnswerId === answer.id,
    byAsker: answer.authorId !== null && answer.authorId === question.authorId,
    entry: scene.entries.find((entry) => entry.answerId === answer.id) ?? null,
    viewerVote: voteOf(answer),
    isLocked: question.lockedAt !== null,
    comments: commentsUnder(scene, answer),
    nextPage: moreCommentsUnder(scene, answer.id),
    suggestion: suggestionFor(scene, answer.id),
    may: answerPermissions(viewer, answer, question),
  }
}

/** What the permissions ask beyond the question itself. */
function standingOf({ viewer, question, now }: Scene) {
  return {
    isNew: question.protectedAt !== null && viewer !== null && isNewWith(viewer, question.ownPosts, now),
    hasAnswered: question.ownAnswers > 0,
    hasUpvotedAnswer: question.upvotedAnswers > 0,
  }
}
