import { createHash } from 'node:crypto'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { submissions } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { REPEATED_TEXT_WINDOW } from './rules.ts'

export interface Submission {
  /** From the form; absent in the API, which has idempotency keys. */
  token?: string | undefined
  /** What is made and where, e.g. `answer:12`. */
  place: string
  text: string
}

/** Makes a post once: the same form again leads to what the first made, whoever pressed twice.
 *  @throws AppError `posts.repeated` 409 (with its location) when the same text came in a moment ago. */
export async function once(
  tx: Tx,
  authorId: UserId,
  { token = '', place, text }: Submission,
  now: Date,
  make: () => Promise<{ path: string }>,
): Promise<{ path: string }> {
  const contentHash = createHash('sha256').update(`${place}\n${text}`).digest('hex')
  const earlier = token === '' ? undefined : await byToken(tx, authorId, token)
  if (earlier) return { path: earlier }
  const repeated = await byContent(tx, authorId, contentHash, now)
  if (repeated) fail('posts.repeated', 409, { location: repeated })
  const { path } = await make()
  const remembered = token === '' ? `${contentHash.slice(0, 16)}-${now.getTime()}` : token
  await tx
    .insert(submissions)
    .values({ userId: authorId, token: remembered, contentHash, path, createdAt: now })
  return { path }
}

async function byToken(tx: Tx, userId: UserId, token: string) {
  const [row] = await tx
    .select({ path: submissions.path })
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.token, token)))
  return row?.path
}

async function byContent(tx: Tx, userId: UserId, contentHash: string, now: Date) {
  const [row] = await tx
    .select({ path: submissions.path })
    .from(submissions)
    .where(
      and(
        eq(submissions.userId, userId),
        eq(submissions.contentHash, contentHash),
        gt(submissions.createdAt, new Date(now.getTime() - REPEATED_TEXT_WINDOW.ms)),
      ),
    )
    .orderBy(desc(submissions.createdAt))
    .limit(1)
  return row?.path
}
