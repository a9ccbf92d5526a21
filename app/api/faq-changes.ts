import { z } from '@hono/zod-openapi'
import type { Db } from '#db/client.server.ts'
import type { EntryChangeId } from '#db/ids.ts'
import { ENTRY_CHANGE_STATES } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { listChanges } from '~/features/faq/waiting.view.server.ts'
import { approveChange, declineChange, withdrawChange } from '~/features/faq/waiting-decisions.server.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import { changesJson, presentChange } from './presenters/entry-changes.ts'
import type { Api } from './route.ts'
import { declined, entryChangeSubmitted } from './schemas/entry-changes.ts'
import { entryChangeParams } from './schemas/ids.ts'

const tag = 'faq'

/** Changes of published entries that wait, or waited, for a second person. */
export function faqChangeEndpoints(api: Api) {
  addReading(api)
  addDecline(api)
  addStep(api, 'approve', 'Make an entry what a change says', approveChange)
  addStep(api, 'withdraw', 'Take back a change that you wrote', withdrawChange)
}

function addReading(api: Api) {
  const list = {
    method: 'get',
    path: '/faq-changes',
    tag,
    summary: 'List changes of published entries',
    caller: 'member',
    scope: 'staff',
    query: z.object({ state: z.enum(ENTRY_CHANGE_STATES).optional(), ...paging }),
    status: 200,
    answer: listOf(entryChangeSubmitted),
    refusals: [403],
  } as const
  endpoint(api, list, {
    present: async ({ viewer, query }, reader) => {
      const { items, next } = await listChanges(reader.read, viewer, query)
      return { items: await changesJson(reader, items), next }
    },
  })
  const one = {
    method: 'get',
    path: '/faq-changes/{id}',
    tag,
    summary: 'Read a change of a published entry',
    caller: 'member',
    scope: 'staff',
    params: entryChangeParams,
    status: 200,
    answer: entryChangeSubmitted,
    refusals: [403, 404],
  } as const
  endpoint(api, one, { present: ({ params }, reader) => presentChange(reader, params.id) })
}

function addDecline(api: Api) {
  const route = {
    method: 'post',
    path: '/faq-changes/{id}/decline',
    tag,
    summary: 'Turn down a change',
    caller: 'member',
    scope: 'staff',
    params: entryChangeParams,
    body: declined,
    status: 200,
    answer: entryChangeSubmitted,
    refusals: [403, 404, 409],
  } as const
  endpoint(api, route, {
    act: ({ viewer, params, body, now }, db) => declineChange(db, viewer, params.id, body.reason, now),
    present: ({ params }, reader) => presentChange(reader, params.id),
  })
}

type Step = (db: Db, actor: Member, id: EntryChangeId, now: Date) => Promise<unknown>

function addStep(api: Api, name: string, summary: string, step: Step) {
  const route = {
    method: 'post',
    path: `/faq-changes/{id}/${name}`,
    tag,
    summary,
    caller: 'member',
    scope: 'staff',
    params: entryChangeParams,
    status: 200,
    answer: entryChangeSubmitted,
    refusals: [403, 404, 409, 410, 412],
  } as const
  endpoint(api, route, {
    act: ({ viewer, params, now }, db) => step(db, viewer, params.id, now),
    present: ({ params }, reader) => presentChange(reader, params.id),
  })
}
