import { createHmac, randomBytes } from 'node:crypto'
import { eq, lte } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { visitorKeys } from '#db/schema/index.ts'
import { VISITOR_KEYS_KEPT_MS } from './rules.ts'

/** Somebody, for one day: the same person tomorrow is another visitor, and no one can be found from it. */
export interface Visitor {
  id: string
  /** YYYY-MM-DD in UTC. */
  day: string
}

/** Tells visitors apart without keeping who they are: an HMAC, with a key that lives for a day or two, of
 *  the network (/24, /56) and the user agent. */
export async function visitorOf(
  db: Db,
  { address, userAgent }: { address: string; userAgent: string },
  now: Date,
): Promise<Visitor> {
  const day = now.toISOString().slice(0, 10)
  const key = await keyOf(db, day)
  const id = createHmac('sha256', key)
    .update(`${networkOf(address)}\n${userAgent}`)
    .digest('base64url')
  return { id: id.slice(0, 22), day }
}

/** Neighbours share a network, and one person's changing addresses mostly stay in it. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (!mapped.includes(':')) return mapped.split('.').slice(0, 3).join('.')
  const groups = expand(mapped)
  return `${groups.slice(0, 3).join(':')}:${(groups[3] ?? '0').padStart(4, '0').slice(0, 2)}`
}

/** The eight groups of an IPv6 address. */
function expand(address: string): string[] {
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right]
}

const known = new WeakMap<Db, { day: string; key: string }>()

/** The day's key is made by whichever process needs it first. */
async function keyOf(db: Db, day: string): Promise<string> {
  const remembered = known.get(db)
  if (remembered?.day === day) return remembered.key
  const key = await db.write(async (tx) => {
    const fresh = randomBytes(32).toString('base64url')
    await tx.insert(visitorKeys).values({ day, key: fresh }).onConflictDoNothing()
    const [row] = await tx.select({ key: visitorKeys.key }).from(visitorKeys).where(eq(visitorKeys.day, day))
    return row?.key ?? fresh
  })
  known.set(db, { day, key })
  return key
}

/** Run every hour. */
export async function eraseOldVisitorKeys(db: Db, now: Date) {
  const oldest = new Date(now.getTime() - VISITOR_KEYS_KEPT_MS).toISOString().slice(0, 10)
  await db.write((tx) => tx.delete(visitorKeys).where(lte(visitorKeys.day, oldest)))
}
