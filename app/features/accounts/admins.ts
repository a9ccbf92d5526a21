import { and, eq, isNull, sql } from 'drizzle-orm'
import { users } from '#db/schema/index.ts'

/** Whoever is an admin. That they are no member is said as well: SQLite does not conclude it from their role, and the
 *  index of staff holds them by it, where without it all members were read. */
export const isAdmin = and(sql`${users.role} <> 'member'`, eq(users.role, 'admin'), isNull(users.deletedAt))
