import { and, eq, isNull, or } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb, type Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { users } from '#db/schema/index.ts'
import type { Language, Role } from '#db/schema/types.ts'
import { AppError, fail } from '~/errors.ts'
import { recordAct } from '../audit/audit.server.ts'
import { askForLetter, emailKeyOf, tellOwner } from '../mail/letters.server.ts'
import { memberColumns, toMember } from './accounts.view.server.ts'
import { hashChosenPassword } from './chosen-password.server.ts'
import { claimNames } from './names.server.ts'
import { verifyPassword } from './passwords.server.ts'
import type { LogIn, NewAccount, PasswordChange, Registration } from './schema.ts'
import type { Member } from './viewer.ts'

/** Makes a member's account.
 *  @throws AppError 400 `accounts.password_common`, `accounts.password_named` · 409 `accounts.handle_taken`,
 *  `accounts.handle_alike`, `accounts.display_name_alike`, beside the field */
export async function register(
  db: Db,
  registration: Registration,
  language: Language,
  now: Date,
): Promise<Member> {
  return registerAnd(db, registration, language, now, async (_, member) => member)
}

/** Whose password is undefined logs in in another way. */
export type NewMember = Omit<Registration, 'password'> & {
  password: string | undefined
  /** Theirs for certain. */
  verifiedEmail?: string | undefined
}

/** Makes the account together with its first act: both are saved, or neither. Whether the address is somebody's is
 *  not looked at: whoever reads its mail is told.
 *  @throws AppError 409 `accounts.handle_taken`, `accounts.handle_alike`, `accounts.display_name_alike` beside the
 *  field, and as the act */
export async function registerAnd<T>(
  db: Db,
  newcomer: NewMember,
  language: Language,
  now: Date,
  act: (tx: Tx, member: Member) => Promise<T>,
): Promise<T> {
  const { handle, displayName, email, verifiedEmail } = newcomer
  const passwordHash = await passwordHashOf(newcomer)
  const account = { handle, displayName: displayName || handle, email, language, role: 'member' } as const
  const row = { ...account, trusted: false, passwordHash, createdAt: now }
  return db.write(async (tx) => {
    const isVerified = email && isSameAddress(email, verifiedEmail) && !(await isOwned(tx, email))
    const member = await insert(tx, isVerified ? { ...row, ...verified(email, now) } : row)
    if (email && !isVerified) await askForLetter(tx, { kind: 'verify_email', email, userId: member.id }, now)
    return act(tx, member)
  })
}

const isSameAddress = (email: string, other: string | undefined) =>
  other !== undefined && emailKeyOf(email) === emailKeyOf(other)

async function passwordHashOf({ password, handle, displayName, email }: NewMember) {
  if (password === undefined) return null
  return hashChosenPassword({ password, names: [handle, displayName, email] }, 'password')
}

const verified = (email: string, now: Date) => ({ emailKey: emailKeyOf(email), emailVerifiedAt: now })

/** Makes an account for somebody whom the operator knows: its posts need no approval, and its address counts as
 *  verified.
 *  @throws AppError 400 `accounts.password_common`, `accounts.password_named` · 409 `accounts.handle_taken`,
 *  `accounts.handle_alike`, `accounts.email_owned` */
export async function createUser(
  db: Db,
  { handle, email, password, role }: NewAccount,
  now: Date,
): Promise<Member> {
  const passwordHash = await hashChosenPassword({ password, names: [handle, email] }, 'password')
  const account = { handle, displayName: handle, email, language: 'en', role } as const
  const row = { ...account, ...(email && verified(email, now)), trusted: true, passwordHash, createdAt: now }
  return db.write(async (tx) => {
    if (email && (await isOwned(tx, email))) fail('accounts.email_owned', 409)
    const member = await insert(tx, row)
    await recordAct(tx, { actorId: null, act: 'member.created', subjectId: member.id, after: { role } }, now)
    return member
  })
}

const isOwned = async (tx: Tx, email: string) =>
  (await tx.$count(users, eq(users.emailKey, emailKeyOf(email)))) > 0

