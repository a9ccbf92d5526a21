import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { TokenId } from '#db/ids.ts'
import { idempotencyKeys } from '#db/schema/index.ts'
import { within } from '#db/within.server.ts'
import { fail } from '~/errors.ts'

/** A token's key and what it came with. A job erases keys after 24 h. */
export interface RequestKey {
  tokenId: TokenId
  key: string
  requestHash: string
}

interface Answer {
  status: number
  text: string
}

/** Thrown out of an act's transaction when it was done before. */
class DoneBefore extends Error {
  constructor(readonly answer: Answer) {
    super('done before')
  }
}

/** @throws AppError `api.idempotency_key_shape` 400 */
export function keyIn(header: string): string {
  return /^[\x20-\x7e]{1,200}$/.test(header) ? header : fail('api.idempotency_key_shape', 400)
}

export const hashOf = (method: string, url: string, body: Uint8Array) =>
  createHash('sha256').update(`${method} ${url}\n`).update(body).digest('hex')

interface Act<Made> {
  act: (db: Db) => Promise<Made>
  /** The answer, read through the act's own transaction. */
  answer: (tx: Tx, made: Made) => Promise<Answer>
}

/** Does an act once for a key: its answer is written in the act's own transaction, so there are both or neither,
 *  whenever the process dies. A parallel twin waits for the key's row, and gets the same answer. What was
 *  refused did nothing, and may be sent again.
 *  @throws AppError `api.idempotency_key_reused` 409, and as the act */
export async function onceForKey<Made>(
  db: Db,
  request: RequestKey,
  now: Date,
  { act, answer }: Act<Made>,
): Promise<Answer> {
  try {
    return await db.write(async (tx) => {
      await claim(tx, request, now)
      const given = await answer(tx, await act(within(db, tx)))
      await remember(tx, request, given)
      return given
    })
  } catch (error) {
    if (error instanceof DoneBefore) return error.answer
    throw error
  }
}

/** Its own row first: on PostgreSQL a twin waits here until this transaction ends. */
async function claim(tx: Tx, { tokenId, key, requestHash }: RequestKey, now: Date) {
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ tokenId, key, requestHash, status: 0, answer: {}, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  if (claimed.length > 0) return
  const [earlier] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.tokenId, tokenId), eq(idempotencyKeys.key, key)))
  if (earlier?.requestHash !== requestHash) fail('api.idempotency_key_reused', 409)
  const { text } = earlier.answer as { text: string }
  throw new DoneBefore({ status: earlier.status, text })
}

/** The answer as text: jsonb would bring its members into another order. */
async function remember(tx: Tx, { tokenId, key }: RequestKey, { status, text }: Answer) {
  await tx
    .update(idempotencyKeys)
    .set({ status, answer: { text } })
    .where(and(eq(idempotencyKeys.tokenId, tokenId), eq(idempotencyKeys.key, key)))
}
