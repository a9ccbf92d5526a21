import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { GONE } from './fingerprint.ts'
import { eachGone } from './gone.server.ts'
import type { Importing } from './importing.ts'
import { type Mapping, remember } from './mapping.server.ts'
import { removeAnswers } from './removal-answers.server.ts'
import { removeComments } from './removal-comments.server.ts'
import { removeQuestions } from './removal-questions.server.ts'

/** Takes out what is gone upstream. Questions come first, as a thread that stays keeps its answers and comments.
 *  Files that the dump does not have say nothing. */
export async function removeGone(importing: Importing) {
  await eachGone(importing, 'question', (gone) => removeQuestions(importing, gone))
  await eachGone(importing, 'answer', (gone) => removeAnswers(importing, gone))
  if (importing.has('Comments.xml')) {
    await eachGone(importing, 'comment', (gone) => removeComments(importing, gone))
  }
  if (importing.has('Users.xml')) await eachGone(importing, 'user', (gone) => removeUsers(importing, gone))
}

/** Accounts that nobody has taken over: they show as deleted users. */
async function removeUsers({ writer, report, site, now }: Importing, gone: Mapping[]) {
  let removed = 0
  await writer.write('removal', gone, async (tx: Tx, batch) => {
    const ids = batch.map(({ rowId }) => rowId as UserId)
    const rows = await tx
      .update(users)
      .set({ deletedAt: now })
      .where(and(inArray(users.id, ids), isNull(users.passwordHash), isNull(users.deletedAt), eq(users.role, 'member')))
      .returning({ id: users.id })
    const taken = new Set<number>(rows.map((row) => row.id))
    const gone = batch.filter(({ rowId }) => taken.has(rowId))
    await remember(
      tx,
      site.id,
      'user',
      gone.map((row) => ({ ...row, contentHash: GONE })),
    )
    removed = gone.length
  })
  report.count('users', 'removed', removed)
}
