import { eq } from 'drizzle-orm'
import type { Db, ReadDb, Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { mailRefusals, noticeMails, users } from '#db/schema/index.ts'
import { MAIL_CHOICES, type MailChoice } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { mailBehind } from './links.server.ts'
import { CHOICE_OF } from './rules.ts'

/** What is mailed to a member. */
export async function mailChoicesOf(read: ReadDb, { id }: Member): Promise<Record<MailChoice, boolean>> {
  const rows = await read
    .select({ choice: mailRefusals.choice })
    .from(mailRefusals)
    .where(eq(mailRefusals.userId, id))
  const refused = new Set(rows.map(({ choice }) => choice))
  const entries = MAIL_CHOICES.map((choice) => [choice, !refused.has(choice)] as const)
  return Object.fromEntries(entries) as Record<MailChoice, boolean>
}

export async function chooseMail(db: Db, { id }: Member, wanted: Record<MailChoice, boolean>, now: Date) {
  await db.write(async (tx) => {
    await tx.delete(mailRefusals).where(eq(mailRefusals.userId, id))
    for (const choice of MAIL_CHOICES) if (!wanted[choice]) await refuse(tx, id, choice, now)
  })
}

const refuse = (tx: Tx, userId: UserId, choice: MailChoice, now: Date) =>
  tx.insert(mailRefusals).values({ userId, choice, createdAt: now }).onConflictDoNothing()

interface Link {
  key: Uint8Array
  secret: string
}

/** What the link at the end of a mail ends; undefined when it is none of ours. It does not run out. */
export async function stopBehind(read: ReadDb, { key, secret }: Link) {
  const id = mailBehind(key, 'stop', secret)
  if (id === undefined) return undefined
  const [row] = await read
    .select({ userId: users.id, handle: users.handle, kind: noticeMails.kind })
    .from(noticeMails)
    .innerJoin(users, eq(users.id, noticeMails.userId))
    .where(eq(noticeMails.id, id))
  return row && { userId: row.userId, handle: row.handle, choice: CHOICE_OF[row.kind] }
}

/** Ends mails of the kind that the link came with. Twice is once.
 *  @throws AppError 400 `accounts.bad_link` */
export async function stopMail(db: Db, link: Link, now: Date): Promise<MailChoice> {
  const { userId, choice } = (await stopBehind(db.read, link)) ?? fail('accounts.bad_link', 400)
  await db.write((tx) => refuse(tx, userId, choice, now))
  return choice
}
