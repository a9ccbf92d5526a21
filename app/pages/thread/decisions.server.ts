import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, CommentId, QuestionId } from '#db/ids.ts'
import type { AnyPost } from '#db/post.ts'
import type { Language } from '#db/schema/types.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { mayDeleteAnswer } from '~/features/answers/policy.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { mayDeleteComment, mayEditComment } from '~/features/comments/policy.ts'
import { EDIT_WINDOW } from '~/features/comments/rules.ts'
import { flaggedPost } from '~/features/flags/flagged.server.ts'
import { isStaff, mayDetachName } from '~/features/posts/policy.ts'
import { getQuestion, getVisibleQuestion, type Question } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { mayDeleteQuestion, mayLock, mayVoteToClose } from '~/features/questions/policy.ts'
import { hasUpvotedAnswer } from '~/features/questions/removal.server.ts'
import { CLOSE_VOTES } from '~/features/questions/rules.ts'
import { withoutSecrets } from '~/guard/refuse.ts'
import { excerptOf } from '~/markdown/excerpt.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'
import { commentPlace, placeOf } from './places.server.ts'

/** Pages that ask once before an act: each says what it is about, and refuses before anything was filled in. */
export interface Subject {
  /** Where giving up leads. */
  path: string
  text: string
  language: Language
}

/** Enough to recognise a post by. */
const EXCERPT = 280

const subjectOf = (
  { bodyText, language }: { bodyText: string; language: Language },
  path: string,
): Subject => ({
  path,
  language,
  text: excerptOf(bodyText, EXCERPT),
})

const titleOf = (question: Question): Subject => ({
  path: questionPath(question),
  text: question.title,
  language: question.language,
})

/** @throws AppError `questions.delete_forbidden` 403 and as for reading it */
export async function deletionOfQuestion(read: ReadDb, viewer: Member, id: QuestionId) {
  const question = await getVisibleQuestion(read, viewer, id)
  const allowed = mayDeleteQuestion(viewer, question, await hasUpvotedAnswer(read, id))
  assertAllowed(allowed, 'questions.delete_forbidden')
  return titleOf(question)
}

/** The title may be what is to go. @throws AppError `accounts.staff_only` 403 and as for reading it */
export async function purgeOfThread(read: ReadDb, viewer: Member, id: QuestionId) {
  assertAllowed(isStaff(viewer), 'accounts.staff_only')
  const subject = titleOf(await getVisibleQuestion(read, viewer, id))
  return { ...subject, text: withoutSecrets(subject.text) }
}

/** @throws AppError `answers.delete_forbidden` 403 and as for reading it */
export async function deletionOfAnswer(read: ReadDb, viewer: Member, id: AnswerId) {
  const { answer, question } = await getVisibleAnswer(read, viewer, id)
  assertAllowed(mayDeleteAnswer(viewer, answer, question), 'answers.delete_forbidden')
  return subjectOf(answer, `/answers/${id}`)
}

/** @throws AppError `posts.detach_forbidden` 403 and as for reading it */
export async function detachmentOfQuestion(read: ReadDb, viewer: Member, id: QuestionId) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayDetachName(viewer, question), 'posts.detach_forbidden')
  return titleOf(question)
}

/** @throws AppError `posts.detach_forbidden` 403 and as for reading it */
export async function detachmentOfAnswer(read: ReadDb, viewer: Member, id: AnswerId) {
  const { answer } = await getVisibleAnswer(read, viewer, id)
  assertAllowed(mayDetachName(viewer, answer), 'posts.detach_forbidden')
  return subjectOf(answer, `/answers/${id}`)
}

/** @throws AppError `comments.delete_forbidden` 403 and as for reading it */
export async function deletionOfComment(read: ReadDb, viewer: Member, id: CommentId) {
  const comment = await getComment(read, viewer, id)
  assertAllowed(mayDeleteComment(viewer, comment), 'comments.delete_forbidden')
  return subjectOf(comment, await commentPlace(read, viewer, id))
}

/** @throws AppError `comments.edit_forbidden` 403 and as for reading it */
export async function editionOfComment(read: ReadDb, viewer: Member, id: CommentId, now: Date) {
  const comment = await getComment(read, viewer, id)
  const question = await getQuestion(read, comment.questionId)
  assertAllowed(mayEditComment(viewer, comment, question, now), 'comments.edit_forbidden')
  return {
    path: await commentPlace(read, viewer, id),
    body: comment.body,
    language: comment.language,
    minutes: EDIT_WINDOW.value,
  }
}

/** @throws AppError as `flaggedPost` */
export async function flaggingOf(read: ReadDb, viewer: Member, post: AnyPost) {
  const flagged = await flaggedPost(read, viewer, post)
  const path =
    post.kind === 'comment' ? await commentPlace(read, viewer, post.id) : await placeOf(read, viewer, post)
  return subjectOf(flagged, path)
}

/** @throws AppError `questions.close_forbidden` 403 and as for reading it */
export async function closingOf(read: ReadDb, viewer: Member, id: QuestionId) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayVoteToClose(viewer, question), 'questions.close_forbidden', { location: PRIVILEGES_PATH })
  return { ...titleOf(question), votes: CLOSE_VOTES.value }
}

/** @throws AppError `questions.lock_forbidden` 403 and as for reading it */
export async function lockingOf(read: ReadDb, viewer: Member, id: QuestionId) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayLock(viewer, question), 'questions.lock_forbidden')
  return titleOf(question)
}
