import { z } from '@hono/zod-openapi'
import type { SolvedItTarget } from '~/features/feedback/feedback.view.server.ts'
import { endVisit } from '~/features/phrases/visits.server.ts'
import { endpoint } from './endpoint.ts'
import type { Api, Call } from './route.ts'
import { entryParams, questionParams } from './schemas/ids.ts'
import { solvedIt } from './schemas/inputs.ts'
import { count } from './schemas/values.ts'

const say = {
  method: 'put',
  tag: 'solved-it',
  summary: 'Say whether this solved it: one word a visitor and day, which can be changed',
  caller: 'anyone',
  scope: 'write',
  body: solvedIt,
  status: 200,
  answer: z.object({ yes: count, no: count }),
  refusals: [404, 410, 422],
} as const

export function solvedItEndpoints(api: Api) {
  const question = { ...say, path: '/questions/{id}/solved-it', params: questionParams } as const
  endpoint(api, question, {
    act: (call) => answerFor(call, { questionId: call.params.id }),
    present: async (_, __, counts) => counts,
  })
  const entry = { ...say, path: '/faq/{id}/solved-it', params: entryParams } as const
  endpoint(api, entry, {
    act: (call) => answerFor(call, { entryId: call.params.id }),
    present: async (_, __, counts) => counts,
  })
}

function answerFor(call: Omit<Call<typeof say & { path: string }>, 'params'>, target: SolvedItTarget) {
  const { app, viewer, body, client, now } = call
  return endVisit(app.db, viewer, target, client, body, now)
}
