import { z } from '@hono/zod-openapi'
import { answerRef, commentRef, questionRef } from '#db/post.ts'
import { FLAG_KINDS } from '#db/schema/types.ts'
import { flagPost } from '~/features/flags/flags.server.ts'
import { endpoint } from './endpoint.ts'
import type { Api } from './route.ts'
import { answerParams, commentParams, questionParams } from './schemas/ids.ts'
import { newFlag } from './schemas/inputs.ts'
import { time } from './schemas/values.ts'

const flag = {
  method: 'post',
  tag: 'flags',
  summary: 'Tell staff what is wrong with a post',
  caller: 'member',
  scope: 'write',
  limit: 'flag',
  body: newFlag,
  status: 201,
  answer: z.object({ kind: z.enum(FLAG_KINDS), note: z.string(), createdAt: time }).openapi('Flag'),
  refusals: [403, 404, 409, 410, 422],
} as const

/** Nobody but staff, in their queue, sees a flag again. */
const presented = { present: async (_: unknown, __: unknown, made: Made) => shown(made) }

type Made = Awaited<ReturnType<typeof flagPost>>

const shown = ({ kind, note, createdAt }: Made) => ({ kind, note, createdAt: createdAt.toISOString() })

export function flagEndpoints(api: Api) {
  const question = { ...flag, path: '/questions/{id}/flags', params: questionParams } as const
  endpoint(api, question, {
    act: ({ viewer, params, body, now }, db) => flagPost(db, viewer, questionRef(params.id), body, now),
    ...presented,
  })
  const answer = { ...flag, path: '/answers/{id}/flags', params: answerParams } as const
  endpoint(api, answer, {
    act: ({ viewer, params, body, now }, db) => flagPost(db, viewer, answerRef(params.id), body, now),
    ...presented,
  })
  const comment = { ...flag, path: '/comments/{id}/flags', params: commentParams } as const
  endpoint(api, comment, {
    act: ({ viewer, params, body, now }, db) => flagPost(db, viewer, commentRef(params.id), body, now),
    ...presented,
  })
}
