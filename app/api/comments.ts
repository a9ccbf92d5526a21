import { z } from '@hono/zod-openapi'
import { answerRef, questionRef } from '#db/post.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { deleteComment, editComment, postComment } from '~/features/comments/comments.server.ts'
import { getComment } from '~/features/comments/find.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { endpoint } from './endpoint.ts'
import { commentIdIn } from './made.ts'
import { listOf, paging } from './pages.ts'
import { presentComment, presentComments } from './presenters/comments.ts'
import type { Api } from './route.ts'
import { answerParams, commentParams, questionParams } from './schemas/ids.ts'
import { newComment } from './schemas/inputs.ts'
import { comment } from './schemas/posts.ts'

const tag = 'comments'

export function commentEndpoints(api: Api) {
  addLists(api)
  addPosting(api)
  addChanges(api)
}

const list = {
  method: 'get',
  tag,
  summary: 'List the comments under a post, oldest first',
  caller: 'anyone',
  scope: 'read',
  query: z.object(paging),
  status: 200,
  answer: listOf(comment),
  refusals: [404, 410],
} as const

function addLists(api: Api) {
  const underQuestion = { ...list, path: '/questions/{id}/comments', params: questionParams } as const
  endpoint(api, underQuestion, {
    present: async ({ viewer, params, query }, reader) => {
      await getVisibleQuestion(reader.read, viewer, params.id)
      return presentComments(reader, questionRef(params.id), query)
    },
  })
  const underAnswer = { ...list, path: '/answers/{id}/comments', params: answerParams } as const
  endpoint(api, underAnswer, {
    present: async ({ viewer, params, query }, reader) => {
      await getVisibleAnswer(reader.read, viewer, params.id)
      return presentComments(reader, answerRef(params.id), query)
    },
  })
}

const post = {
  method: 'post',
  tag,
  summary: 'Comment on a post',
  caller: 'member',
  scope: 'write',
  limit: 'comment',
  body: newComment,
  status: 201,
  answer: comment,
  refusals: [404, 409, 410, 422],
} as const

function addPosting(api: Api) {
  const underQuestion = { ...post, path: '/questions/{id}/comments', params: questionParams } as const
  endpoint(api, underQuestion, {
    act: ({ viewer, params, body, now }, db) => postComment(db, viewer, questionRef(params.id), body, now),
    present: async ({ viewer }, reader, made) =>
      presentComment(reader, await getComment(reader.read, viewer, commentIdIn(made))),
  })
  const underAnswer = { ...post, path: '/answers/{id}/comments', params: answerParams } as const
  endpoint(api, underAnswer, {
    act: ({ viewer, params, body, now }, db) => postComment(db, viewer, answerRef(params.id), body, now),
    present: async ({ viewer }, reader, made) =>
      presentComment(reader, await getComment(reader.read, viewer, commentIdIn(made))),
  })
}

function addChanges(api: Api) {
  const change = {
    method: 'patch',
    path: '/comments/{id}',
    tag,
    summary: 'Edit a comment, for five minutes',
    caller: 'member',
    scope: 'write',
    params: commentParams,
    body: newComment,
    status: 200,
    answer: comment,
    refusals: [403, 404, 410, 422],
  } as const
  endpoint(api, change, {
    act: ({ viewer, params, body, now }, db) => editComment(db, viewer, params.id, body, now),
    present: async ({ viewer, params }, reader) =>
      presentComment(reader, await getComment(reader.read, viewer, params.id)),
  })
  const removal = {
    method: 'delete',
    path: '/comments/{id}',
    tag,
    summary: 'Delete a comment',
    caller: 'member',
    scope: 'write',
    params: commentParams,
    status: 204,
    refusals: [403, 404, 410],
  } as const
  endpoint(api, removal, {
    act: ({ viewer, params, now }, db) => deleteComment(db, viewer, params.id, now),
  })
}
