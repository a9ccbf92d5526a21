import { createHmac, randomBytes } from 'node:crypto'
import { and, eq, lte, ne } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { visitorKeys } from '#db/schema/index.ts'
import { networkOf } from './network.ts'
import { VISITOR_KEYS_KEPT_MS } from './rules.ts'

/** Somebody, for one day: the same person tomorrow is another visitor, and no one can be found from it. */
export interface Visitor {
  id: string
  /** YYYY-MM-DD in UTC. */
  day: string
}

/** Tells visitors apart without keeping who they are: an HMAC, with a key that lives for a day or two, of
 *  the network (/24, /56) and the user agent. */
export function visitorOf(
  db: Db,
  { address, userAgent }: { address: string; userAgent: string },
  now: Date,
): Visitor | Promise<Visitor> {
  const client = `${networkOf(address)}\n${userAgent}`
  const met = recently(db).get(client)
  return met?.day === dayOf(now) ? met : meet(db, client, now)
}

/** How long who was met is known again without asking: whoever reads one page mostly reads another, and the HMAC takes a
 *  fifth of the time of a page from memory. Networks stay in memory alone, as those that limits count. */
const RECENT_MS = 10 * 60_000
const RECENT = 10_000
const met = new WeakMap<Db, LRUCache<string, Visitor>>()

function recently(db: Db): LRUCache<string, Visitor> {
  const known = met.get(db) ?? new LRUCache({ max: RECENT, ttl: RECENT_MS })
  met.set(db, known)
  return known
}

async function meet(db: Db, client: string, now: Date): Promise<Visitor> {
  const visitor = await visitorFor(db, client, now)
  recently(db).set(client, visitor)
  return visitor
}

/** All who come from one network are one: a user agent is its sender's to choose. */
export const networkVisitorOf = (db: Db, address: string, now: Date): Promise<Visitor> =>
  visitorFor(db, networkOf(address), now)

async function visitorFor(db: Db, text: string, now: Date): Promise<Visitor> {
  const day = dayOf(now)
  return { id: digestOf(await keyOfDay(db, day), text), day }
}

/** Tells members apart for as long as the forum lives; without the key nobody can say who it is. */
export async function memberMark(db: Db, id: UserId): Promise<string> {
  return digestOf(await keyNamed(db, KEY_FOR_MEMBERS), String(id))
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)

const digestOf = (key: string, text: string) =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 22)

const known = new WeakMap<Db, { day: string; key: string }>()

async function keyOfDay(db: Db, day: string): Promise<string> {
  const remembered = known.get(db)
  if (remembered?.day === day) return remembered.key
  const key = await keyNamed(db, day)
  known.set(db, { day, key })
  return key
}

/** Stands among the days, and stays. */
const KEY_FOR_MEMBERS = 'members'

/** A key is made by whichever process needs it first. */
async function keyNamed(db: Db, name: string): Promise<string> {
  const named = eq(visitorKeys.day, name)
  const [kept] = await db.read.select({ key: visitorKeys.key }).from(visitorKeys).where(named)
  if (kept) return kept.key
  return db.write(async (tx) => {
    const fresh = randomBytes(32).toString('base64url')
    await tx.insert(visitorKeys).values({ day: name, key: fresh }).onConflictDoNothing()
    const [row] = await tx.select({ key: visitorKeys.key }).from(visitorKeys).where(named)
    return row?.key ?? fresh
  })
}

/** Run every hour. */
export async function eraseOldVisitorKeys(db: Db, now: Date) {
  const oldest = new Date(now.getTime() - VISITOR_KEYS_KEPT_MS).toISOString().slice(0, 10)
  const isOld = and(lte(visitorKeys.day, oldest), ne(visitorKeys.day, KEY_FOR_MEMBERS))
  await db.write((tx) => tx.delete(visitorKeys).where(isOld))
}
