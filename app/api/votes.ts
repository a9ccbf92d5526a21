import { z } from '@hono/zod-openapi'
import { answerRef, questionRef } from '#db/post.ts'
import { fail } from '~/errors.ts'
import { acceptAnswer, withdrawAcceptance } from '~/features/answers/acceptance.server.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { castVote } from '~/features/votes/votes.server.ts'
import { endpoint } from './endpoint.ts'
import { presentQuestion } from './presenters/thread.ts'
import type { Api } from './route.ts'
import { answerParams, questionParams } from './schemas/ids.ts'
import { acceptance, vote } from './schemas/inputs.ts'
import { question } from './schemas/posts.ts'
import { score, voteValue } from './schemas/values.ts'
import { standingQuestion } from './standing.ts'

export function voteEndpoints(api: Api) {
  addVotes(api)
  addAcceptance(api)
}

const cast = {
  method: 'put',
  tag: 'votes',
  summary: 'Vote, change a vote or, with 0, withdraw it',
  caller: 'member',
  scope: 'write',
  limit: 'vote',
  body: vote,
  status: 200,
  answer: z.object({ score, value: voteValue }),
  refusals: [403, 404, 410],
} as const

function addVotes(api: Api) {
  const onQuestion = { ...cast, path: '/questions/{id}/vote', params: questionParams } as const
  endpoint(api, onQuestion, {
    act: ({ viewer, params, body, now }, db) => castVote(db, viewer, questionRef(params.id), body.value, now),
    present: async (_, __, voted) => voted,
  })
  const onAnswer = { ...cast, path: '/answers/{id}/vote', params: answerParams } as const
  endpoint(api, onAnswer, {
    act: ({ viewer, params, body, now }, db) => castVote(db, viewer, answerRef(params.id), body.value, now),
    present: async (_, __, voted) => voted,
  })
}

const accepted = {
  path: '/questions/{id}/accepted',
  tag: 'answers',
  caller: 'member',
  scope: 'write',
  params: questionParams,
  refusals: [403, 404, 409, 410],
} as const

function addAcceptance(api: Api) {
  const accept = {
    ...accepted,
    method: 'put',
    summary: 'Accept an answer; an earlier acceptance moves',
    body: acceptance,
    status: 200,
    answer: question,
  } as const
  endpoint(api, accept, {
    act: async ({ viewer, params, body, now }, db) => {
      await standingQuestion(db.read, viewer, params.id)
      const { answer } = await getVisibleAnswer(db.read, viewer, body.answerId)
      if (answer.questionId !== params.id) fail('answers.not_found', 404)
      await acceptAnswer(db, viewer, answer.id, now)
    },
    present: ({ params }, reader) => presentQuestion(reader, params.id),
  })
  const withdraw = {
    ...accepted,
    method: 'delete',
    summary: 'Withdraw the acceptance',
    status: 204,
  } as const
  endpoint(api, withdraw, {
    act: async ({ viewer, params, now }, db) => {
      await standingQuestion(db.read, viewer, params.id)
      await withdrawAcceptance(db, viewer, params.id, now)
    },
  })
}