interface AccountRow {
  handle: string
  displayName: string
  email: string | undefined
  emailKey?: string
  emailVerifiedAt?: Date
  language: Language
  role: Role
  trusted: boolean
  /** Null: there is no password. */
  passwordHash: string | null
  createdAt: Date
}

/** @throws AppError 409 `accounts.handle_taken`, `accounts.handle_alike`, `accounts.display_name_alike` */
export async function insert(tx: Tx, row: AccountRow): Promise<Member> {
  const [made] = await tx
    .insert(users)
    .values({ ...row, handleKey: row.handle.toLowerCase() })
    .returning(memberColumns)
    .catch(refuseTakenHandle)
  const member = made ? toMember(made) : fail('accounts.not_found', 404)
  await claimNames(tx, member)
  return member
}

function refuseTakenHandle(error: unknown): never {
  if (!isUniqueViolation(error)) throw error
  throw new AppError('accounts.handle_taken', 409, { fields: { handle: ['accounts.handle_taken'] } })
}

/** The account that is meant by its handle or by its confirmed address: no handle looks like an address, and of those
 *  who claim one it is only the owner's. */
export async function accountNamed(read: ReadDb, name: string) {
  const [row] = await read
    .select({ ...memberColumns, passwordHash: users.passwordHash })
    .from(users)
    .where(and(or(eq(users.handleKey, name), eq(users.emailKey, emailKeyOf(name))), isNull(users.deletedAt)))
    .limit(1)
  return row
}

/** The member who knows the password of the account so named. Neither message nor time tells whether there is one.
 *  @throws AppError 400 `accounts.wrong_log_in` */
export async function verifyLogin(read: ReadDb, { handle, password }: LogIn): Promise<Member> {
  const account = await accountNamed(read, handle)
  const matches = await verifyPassword(account?.passwordHash, password)
  return account && matches ? toMember(account) : refuseLogIn()
}

/** @throws AppError 400 `accounts.wrong_log_in` */
export const refuseLogIn = (): never => fail('accounts.wrong_log_in', 400)

/** @throws AppError 400 `accounts.wrong_password` beside the field `password`; `accounts.password_common`,
 *  `accounts.password_named` beside the field `newPassword` */
export async function changePassword(
  db: Db,
  viewer: Member,
  { password, newPassword }: PasswordChange,
  now: Date,
) {
  if ((await checkPassword(db.read, viewer.id, password)) !== 'right') refuseWrongPassword()
  const passwordHash = await hashChosenPassword(
    { password: newPassword, names: namesOf(viewer) },
    'newPassword',
  )
  await db.write((tx) => storePassword(tx, viewer.id, passwordHash, now))
}

/** Of an account that has a password: whether this is it. */
export async function checkPassword(read: ReadDb, id: UserId, password: string) {
  const [row] = await read.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id))
  const matches = await verifyPassword(row?.passwordHash, password)
  if (matches) return 'right'
  return row?.passwordHash ? 'wrong' : 'none'
}

/** @throws AppError 400 `accounts.wrong_password` beside the field `password` */
export function refuseWrongPassword(): never {
  return fail('accounts.wrong_password', 400, { fields: { password: ['accounts.wrong_password'] } })
}

/** As the operator says.
 *  @throws AppError 400 `accounts.password_common`, `accounts.password_named` beside the field `password` */
export async function setPassword(db: Db, member: Member, password: string, now: Date) {
  const passwordHash = await hashChosenPassword({ password, names: namesOf(member) }, 'password')
  await db.write(async (tx) => {
    await storePassword(tx, member.id, passwordHash, now)
    await recordAct(tx, { actorId: null, act: 'member.password_set', subjectId: member.id }, now)
  })
}

const namesOf = ({ handle, displayName }: Member) => [handle, displayName]

/** Whoever reads the account's mail is told. */
export async function storePassword(tx: Tx, id: UserId, passwordHash: string, now: Date) {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, id))
  await tellOwner(tx, { kind: 'password_changed', userId: id }, now)
}
