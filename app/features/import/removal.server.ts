import { and, inArray, isNull } from 'drizzle-orm'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import { eachGone } from './gone.server.ts'
import type { Importing } from './importing.ts'
import { forget, type Mapping } from './mapping.server.ts'
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
  const removed = await writer.write('removal of users', gone, async (tx, batch) => {
    const ids = batch.map(({ rowId }) => rowId as UserId)
    const rows = await tx
      .update(users)
      .set({ deletedAt: now })
      .where(and(inArray(users.id, ids), isNull(users.passwordHash), isNull(users.deletedAt)))
      .returning({ id: users.id })
    const deleted = new Set<number>(rows.map((row) => row.id))
    await forget(
      tx,
      site.id,
      'user',
      batch.filter(({ rowId }) => deleted.has(rowId)),
    )
    return deleted.size
  })
  for (const rows of removed) report.count('users', 'removed', rows)
}
