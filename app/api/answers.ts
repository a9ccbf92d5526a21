import { z } from '@hono/zod-openapi'
import { answerRef } from '#db/post.ts'
import { editAnswer, postAnswer } from '~/features/answers/answers.server.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { deleteAnswer } from '~/features/answers/removal.server.ts'
import { endpoint } from './endpoint.ts'
import { answerIdIn } from './made.ts'
import { listOf, paging } from './pages.ts'
import { presentRevisions } from './presenters/revisions.ts'
import { presentAnswer, presentAnswers } from './presenters/thread.ts'
import type { Api } from './route.ts'
import { answerParams, questionParams } from './schemas/ids.ts'
import { answerChange, newAnswer } from './schemas/inputs.ts'
import { answer, postRevision } from './schemas/posts.ts'
import { standingAnswer } from './standing.ts'

const tag = 'answers'

export function answerEndpoints(api: Api) {
  addUnderQuestions(api)
  addOne(api)
  addChanges(api)
  addRevisions(api)
}

function addUnderQuestions(api: Api) {
  const list = {
    method: 'get',
    path: '/questions/{id}/answers',
    tag,
    summary: 'List the answers to a question, the accepted one first, then by score',
    caller: 'anyone',
    scope: 'read',
    params: questionParams,
    query: z.object(paging),
    status: 200,
    answer: listOf(answer),
    refusals: [404, 410],
  } as const
  endpoint(api, list, { present: ({ params, query }, reader) => presentAnswers(reader, params.id, query) })
  const post = {
    method: 'post',
    path: '/questions/{id}/answers',
    tag,
    summary: 'Answer a question',
    caller: 'member',
    scope: 'write',
    limit: 'answer',
    params: questionParams,
    body: newAnswer,
    status: 201,
    answer,
    refusals: [404, 409, 410, 422],
  } as const
  endpoint(api, post, {
    act: ({ viewer, params, body, now }, db) => postAnswer(db, viewer, params.id, body, now),
    present: (_, reader, made) => presentAnswer(reader, answerIdIn(made)),
  })
}

function addOne(api: Api) {
  const route = {
    method: 'get',
    path: '/answers/{id}',
    tag,
    summary: 'Read an answer',
    caller: 'anyone',
    scope: 'read',
    params: answerParams,
    status: 200,
    answer,
    refusals: [404, 410],
  } as const
  endpoint(api, route, { present: ({ params }, reader) => presentAnswer(reader, params.id) })
}

function addChanges(api: Api) {
  const change = {
    method: 'patch',
    path: '/answers/{id}',
    tag,
    summary: 'Edit an answer',
    caller: 'member',
    scope: 'write',
    params: answerParams,
    body: answerChange,
    status: 200,
    answer,
    refusals: [403, 404, 410, 412, 422],
  } as const
  endpoint(api, change, {
    act: async ({ viewer, params, body, revision, now }, db) => {
      await standingAnswer(db.read, viewer, params.id)
      await editAnswer(db, viewer, params.id, { ...body, revision }, now)
    },
    present: ({ params }, reader) => presentAnswer(reader, params.id),
  })
  const removal = {
    method: 'delete',
    path: '/answers/{id}',
    tag,
    summary: 'Delete an answer',
    caller: 'member',
    scope: 'write',
    params: answerParams,
    status: 204,
    refusals: [403, 404, 410],
  } as const
  endpoint(api, removal, {
    act: async ({ viewer, params, now }, db) => {
      await standingAnswer(db.read, viewer, params.id)
      await deleteAnswer(db, viewer, params.id, now)
    },
  })
}

function addRevisions(api: Api) {
  const route = {
    method: 'get',
    path: '/answers/{id}/revisions',
    tag,
    summary: 'List what an answer said before, oldest first',
    caller: 'anyone',
    scope: 'read',
    params: answerParams,
    query: z.object(paging),
    status: 200,
    answer: listOf(postRevision),
    refusals: [404, 410],
  } as const
  endpoint(api, route, {
    present: async ({ viewer, params, query }, reader) => {
      const { answer: post } = await getVisibleAnswer(reader.read, viewer, params.id)
      return presentRevisions(reader, answerRef(params.id), post, query)
    },
  })
}
