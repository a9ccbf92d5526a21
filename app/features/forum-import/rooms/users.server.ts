import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { memberBadges, users } from '#db/schema/index.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { withoutBadges } from '../../accounts/schema.ts'
import type { Fields } from '../../forum-export/kinds/kind.ts'
import { handleCandidates } from '../../import/handles.ts'
import { type Importing, type Item, isMatched } from '../importing.ts'
import { rewriteIn } from '../links.server.ts'
import { type Room, standingAt, standsBy } from './room.ts'

/** People are known again by a verified address, and by nothing else: a handle is anybody's. */
export const userRoom: Room = {
  prepare: async (importing, items) => {
    await rewriteIn(importing, items, ['about'])
    const others = await addressesOfOthers(importing.db.read, items)
    for (const item of items) {
      if (!importing.takesRoles) withoutRole(item)
      if (item.values.passwordHash === null) item.silent.add('password')
      if (item.known && others.has(addressOf(item) ?? '')) Object.assign(item.values, NO_MAIL)
      item.values.displayName = withoutBadges(String(item.values.displayName)) || item.values.handle
    }
    await noteHandles(importing, items)
  },
  render: async (_importing, items) => {
    for (const item of items) {
      const rendered = renderMarkdown(String(item.values.about), { linkPolicy: 'all', idPrefix: 'about' })
      item.derived.profile = { aboutHtml: rendered.html }
      item.derived.mail = { emailKey: addressOf(item) ?? null }
    }
  },
  standing: async (tx, importing, items) => {
    const addresses = items.flatMap((item) => addressOf(item) ?? [])
    if (addresses.length === 0) return new Map()
    const rows = await tx
      .select({ id: users.id, key: users.emailKey, handle: users.handle })
      .from(users)
      .where(and(inArray(users.emailKey, addresses), isNull(users.deletedAt)))
    const here = new Map(rows.map((row) => [row.key ?? '', row]))
    const found = standingAt(items, addressOf, here)
    for (const [item, { handle }] of found) noteHandle(importing, item, handle)
    return new Map([...found].map(([item, { id }]) => [item, id]))
  },
  given: freeHandles,
}

const NO_ROLE = { role: 'member', teamId: null, staffAlias: null, trusted: false }
/** Whoever is staff here already stays it. */
function withoutRole({ known, values, silent }: Item) {
  if (known) silent.add('role')
  else Object.assign(values, NO_ROLE)
}

const NO_MAIL = { email: null, emailVerifiedAt: null }

function addressOf({ values }: Item): string | undefined {
  const { email, emailVerifiedAt } = values
  return typeof email === 'string' && emailVerifiedAt !== null ? email.toLowerCase() : undefined
}

/** Addresses that belong to somebody else here by now. */
async function addressesOfOthers(read: ReadDb, items: Item[]): Promise<Set<string>> {
  const known = items.filter((item) => item.known && !isMatched(item.known))
  const mine = known.map((item) =>
    and(eq(users.emailKey, addressOf(item) ?? ''), ne(users.id, item.known?.rowId as UserId)),
  )
  if (mine.length === 0) return new Set()
  const rows = await read
    .select({ key: users.emailKey })
    .from(users)
    .where(or(...mine))
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

/** What people who came with an earlier import, or were here before, are called here. */
async function noteHandles(importing: Importing, items: Item[]) {
  const known = items.filter((item) => item.known)
  if (known.length === 0) return
  const ids = known.map((item) => item.known?.rowId as UserId)
  const rows = await importing.db.read
    .select({ id: users.id, handle: users.handle })
    .from(users)
    .where(inArray(users.id, ids))
  const handles = new Map<number, string>(rows.map(({ id, handle }) => [id, handle]))
  for (const item of known) noteHandle(importing, item, handles.get(item.known?.rowId ?? 0))
}

function noteHandle({ renamed }: Importing, { line }: Item, here: string | undefined) {
  const there = String(line.fields.handle)
  if (here !== undefined && here !== there) renamed.handles.set(there, here)
}

/** One's own where it is free; staff's, and what looks like it, only for whom is taken over as staff or with an empty
 *  forum. */
async function freeHandles(tx: Tx, importing: Importing, items: Item[]): Promise<Map<Item, Fields>> {
  const candidates = items.map((item) => [
    ...(importing.site.keepsIds || item.values.role !== 'member' ? [String(item.line.fields.handle)] : []),
    ...handleCandidates(String(item.line.fields.handle), item.line.id, importing.site.id),
  ])
  if (candidates.length === 0) return new Map()
  const rows = await tx
    .select({ key: users.handleKey })
    .from(users)
    .where(inArray(users.handleKey, candidates.flat()))
  const taken = new Set(rows.map(({ key }) => key))
  return new Map(
    items.map((item, at) => {
      const handle = candidates[at]?.find((candidate) => !taken.has(candidate))
      if (handle === undefined) throw new Error(`No handle is free for ${item.line.fields.handle}`)
      taken.add(handle)
      noteHandle(importing, item, handle)
      return [item, { handle, handleKey: handle }]
    }),
  )
}

export const badgeRoom: Room = {
  standing: standsBy(memberBadges, ['userId'], ({ userId, badge }) => `${userId} ${badge}`),
}
