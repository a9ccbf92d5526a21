import type { IncidentId } from '#db/ids.ts'
import type { Member, Viewer } from '~/features/accounts/viewer.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { incidentById } from '~/features/incidents/incidents.view.server.ts'
import { type NewIncident, newIncident, newUpdate } from '~/features/incidents/schema.ts'
import { updatesOf } from '~/features/incidents/timeline.view.server.ts'
import { postUpdate } from '~/features/incidents/updates.server.ts'
import type { SearchForum } from './search-forum.ts'

export const HOUR_MS = 3_600_000
export const LATE = {
  kind: 'incident',
  title: { en: 'TRC20 deposits are delayed', 'zh-CN': 'TRC20 充值延迟到账' },
  text: { en: 'They wait for our node. **Nothing is lost.**', 'zh-CN': '正在等待节点同步，资产安全。' },
  tags: ['充值'],
  networks: ['TRC20'],
} as const

export const idOf = ({ path }: { path: string }) => Number(path.split('/').at(-1)) as IncidentId

export async function open(at: SearchForum, staff: Member, over: Partial<NewIncident> = {}) {
  return idOf(await openIncident(at.db, staff, newIncident.parse({ ...LATE, ...over }), at.now))
}

export async function forumWithTags(at: SearchForum) {
  await at.base.tag('deposit', { name: { en: 'Deposit', 'zh-CN': '充值' } })
  await at.base.tag('withdrawal')
  return at.member('keeper', 'moderator')
}

export const say = (at: SearchForum, staff: Member, id: IncidentId, en: string, state?: string) =>
  postUpdate(at.db, staff, id, newUpdate.parse({ text: { en }, state }), at.now)

export const read = (at: SearchForum, id: IncidentId) =>
  incidentById(at.db.read, id, { locale: 'en', now: at.now })

export const said = async (at: SearchForum, id: IncidentId, locale: 'en' | 'zh-CN' = 'en') =>
  (await updatesOf(at.db.read, [id], locale)).get(id) ?? []

export const reader = (at: SearchForum, viewer: Viewer = null, locale: 'en' | 'zh-CN' = 'en') => ({
  db: at.db,
  viewer,
  locale,
  now: () => at.now,
})
