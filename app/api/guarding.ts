import { actOnEach, type BulkOutcome } from '~/features/bulk/bulk.server.ts'
import { lockQuestion, setProtection, unlockQuestion } from '~/features/questions/guarding.server.ts'
import { endpoint } from './endpoint.ts'
import { presentQuestion } from './presenters/thread.ts'
import type { Api } from './route.ts'
import { questionParams } from './schemas/ids.ts'
import { bulkClosing, bulkOutcome, bulkTagging, newLock } from './schemas/moderation.ts'
import { question } from './schemas/posts.ts'
import { standingQuestion } from './standing.ts'

/** What staff decide of threads. */
export function guardingEndpoints(api: Api) {
  addLocks(api)
  addProtection(api)
  addBulk(api)
}

const guarded = {
  tag: 'moderation',
  caller: 'member',
  scope: 'staff',
  params: questionParams,
  status: 200,
  answer: question,
  refusals: [403, 404, 410],
} as const

function addLocks(api: Api) {
  const lock = {
    ...guarded,
    method: 'put',
    path: '/questions/{id}/lock',
    summary: 'Lock a thread: nobody but staff goes on with it',
    body: newLock,
  } as const
  endpoint(api, lock, {
    act: async ({ viewer, params, body, now }, db) => {
      await standingQuestion(db.read, viewer, params.id)
      await lockQuestion(db, viewer, params.id, body.reason, now)
    },
    present: ({ params }, reader) => presentQuestion(reader, params.id),
  })
  const unlock = {
    ...guarded,
    method: 'delete',
    path: '/questions/{id}/lock',
    summary: 'Unlock a thread',
  } as const
  endpoint(api, unlock, {
    act: async ({ viewer, params, now }, db) => {
      await standingQuestion(db.read, viewer, params.id)
      await unlockQuestion(db, viewer, params.id, now)
    },
    present: ({ params }, reader) => presentQuestion(reader, params.id),
  })
}

function addProtection(api: Api) {
  const changes = [
    { method: 'put', wish: 'protected', summary: 'Protect a question from answers of new members' },
    { method: 'delete', wish: 'open', summary: 'Let new members answer a question again' },
  ] as const
  for (const { method, wish, summary } of changes) {
    const change = { ...guarded, method, path: '/questions/{id}/protection', summary } as const
    endpoint(api, change, {
      act: async ({ viewer, params, now }, db) => {
        await standingQuestion(db.read, viewer, params.id)
        await setProtection(db, viewer, params.id, wish, now)
      },
      present: ({ params }, reader) => presentQuestion(reader, params.id),
    })
  }
}

const bulk = {
  method: 'post',
  keyless: true,
  tag: 'moderation',
  caller: 'member',
  scope: 'staff',
  status: 200,
  answer: bulkOutcome,
  refusals: [403],
} as const

/** Each question is an act of its own: what is refused keeps no other from being done. */
const told = { present: async (_: unknown, __: unknown, outcome: BulkOutcome) => outcome }

function addBulk(api: Api) {
  const closing = {
    ...bulk,
    path: '/bulk/close',
    summary: 'Close several questions',
    body: bulkClosing,
  } as const
  endpoint(api, closing, {
    act: ({ viewer, body: { questions, reason }, now }, db) =>
      actOnEach(db, viewer, { act: 'close', questions, closeReason: reason }, now),
    ...told,
  })
  const taggings = [
    { path: '/bulk/tag', act: 'tag', summary: 'Add a tag to several questions' },
    { path: '/bulk/untag', act: 'untag', summary: 'Take a tag from several questions' },
  ] as const
  for (const { path, act, summary } of taggings) {
    const tagging = { ...bulk, path, summary, body: bulkTagging, refusals: [403, 404] } as const
    endpoint(api, tagging, {
      act: ({ viewer, body, now }, db) => actOnEach(db, viewer, { act, ...body }, now),
      ...told,
    })
  }
}
