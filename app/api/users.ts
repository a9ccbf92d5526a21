import { z } from '@hono/zod-openapi'
import { ROLES } from '#db/schema/types.ts'
import { publicMember } from '~/features/accounts/accounts.view.server.ts'
import { unreadCount } from '~/features/notices/notices.view.server.ts'
import { endpoint } from './endpoint.ts'
import type { Api } from './route.ts'
import { author, count, html, language, time, url } from './schemas/values.ts'

const user = z.object({ ...author.shape, url, aboutHtml: html, createdAt: time }).openapi('User')

const me = z
  .object({
    ...author.shape,
    url,
    role: z.enum(ROLES),
    language,
    createdAt: time,
    unreadNotices: count,
  })
  .openapi('Me')

export function userEndpoints(api: Api) {
  const one = {
    method: 'get',
    path: '/users/{handle}',
    tag: 'users',
    summary: 'Read what everybody sees of a member',
    caller: 'anyone',
    scope: 'read',
    params: z.object({ handle: z.string().max(100) }),
    status: 200,
    answer: user,
    refusals: [404, 410],
  } as const
  endpoint(api, one, {
    present: async ({ params }, { read, language, origin }) => {
      const { createdAt, ...member } = await publicMember(read, params.handle, language)
      return { ...member, url: urlOf(member, origin), createdAt: createdAt.toISOString() }
    },
  })
  const self = {
    method: 'get',
    path: '/me',
    tag: 'users',
    summary: 'Read whose token this is',
    caller: 'member',
    scope: 'read',
    status: 200,
    answer: me,
    refusals: [],
  } as const
  endpoint(api, self, {
    present: async ({ viewer }, { read, origin }) => {
      const { id, handle, displayName, reputation, isStaff, role, language } = viewer
      return {
        ...{ id, handle, displayName, reputation, isStaff, role, language },
        url: urlOf(viewer, origin),
        createdAt: viewer.createdAt.toISOString(),
        unreadNotices: await unreadCount(read, viewer),
      }
    },
  })
}

const urlOf = ({ handle }: { handle: string }, origin: string) =>
  `${origin}/users/${encodeURIComponent(handle)}`
