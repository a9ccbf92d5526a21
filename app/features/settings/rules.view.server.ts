import { eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { settings, users } from '#db/schema/index.ts'
import { remembered } from './remembered.server.ts'
import { Rule } from './rule.server.ts'

/** All rules of the rooms that this process has loaded: all there are, in a server. */
export const allRules = (): Rule<unknown>[] => remembered().filter((each) => each instanceof Rule)

/** The first word of its key. */
export const roomOf = ({ key }: Pick<Rule<unknown>, 'key'>) => key.slice(0, key.indexOf('.'))

export const ruleNamed = (key: string) => allRules().find((rule) => rule.key === key)

export interface LastChange {
  at: Date
  /** Null = an operator, or an account that is gone. */
  by: { handle: string; name: string } | null
}

/** Who decided these last, and when; what has its default is not among them. */
export async function lastChanges(read: ReadDb, keys: string[]): Promise<Map<string, LastChange>> {
  const rows = await read
    .select({
      key: settings.key,
      at: settings.updatedAt,
      handle: users.handle,
      name: users.displayName,
    })
    .from(settings)
    .leftJoin(users, eq(users.id, settings.updatedById))
    .where(inArray(settings.key, keys))
  return new Map(
    rows.map(({ key, at, handle, name }) => [
      key,
      { at, by: handle === null ? null : { handle, name: name ?? handle } },
    ]),
  )
}
