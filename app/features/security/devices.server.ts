import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { knownDevices } from '#db/schema/index.ts'
import { tellOwner } from '../mail/letters.server.ts'
import { hashOf, newCookieToken } from './sealed.server.ts'

interface Browser {
  /** Of its cookie; undefined when it has none. */
  secret: string | undefined
  /** As `deviceLabel` names it. */
  label: string
}

/** Longer than any that we made. */
const LONGEST_SECRET = 100

/** Somebody logged in with this browser. When the account knows others, and not this one, its owner is written to.
 *  @returns what the browser is to keep, so that it is known next time */
export async function noteDevice(db: Db, userId: UserId, browser: Browser, now: Date): Promise<string> {
  const secret = browser.secret?.slice(0, LONGEST_SECRET) || newCookieToken()
  const device = { userId, hash: hashOf(`${userId} ${secret}`), label: browser.label, seenAt: now }
  await db.write(async (tx) => {
    const isKnown = await sawAgain(tx, device)
    if (isKnown) return
    const hadOthers = (await tx.$count(knownDevices, eq(knownDevices.userId, userId))) > 0
    await tx.insert(knownDevices).values(device)
    if (hadOthers) await tellOwner(tx, { kind: 'new_device', userId, browserHash: device.hash }, now)
  })
  return secret
}

type Device = typeof knownDevices.$inferInsert

async function sawAgain(tx: Tx, { userId, hash, label, seenAt }: Device) {
  const seen = await tx
    .update(knownDevices)
    .set({ label, seenAt })
    .where(and(eq(knownDevices.userId, userId), eq(knownDevices.hash, hash)))
    .returning({ userId: knownDevices.userId })
  return seen.length > 0
}
