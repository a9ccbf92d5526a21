import { z } from '@hono/zod-openapi'
import type { Db } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { ENTRY_STATES } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { createEntry, editEntry } from '~/features/faq/entries.server.ts'
import { listEntries } from '~/features/faq/entry.view.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry, unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { language } from '~/features/questions/schema.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import { entryJson, presentEntry, presentOneEntry } from './presenters/entries.ts'
import { presentChange } from './presenters/entry-changes.ts'
import type { Api } from './route.ts'
import { entry } from './schemas/entries.ts'
import { entryChangeSubmitted } from './schemas/entry-changes.ts'
import { entryChange, newEntry, promotion, seenQuery } from './schemas/entry-inputs.ts'
import { answerParams, entryParams } from './schemas/ids.ts'

const tag = 'faq'

export function faqEndpoints(api: Api) {
  addReading(api)
  addMaking(api)
  addChange(api)
  addStep(api, 'publish', 'Make an entry public', { step: publishEntry, query: seenQuery })
  addStep(api, 'unpublish', 'Take an entry out of the help centre', { step: unpublishEntry })
  addStep(api, 'verify', 'Say that an entry is still true', { step: verifyEntry, query: seenQuery })
}

function addReading(api: Api) {
  const list = {
    method: 'get',
    path: '/faq',
    tag,
    summary: 'List FAQ entries',
    caller: 'anyone',
    scope: 'read',
    query: z.object({
      category: z.string().min(1).max(100).optional().openapi({ description: 'Slug' }),
      language: language.optional(),
      state: z.enum(ENTRY_STATES).optional(),
      ...paging,
    }),
    status: 200,
    answer: listOf(entry),
    refusals: [],
  } as const
  endpoint(api, list, {
    present: async ({ viewer, query }, reader) => {
      const { items, next } = await listEntries(reader.read, viewer, query, reader.language)
      return { items: items.map((item) => entryJson(reader, item)), next }
    },
  })
  const one = {
    method: 'get',
    path: '/faq/{id}',
    tag,
    summary: 'Read an FAQ entry',
    caller: 'anyone',
    scope: 'read',
    params: entryParams,
    status: 200,
    answer: entry,
    refusals: [404, 410],
  } as const
  endpoint(api, one, { present: ({ params }, reader) => presentOneEntry(reader, params.id) })
}

function addMaking(api: Api) {
  const promote = {
    method: 'post',
    path: '/answers/{id}/promote',
    tag,
    summary: 'Make an accepted answer the draft of an FAQ entry',
    caller: 'member',
    scope: 'staff',
    params: answerParams,
    body: promotion,
    status: 201,
    answer: entry,
    refusals: [403, 404, 409, 410],
  } as const
  endpoint(api, promote, {
    act: ({ viewer, params, body, now }, db) => promoteAnswer(db, viewer, params.id, body, now),
    present: (_, reader, id) => presentEntry(reader, id),
  })
  const create = {
    method: 'post',
    path: '/faq',
    tag,
    summary: 'Draft an FAQ entry that no answer is the source of',
    caller: 'member',
    scope: 'staff',
    body: newEntry,
    status: 201,
    answer: entry,
    refusals: [403, 409],
  } as const
  endpoint(api, create, {
    act: ({ viewer, body, now }, db) => createEntry(db, viewer, body, now),
    present: (_, reader, id) => presentEntry(reader, id),
  })
}

function addChange(api: Api) {
  const route = {
    method: 'patch',
    path: '/faq/{id}',
    tag,
    summary: 'Edit an FAQ entry',
    description:
      'Where a second person approves what becomes public, a change of a published entry waits for them.',
    caller: 'member',
    scope: 'staff',
    params: entryParams,
    body: entryChange,
    status: 200,
    answer: entry,
    waits: entryChangeSubmitted,
    refusals: [403, 404, 412],
  } as const
  endpoint(api, route, {
    act: ({ viewer, params, body, revision, now }, db) =>
      editEntry(db, viewer, params.id, { ...body, revision }, now),
    presentWaiting: async (_, reader, waiting) => waiting && presentChange(reader, waiting),
    present: ({ params }, reader) => presentEntry(reader, params.id),
  })
}

interface Step {
  step: (db: Db, actor: Member, id: EntryId, now: Date, seen?: string) => Promise<void>
  query?: typeof seenQuery
}

function addStep(api: Api, name: string, summary: string, { step, query }: Step) {
  const route = {
    method: 'post',
    path: `/faq/{id}/${name}`,
    tag,
    summary,
    caller: 'member',
    scope: 'staff',
    params: entryParams,
    query,
    status: 200,
    answer: entry,
    refusals: [403, 404, 409, 410],
  } as const
  endpoint(api, route, {
    act: ({ viewer, params, query: asked, now }, db) => step(db, viewer, params.id, now, asked?.seen),
    present: ({ params }, reader) => presentEntry(reader, params.id),
  })
}
