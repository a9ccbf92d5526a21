import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { sessions, users } from '#db/schema/index.ts'
import { fail } from '~/errors.ts'
import { tokensOf } from '../accounts/tokens.server.ts'
import { factorsOf, passkeysOf } from '../security/factors.view.server.ts'
import { answersOf, commentsOf, EXPORT_BATCH, type Part, questionsOf, votesOf } from './parts.server.ts'
import {
  incidentsFollowed,
  noticesOf,
  questionsFollowed,
  reputationOf,
  revisionsOf,
  tagsFollowed,
  uploadsOf,
} from './traces.server.ts'

const PARTS: Record<string, Part> = {
  questions: questionsOf,
  answers: answersOf,
  comments: commentsOf,
  revisions: revisionsOf,
  votes: votesOf,
  reputation: reputationOf,
  notices: noticesOf,
  uploads: uploadsOf,
  questionsFollowed,
  tagsFollowed,
  incidentsFollowed,
}

/** Everything that is a member's, as the text of one JSON object, piece by piece: no more than some hundred rows are in
 *  memory, and each part is as it stands when it is read. No word of anybody else's that is not public. */
export async function* exportOf(read: ReadDb, id: UserId): AsyncGenerator<string> {
  yield `{\n"account": ${JSON.stringify(await accountOf(read, id))}`
  for (const [name, part] of Object.entries(PARTS)) {
    yield `,\n${JSON.stringify(name)}: [`
    yield* rowsOf(read, id, part)
    yield ']'
  }
  yield '\n}\n'
}

async function* rowsOf(read: ReadDb, id: UserId, part: Part): AsyncGenerator<string> {
  let after = 0
  for (let isMore = true; isMore; ) {
    const rows = await part(read, id, after)
    const lines = rows.map(({ at, ...row }) => JSON.stringify({ id: at, ...row }))
    if (lines.length > 0) yield `${after === 0 ? '' : ','}\n${lines.join(',\n')}`
    after = rows.at(-1)?.at ?? after
    isMore = rows.length === EXPORT_BATCH
  }
}

async function accountOf(read: ReadDb, id: UserId) {
  const [own] = await read
    .select({
      ...{ id: users.id, handle: users.handle, displayName: users.displayName, about: users.about },
      ...{ role: users.role, language: users.language, reputation: users.reputation },
      ...{ email: users.email, emailVerifiedAt: users.emailVerifiedAt, mailPhrase: users.mailPhrase },
      ...{ suspendedUntil: users.suspendedUntil, suspendedFor: users.suspendedFor },
      ...{ leavesAt: users.leavesAt, createdAt: users.createdAt },
    })
    .from(users)
    .where(eq(users.id, id))
  const { label, createdAt, lastSeenAt } = sessions
  const open = await read
    .select({ label, createdAt, lastSeenAt })
    .from(sessions)
    .where(eq(sessions.userId, id))
  const { totpSince } = await factorsOf(read, id)
  return {
    ...(own ?? fail('accounts.not_found', 404)),
    sessions: open,
    authenticatorSince: totpSince ?? null,
    passkeys: await passkeysOf(read, id),
    tokens: await tokensOf(read, id),
  }
}
