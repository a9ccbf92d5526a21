import { and, eq, isNull } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb, type Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import type { Language, Role } from '#db/schema/types.ts'
import { AppError, fail } from '~/errors.ts'
import { memberColumns, toMember } from './accounts.view.server.ts'
import { hashPassword, verifyPassword } from './passwords.server.ts'
import type { LogIn, NewAccount, PasswordChange, Registration } from './schema.ts'
import type { Member } from './viewer.ts'

/** Makes a member's account.
 *  @throws AppError 409 `accounts.handle_taken` beside the field `handle` */
export async function register(
  db: Db,
  registration: Registration,
  language: Language,
  now: Date,
): Promise<Member> {
  return registerAnd(db, registration, language, now, async (_, member) => member)
}

/** Makes the account together with its first act: both are saved, or neither.
 *  @throws AppError 409 `accounts.handle_taken` beside the field `handle`, and as the act */
export async function registerAnd<T>(
  db: Db,
  { handle, displayName, email, password }: Registration,
  language: Language,
  now: Date,
  act: (tx: Tx, member: Member) => Promise<T>,
): Promise<T> {
  const passwordHash = await hashPassword(password)
  const account = { handle, displayName: displayName || handle, email, language, role: 'member' } as const
  const row = { ...account, trusted: false, passwordHash, createdAt: now }
  return db.write(async (tx) => act(tx, await insert(tx, row)))
}

/** Makes an account for somebody whom the operator knows: its posts need no approval.
 *  @throws AppError 409 `accounts.handle_taken` */
export async function createUser(
  db: Db,
  { handle, email, password, role }: NewAccount,
  now: Date,
): Promise<Member> {
  const passwordHash = await hashPassword(password)
  const account = { handle, displayName: handle, email, language: 'en', role } as const
  const row = { ...account, trusted: true, passwordHash, createdAt: now }
  return db.write((tx) => insert(tx, row))
}

interface AccountRow {
  handle: string
  displayName: string
  email: string | undefined
  language: Language
  role: Role
  trusted: boolean
  passwordHash: string
  createdAt: Date
}

async function insert(tx: Tx, row: AccountRow): Promise<Member> {
  const [made] = await tx
    .insert(users)
    .values({ ...row, handleKey: row.handle.toLowerCase() })
    .returning(memberColumns)
    .catch(refuseTakenHandle)
  return made ? toMember(made) : fail('accounts.not_found', 404)
}

function refuseTakenHandle(error: unknown): never {
  if (!isUniqueViolation(error)) throw error
  throw new AppError('accounts.handle_taken', 409, { fields: { handle: ['accounts.handle_taken'] } })
}

/** The member who knows this handle's password. Neither message nor time tells whether the handle exists.
 *  @throws AppError 400 `accounts.wrong_log_in` */
export async function verifyLogin(read: ReadDb, { handle, password }: LogIn): Promise<Member> {
  const [row] = await read
    .select({ ...memberColumns, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.handleKey, handle), isNull(users.deletedAt)))
    .limit(1)
  const matches = await verifyPassword(row?.passwordHash, password)
  return row && matches ? toMember(row) : fail('accounts.wrong_log_in', 400)
}

/** @throws AppError 400 `accounts.wrong_password` beside the field `password` */
export async function changePassword(db: Db, viewer: Member, { password, newPassword }: PasswordChange) {
  await confirmPassword(db.read, viewer.id, password)
  await setPassword(db, viewer.id, newPassword)
}

/** @throws AppError 400 `accounts.wrong_password` beside the field `password` */
export async function confirmPassword(read: ReadDb, id: UserId, password: string) {
  const [row] = await read
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, id))
    .limit(1)
  if (!(await verifyPassword(row?.passwordHash, password))) {
    fail('accounts.wrong_password', 400, { fields: { password: ['accounts.wrong_password'] } })
  }
}

export async function setPassword(db: Db, id: UserId, password: string) {
  const passwordHash = await hashPassword(password)
  await db.write((tx) => tx.update(users).set({ passwordHash }).where(eq(users.id, id)))
}
