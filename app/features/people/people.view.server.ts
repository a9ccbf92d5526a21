import { and, eq, gt, isNull, like, ne, or, type SQL, sql } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { holdsText } from '#db/holds-text.server.ts'
import { users } from '#db/schema/index.ts'
import { emailKeyOf } from '../mail/letters.server.ts'
import { after, decodeCursor, type OrderKey, orderBy, pageOf } from '../posts/keyset.ts'
import type { PeopleFilter } from './choices.ts'
import { DAY_MS, NEW_DAYS, PEOPLE_PER_PAGE } from './rules.ts'
import type { PeopleQuery } from './schema.ts'

const NEWEST_FIRST: OrderKey[] = [{ column: users.id, direction: 'desc' }]

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['people'][number]

/** A page of the members, the newest first. Addresses are for admins, and found whole.
 *  @throws AppError `lists.bad_cursor` 400 */
export async function listPeople(
  read: ReadDb,
  { q, filter, cursor }: PeopleQuery,
  { addresses }: { addresses: 'shown' | 'hidden' },
  now: Date,
) {
  const seesAddresses = addresses === 'shown'
  const rows = await read
    .select({
      ...{ id: users.id, handle: users.handle, displayName: users.displayName, role: users.role },
      ...{ reputation: users.reputation, createdAt: users.createdAt, email: users.email },
      ...{ emailKey: users.emailKey, suspensionKind: users.suspensionKind },
      suspendedUntil: users.suspendedUntil,
    })
    .from(users)
    .where(
      and(
        isNull(users.deletedAt),
        q === '' ? undefined : seesAddresses && q.includes('@') ? hasAddress(q) : isCalled(q),
        FILTERS[filter](now),
        cursor ? after(NEWEST_FIRST, decodeCursor(cursor, NEWEST_FIRST)) : undefined,
      ),
    )
    .orderBy(...orderBy(NEWEST_FIRST))
    .limit(PEOPLE_PER_PAGE + 1)
  const { items, next } = pageOf(rows, PEOPLE_PER_PAGE, ({ id }) => [id])
  return {
    next,
    people: items.map(({ email, emailKey, suspensionKind, suspendedUntil, ...person }) => ({
      ...person,
      address: seesAddresses && email ? { email, isVerified: emailKey !== null } : null,
      restriction:
        suspendedUntil && suspendedUntil > now ? { kind: suspensionKind, until: suspendedUntil } : null,
    })),
  }
}

const FILTERS: Record<PeopleFilter, (now: Date) => SQL | undefined> = {
  all: () => undefined,
  restrained: (now) => gt(users.suspendedUntil, now),
  new: (now) => gt(users.createdAt, new Date(now.getTime() - NEW_DAYS * DAY_MS)),
  staff: () => ne(users.role, 'member'),
}

/** Claimed or confirmed. */
const hasAddress = (typed: string) =>
  or(eq(users.emailKey, emailKeyOf(typed)), eq(sql`lower(${users.email})`, emailKeyOf(typed)))

/** The beginning of a handle, or a part of a name. */
function isCalled(typed: string) {
  const sought = typed.replace(/^@/, '')
  const pattern = sought.toLowerCase().replace(/[\\%_]/g, '\\$&')
  return or(like(users.handleKey, sql`${`${pattern}%`} escape '\\'`), holdsText(users.displayName, sought))
}
