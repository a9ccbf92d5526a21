import type { QuestionId, UserId } from '#db/ids.ts'
import { questions, users } from '#db/schema/index.ts'
import type { Tx } from '#db/types.ts'

/** Bare rows for tests of the database itself: no rules, nothing derived. */
export async function addUser(tx: Tx, handle: string, now: Date): Promise<UserId> {
  const row = { handle, handleKey: handle.toLowerCase(), displayName: handle, createdAt: now }
  return idOf(await tx.insert(users).values(row).returning({ id: users.id }))
}

export async function addQuestion(tx: Tx, authorId: UserId, title: string, now: Date): Promise<QuestionId> {
  const body = { title, slug: 'slug', body: title, bodyHtml: `<p>${title}</p>`, bodyText: title }
  const row = { ...body, authorId, language: 'en' as const, createdAt: now, updatedAt: now, activityAt: now }
  return idOf(await tx.insert(questions).values(row).returning({ id: questions.id }))
}

function idOf<T>(rows: { id: T }[]): T {
  const [row] = rows
  if (!row) throw new Error('The insert returned nothing')
  return row.id
}
