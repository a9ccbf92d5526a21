import { z } from '@hono/zod-openapi'
import { BADGES, NOTICE_KINDS } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { markRead } from '~/features/notices/notices.server.ts'
import { listNotices, type NoticeItem, unreadCount } from '~/features/notices/notices.view.server.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import type { Api, Reader } from './route.ts'
import { authorOrNull, count, id, language, time, url } from './schemas/values.ts'

const notice = z
  .object({
    id,
    kind: z.enum(NOTICE_KINDS).openapi({ description: 'Of the newest event there' }),
    questionId: id.nullable().openapi({ description: 'The thread, or null' }),
    incidentId: id.nullable().openapi({ description: 'The incident, or null' }),
    changeId: id.nullable().openapi({ description: 'The change of an official answer, for staff, or null' }),
    appealId: id.nullable().openapi({ description: 'Your appeal against a suspension, or null' }),
    badge: z.enum(BADGES).nullable().openapi({ description: 'A badge that you earned, or null' }),
    title: z.string(),
    language,
    url: url.openapi({ description: 'The place in the thread, the update, or the change' }),
    actor: authorOrNull,
    count: count.openapi({ description: 'Events since it was last read' }),
    createdAt: time,
    isUnread: z.boolean(),
  })
  .openapi('Notice')

const notices = listOf(notice)
  .extend({ unread: count.openapi({ description: 'Threads, incidents and changes with something unread' }) })
  .openapi('Notices')

const noticeJson = ({ path, createdAt, ...item }: NoticeItem, origin: string): z.infer<typeof notice> => ({
  ...item,
  url: origin + path,
  createdAt: createdAt.toISOString(),
})

async function presentNotices(
  { read, origin }: Reader,
  member: Member,
  page: { cursor?: string | undefined; limit?: number },
) {
  const { items, next } = await listNotices(read, member, page)
  const unread = await unreadCount(read, member)
  return { items: items.map((item) => noticeJson(item, origin)), next, unread }
}

export function noticeEndpoints(api: Api) {
  const list = {
    method: 'get',
    path: '/notices',
    tag: 'notices',
    summary: 'What is new for you, one a thread, incident or change',
    caller: 'member',
    scope: 'read',
    query: z.object(paging),
    status: 200,
    answer: notices,
    refusals: [],
  } as const
  endpoint(api, list, { present: ({ viewer, query }, reader) => presentNotices(reader, viewer, query) })
  const read = {
    method: 'put',
    path: '/notices/read',
    tag: 'notices',
    summary: 'Mark all as read',
    caller: 'member',
    scope: 'read',
    status: 200,
    answer: notices,
    refusals: [],
  } as const
  endpoint(api, read, {
    act: ({ viewer, now }, db) => markRead(db, viewer, 'all', now),
    present: ({ viewer }, reader) => presentNotices(reader, viewer, {}),
  })
}
