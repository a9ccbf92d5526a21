import { z } from '@hono/zod-openapi'
import type { Db } from '#db/client.server.ts'
import type { IncidentId } from '#db/ids.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { visitorOf } from '~/features/feedback/visitor.server.ts'
import { sayAffected } from '~/features/incidents/affected.server.ts'
import { followIncident, unfollowIncident } from '~/features/incidents/follow.server.ts'
import {
  editIncident,
  endIncident,
  openIncident,
  reopenIncident,
} from '~/features/incidents/incidents.server.ts'
import { listIncidents } from '~/features/incidents/incidents.view.server.ts'
import { postUpdate, rewordUpdate } from '~/features/incidents/updates.server.ts'
import { endpoint } from './endpoint.ts'
import { incidentIdIn } from './made.ts'
import { listOf, paging } from './pages.ts'
import { incidentJson, presentIncident } from './presenters/incidents.ts'
import type { Api } from './route.ts'
import { incidentParams } from './schemas/ids.ts'
import {
  affected,
  incident,
  incidentChange,
  incidentSummary,
  newIncident,
  newUpdate,
  rewording,
} from './schemas/incidents.ts'
import { count } from './schemas/values.ts'

const tag = 'incidents'

export function incidentEndpoints(api: Api) {
  addReading(api)
  addMaking(api)
  addUpdates(api)
  addStep(api, 'end', 'End an incident without another word', endIncident)
  addStep(api, 'reopen', 'Open an incident again', reopenIncident)
  addAffected(api)
  addFollowing(api)
}

function addReading(api: Api) {
  const list = {
    method: 'get',
    path: '/incidents',
    tag,
    summary: 'List incidents and announcements, the most recent first',
    caller: 'anyone',
    scope: 'read',
    query: z.object({ state: z.enum(['open', 'past']).optional(), ...paging }),
    status: 200,
    answer: listOf(incidentSummary),
    refusals: [],
  } as const
  endpoint(api, list, {
    present: async ({ query, now }, { read, language, origin }) => {
      const { items, next } = await listIncidents(read, query, { locale: language, now })
      return { items: items.map((item) => incidentJson(item, origin)), next }
    },
  })
  const one = {
    method: 'get',
    path: '/incidents/{id}',
    tag,
    summary: 'Read an incident with all that was said about it',
    caller: 'anyone',
    scope: 'read',
    params: incidentParams,
    status: 200,
    answer: incident,
    refusals: [404],
  } as const
  endpoint(api, one, { present: ({ params, now }, reader) => presentIncident(reader, params.id, now) })
}

function addMaking(api: Api) {
  const open = {
    method: 'post',
    path: '/incidents',
    tag,
    summary: 'Open an incident or an announcement (staff)',
    caller: 'member',
    scope: 'staff',
    body: newIncident,
    status: 201,
    answer: incident,
    refusals: [403, 409],
  } as const
  endpoint(api, open, {
    act: ({ viewer, body, now }, db) => openIncident(db, viewer, body, now),
    present: ({ now }, reader, made) => presentIncident(reader, incidentIdIn(made), now),
  })
  const edit = {
    method: 'patch',
    path: '/incidents/{id}',
    tag,
    summary: 'Change title, tags, networks or the time of the next update (staff)',
    caller: 'member',
    scope: 'staff',
    params: incidentParams,
    body: incidentChange,
    status: 200,
    answer: incident,
    refusals: [403, 404, 412],
  } as const
  endpoint(api, edit, {
    act: ({ viewer, params, body, revision, now }, db) =>
      editIncident(db, viewer, params.id, { ...body, revision }, now),
    present: ({ params, now }, reader) => presentIncident(reader, params.id, now),
  })
}

const said = {
  path: '/incidents/{id}/updates',
  tag,
  caller: 'member',
  scope: 'staff',
  params: incidentParams,
  answer: incident,
} as const

function addUpdates(api: Api) {
  const post = {
    ...said,
    method: 'post',
    summary: 'Post an update, which every follower is told of (staff)',
    body: newUpdate,
    status: 201,
    refusals: [403, 404, 409],
  } as const
  endpoint(api, post, {
    act: ({ viewer, params, body, now }, db) => postUpdate(db, viewer, params.id, body, now),
    present: ({ params, now }, reader) => presentIncident(reader, params.id, now),
  })
  const reword = {
    ...said,
    method: 'patch',
    summary: 'Mend the words of an update (staff)',
    body: rewording,
    status: 200,
    refusals: [403, 404],
  } as const
  endpoint(api, reword, {
    act: ({ viewer, params, body, now }, db) => rewordUpdate(db, viewer, params.id, body, now),
    present: ({ params, now }, reader) => presentIncident(reader, params.id, now),
  })
}

type Step = (db: Db, actor: Member, id: IncidentId, now: Date) => Promise<void>

function addStep(api: Api, name: 'end' | 'reopen', summary: string, step: Step) {
  const route = {
    method: 'post',
    path: `/incidents/{id}/${name}`,
    tag,
    summary: `${summary} (staff)`,
    caller: 'member',
    scope: 'staff',
    params: incidentParams,
    status: 200,
    answer: incident,
    refusals: [403, 404, 409],
  } as const
  endpoint(api, route, {
    act: ({ viewer, params, now }, db) => step(db, viewer, params.id, now),
    present: ({ params, now }, reader) => presentIncident(reader, params.id, now),
  })
}

function addAffected(api: Api) {
  const route = {
    method: 'put',
    path: '/incidents/{id}/affected',
    tag,
    summary: 'Say "I have this too", or take it back: once a member, or a visitor and day',
    caller: 'anyone',
    scope: 'write',
    params: incidentParams,
    body: affected,
    status: 200,
    answer: z.object({ affected: count }),
    refusals: [404, 409],
  } as const
  endpoint(api, route, {
    act: async ({ app, viewer, params, body, client, now }, db) => {
      const visitor = await visitorOf(app.db, client, now)
      return sayAffected(db, viewer, params.id, { value: body.value, visitor }, now)
    },
    present: async (_, __, affected) => ({ affected }),
  })
}

const following = {
  path: '/incidents/{id}/follow',
  tag,
  caller: 'member',
  scope: 'write',
  params: incidentParams,
  status: 204,
  refusals: [404],
} as const

function addFollowing(api: Api) {
  const follow = {
    ...following,
    method: 'put',
    summary: 'Follow an incident: each of its updates becomes a notice',
  } as const
  endpoint(api, follow, {
    act: ({ viewer, params, now }, db) => followIncident(db, viewer, params.id, now),
  })
  const unfollow = { ...following, method: 'delete', summary: 'Follow an incident no more' } as const
  endpoint(api, unfollow, { act: ({ viewer, params }, db) => unfollowIncident(db, viewer, params.id) })
}
