import { z } from '@hono/zod-openapi'
import { approveSuggestion, rejectSuggestion } from '~/features/suggestions/decisions.server.ts'
import { suggestAnswerEdit, suggestQuestionEdit } from '~/features/suggestions/suggestions.server.ts'
import { waitingSuggestions } from '~/features/suggestions/waiting.view.server.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import { presentSuggestion, suggestionsJson } from './presenters/suggestions.ts'
import type { Api } from './route.ts'
import { answerParams, questionParams, suggestionParams } from './schemas/ids.ts'
import { newAnswerSuggestion, newQuestionSuggestion, rejection, suggestion } from './schemas/suggestions.ts'

export function suggestionEndpoints(api: Api) {
  addMaking(api)
  addReading(api)
  addDeciding(api)
}

const made = {
  method: 'post',
  tag: 'suggestions',
  caller: 'member',
  scope: 'write',
  limit: 'suggest',
  status: 201,
  answer: suggestion,
  refusals: [403, 404, 409, 410, 412, 422],
} as const

function addMaking(api: Api) {
  const ofQuestion = {
    ...made,
    path: '/questions/{id}/suggestions',
    summary: 'Suggest an edit of a question that you may not edit',
    params: questionParams,
    body: newQuestionSuggestion,
  } as const
  endpoint(api, ofQuestion, {
    act: ({ viewer, params, body: { basedOn, ...edit }, now }, db) =>
      suggestQuestionEdit(db, viewer, params.id, { ...edit, revision: basedOn }, now),
    present: (_, reader, id) => presentSuggestion(reader, id),
  })
  const ofAnswer = {
    ...made,
    path: '/answers/{id}/suggestions',
    summary: 'Suggest an edit of an answer that you may not edit',
    params: answerParams,
    body: newAnswerSuggestion,
  } as const
  endpoint(api, ofAnswer, {
    act: ({ viewer, params, body: { basedOn, ...edit }, now }, db) =>
      suggestAnswerEdit(db, viewer, params.id, { ...edit, revision: basedOn }, now),
    present: (_, reader, id) => presentSuggestion(reader, id),
  })
}

const read = { method: 'get', tag: 'suggestions', caller: 'member', scope: 'read', status: 200 } as const

function addReading(api: Api) {
  const list = {
    ...read,
    path: '/suggestions',
    summary: 'List suggested edits that wait: all for whoever may edit others’ posts, else one’s own',
    query: z.object(paging),
    answer: listOf(suggestion),
    refusals: [],
  } as const
  endpoint(api, list, {
    present: async ({ viewer, query }, reader) => {
      const { items, next } = await waitingSuggestions(reader.read, viewer, query)
      return { items: await suggestionsJson(reader, items), next }
    },
  })
  const one = {
    ...read,
    path: '/suggestions/{id}',
    summary: 'Read a suggested edit',
    params: suggestionParams,
    answer: suggestion,
    refusals: [403, 404, 410],
  } as const
  endpoint(api, one, { present: ({ params }, reader) => presentSuggestion(reader, params.id) })
}

const decided = {
  method: 'post',
  tag: 'suggestions',
  caller: 'member',
  scope: 'write',
  params: suggestionParams,
  status: 200,
  answer: suggestion,
} as const

function addDeciding(api: Api) {
  const approve = {
    ...decided,
    path: '/suggestions/{id}/approve',
    summary: 'Approve a suggested edit: it becomes a revision of its author',
    refusals: [403, 404, 409, 410, 412, 422],
  } as const
  endpoint(api, approve, {
    act: ({ viewer, params, now }, db) => approveSuggestion(db, viewer, params.id, now),
    present: ({ params }, reader) => presentSuggestion(reader, params.id),
  })
  const reject = {
    ...decided,
    path: '/suggestions/{id}/reject',
    summary: 'Reject a suggested edit, with the reason that its author reads',
    body: rejection,
    refusals: [403, 404, 409, 410],
  } as const
  endpoint(api, reject, {
    act: ({ viewer, params, body, now }, db) => rejectSuggestion(db, viewer, params.id, body.reason, now),
    present: ({ params }, reader) => presentSuggestion(reader, params.id),
  })
}
