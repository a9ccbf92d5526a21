import { getComment } from '~/features/comments/find.server.ts'
import { mergeThreads } from '~/features/moves/merge.server.ts'
import { turnAnswerIntoComment, turnCommentIntoAnswer } from '~/features/moves/turn.server.ts'
import { endpoint } from './endpoint.ts'
import { presentComment } from './presenters/comments.ts'
import { presentAnswer, presentQuestion } from './presenters/thread.ts'
import type { Api } from './route.ts'
import { answerParams, commentParams, questionParams } from './schemas/ids.ts'
import { threadMerge, turnedAnswer } from './schemas/moderation.ts'
import { answer, comment, question } from './schemas/posts.ts'

const move = {
  method: 'post',
  tag: 'moderation',
  caller: 'member',
  scope: 'staff',
  refusals: [403, 404, 409, 410],
} as const

/** Posts that staff put elsewhere. */
export function moveEndpoints(api: Api) {
  const merge = {
    ...move,
    path: '/questions/{id}/merge',
    summary: 'Merge a thread into another one, which is the answer',
    params: questionParams,
    body: threadMerge,
    status: 200,
    answer: question,
  } as const
  endpoint(api, merge, {
    act: ({ viewer, params, body, now }, db) => mergeThreads(db, viewer, params.id, body.into, now),
    present: (_, reader, into) => presentQuestion(reader, into),
  })
  const toComment = {
    ...move,
    path: '/answers/{id}/turn-into-comment',
    summary: 'Make an answer a comment of its author',
    params: answerParams,
    body: turnedAnswer,
    status: 201,
    answer: comment,
  } as const
  endpoint(api, toComment, {
    act: ({ viewer, params, body, now }, db) => turnAnswerIntoComment(db, viewer, params.id, body.under, now),
    present: async ({ viewer }, reader, id) =>
      presentComment(reader, await getComment(reader.read, viewer, id)),
  })
  const toAnswer = {
    ...move,
    path: '/comments/{id}/turn-into-answer',
    summary: 'Make a comment an answer of its author',
    params: commentParams,
    status: 201,
    answer,
  } as const
  endpoint(api, toAnswer, {
    act: ({ viewer, params, now }, db) => turnCommentIntoAnswer(db, viewer, params.id, now),
    present: (_, reader, id) => presentAnswer(reader, id),
  })
}
