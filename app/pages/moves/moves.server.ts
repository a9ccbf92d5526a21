import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import { answerRef, questionRef } from '#db/post.ts'
import type { Language } from '#db/schema/types.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { commentsOf, cursorToComment } from '~/features/comments/comments.view.server.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { answersToMoveUnder, movesAround } from '~/features/moves/moves.view.server.ts'
import { glimpsesOf } from '~/features/questions/duplicates.view.server.ts'
import { getVisibleQuestion, type Question } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { MAX_PAGE_SIZE } from '~/features/questions/rules.ts'
import { excerptOf, shortened } from '~/markdown/excerpt.ts'

/** Enough to recognise a post by. */
const EXCERPT = 70
/** Of the one that is about to change. */
const SHOWN = 280

/** Posts that something can be put under: the question aside, its answers. */
async function placesIn(read: ReadDb, viewer: Member, question: Question, language: Language) {
  const answers = await answersToMoveUnder(read, viewer, question.id)
  const authors = await publicAuthors(
    read,
    answers.map(({ authorId }) => authorId),
    language,
  )
  return answers.map(({ id, authorId, detachedAt, body }) => ({
    id,
    name: detachedAt || authorId === null ? null : (authors.get(authorId)?.displayName ?? null),
    text: shortened(body, EXCERPT),
  }))
}

const titleOf = (question: Question) => ({
  title: question.title,
  titleLanguage: question.language,
  path: questionPath(question),
})

export type TurnPage = Awaited<ReturnType<typeof turnPage>>

/** @throws AppError as for reading the answer */
export async function turnPage(read: ReadDb, viewer: Member, id: AnswerId, language: Language) {
  const { answer, question } = await getVisibleAnswer(read, viewer, id)
  const places = await placesIn(read, viewer, question, language)
  return {
    ...titleOf(question),
    path: `/answers/${id}`,
    text: excerptOf(answer.bodyText, SHOWN),
    language: answer.language,
    places: places.filter((place) => place.id !== id),
  }
}

export type MoveCommentsPage = Awaited<ReturnType<typeof moveCommentsPage>>

/** A comment with as many before it as a page has, or the first page that has it, and where they could stand.
 *  @throws AppError as for reading the comment */
export async function moveCommentsPage(read: ReadDb, viewer: Member, id: CommentId, language: Language) {
  const comment = await getComment(read, viewer, id)
  const question = await getVisibleQuestion(read, viewer, comment.questionId)
  const { answerId } = comment
  const under = answerId === null ? questionRef(question.id) : answerRef(answerId)
  const cursor = await cursorToComment(read, viewer, comment, MAX_PAGE_SIZE)
  const { items } = await commentsOf(read, viewer, under, { cursor, limit: MAX_PAGE_SIZE })
  const places = await placesIn(read, viewer, question, language)
  return {
    ...titleOf(question),
    id,
    answerId,
    comments: items.map((each) => ({
      id: each.id,
      text: shortened(each.body, EXCERPT),
      language: each.language,
    })),
    places: places.filter((place) => place.id !== answerId),
  }
}

export type MergePage = Awaited<ReturnType<typeof mergePage>>

/** @throws AppError as for reading the question */
export async function mergePage(read: ReadDb, viewer: Member, id: QuestionId) {
  const question = await getVisibleQuestion(read, viewer, id)
  return { ...titleOf(question), answerCount: question.answerCount, commentCount: question.commentCount }
}

export type MovesPage = Awaited<ReturnType<typeof movesPage>>

/** What was put where around a thread. @throws AppError as for reading the question */
export async function movesPage(read: ReadDb, viewer: Member, id: QuestionId, language: Language) {
  const question = await getVisibleQuestion(read, viewer, id)
  const moves = await movesAround(read, id)
  const actors = await publicAuthors(
    read,
    moves.map(({ actorId }) => actorId),
    language,
  )
  const others = await glimpsesOf(
    read,
    moves.flatMap(({ fromId, toId }) => [fromId, toId]),
  )
  return {
    ...titleOf(question),
    moves: moves.map(({ id: move, kind, fromId, toId, createdAt, undoneAt, actorId, moved }) => ({
      id: move,
      ...{ kind, createdAt, undoneAt },
      actor: actors.get(actorId) ?? null,
      other: others.find((each) => each.id !== id && (each.id === fromId || each.id === toId)) ?? null,
      counts: { answers: moved.answers?.length ?? 0, comments: moved.comments.length },
      retired: moved.retired?.length ?? 0,
      isOut: fromId === id && toId !== id,
    })),
  }
}
