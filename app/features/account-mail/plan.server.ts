import { and, eq, isNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import {
  emailChanges,
  invitations,
  knownDevices,
  type letters,
  suspensions,
  users,
} from '#db/schema/index.ts'
import { emailKeyOf } from '../mail/letters.server.ts'
import { type Correspondent, correspondent, ownerOf, whoWas } from './owner.server.ts'
import type { SecretKind } from './secrets.server.ts'
import type { LetterWords, NewDevice, Restriction } from './words.ts'

export type Letter = typeof letters.$inferSelect

/** Somebody with an account, or with an address alone. */
type Recipient = Omit<Correspondent, 'id'> & { id: UserId | null }

/** Who is written to, and of what. */
export interface Plan {
  to: string
  member: Recipient
  words: LetterWords
  secret: SecretKind
  /** Which browser was logged in with, and when. */
  device?: NewDevice | undefined
  restriction?: Restriction | undefined
  /** When its secret is over, where that is not the kind of letter's to say. */
  until?: Date
}

/** What is to be sent for a letter as things are now; undefined when nothing is: nobody has that address, or what was
 *  asked for is settled. */
export async function planFor(read: ReadDb, letter: Letter): Promise<Plan | undefined> {
  switch (letter.kind) {
    case 'sign_in_code':
      return toOwner(read, letter, { words: 'sign_in_code', secret: 'code' })
    case 'reset_password':
      return toOwner(read, letter, { words: 'reset_password', secret: 'link' })
    case 'verify_email':
      return toClaimant(read, letter)
    case 'confirm_change':
    case 'announce_change':
      return ofChange(read, letter, letter.kind)
    case 'account_deleted':
      return toNobodyAnyMore(read, letter)
    case 'new_device':
      return ofDevice(read, letter)
    case 'staff_invitation':
      return toInvited(read, letter)
    default:
      return ofAct(read, letter, letter.kind)
  }
}

/** What tells of an act that was done. */
function ofAct(read: ReadDb, letter: Letter, words: LetterWords) {
  if (words === 'suspended' || words === 'silenced') return ofRestriction(read, letter, words)
  return toMember(read, letter, { words, secret: 'none' })
}

type Contents = Pick<Plan, 'words' | 'secret'>

async function toOwner(read: ReadDb, { emailKey }: Letter, contents: Contents): Promise<Plan | undefined> {
  const member = await ownerOf(read, emailKey)
  return member?.email ? { to: member.email, member, ...contents } : undefined
}

async function toMember(read: ReadDb, letter: Letter, contents: Contents) {
  const member = letter.userId === null ? undefined : await correspondent(read, letter.userId)
  return member && { to: letter.email, member, ...contents }
}

/** The account is gone, and its address with it: the letter alone knows where it went. */
async function toNobodyAnyMore(read: ReadDb, { userId, email }: Letter): Promise<Plan | undefined> {
  const member = userId === null ? undefined : await whoWas(read, userId)
  return member && { to: email, member, words: 'account_deleted', secret: 'none' }
}

/** In the language of its owner, else of who invites: of a stranger nothing is known. */
async function toInvited(read: ReadDb, { id, email, emailKey }: Letter): Promise<Plan | undefined> {
  const [inviter] = await read
    .select({ language: users.language, revokedAt: invitations.revokedAt, until: invitations.expiresAt })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedById))
    .where(eq(invitations.letterId, id))
  if (!inviter || inviter.revokedAt) return undefined
  const stranger = { id: null, handle: '', email, emailKey: null, phrase: null, leavesAt: null }
  const member = (await ownerOf(read, emailKey)) ?? { ...stranger, language: inviter.language }
  return { to: email, member, words: 'staff_invitation', secret: 'link', until: inviter.until }
}

async function toClaimant(read: ReadDb, letter: Letter): Promise<Plan | undefined> {
  const plan = await toMember(read, letter, { words: 'verify_email', secret: 'link' })
  const stillClaimed = plan?.member.email === letter.email && plan.member.emailKey === null
  return stillClaimed ? unlessOwned(read, letter, plan) : undefined
}

async function ofDevice(read: ReadDb, letter: Letter): Promise<Plan | undefined> {
  const plan = await toMember(read, letter, { words: 'new_device', secret: 'none' })
  if (!plan) return undefined
  const { userId, hash, label } = knownDevices
  const [known] = await read
    .select({ label })
    .from(knownDevices)
    .where(and(eq(userId, plan.member.id), eq(hash, letter.browserHash ?? '')))
  return { ...plan, device: { label: known?.label ?? '', at: letter.createdAt } }
}

/** Nothing when it was lifted meanwhile, or another took its place. */
async function ofRestriction(read: ReadDb, letter: Letter, words: 'suspended' | 'silenced') {
  const plan = await toMember(read, letter, { words, secret: 'none' })
  if (!plan) return undefined
  const { userId, startedAt, liftedAt, until, reason } = suspensions
  const [restriction] = await read
    .select({ until, reason })
    .from(suspensions)
    .where(and(eq(userId, plan.member.id), eq(startedAt, letter.createdAt), isNull(liftedAt)))
  return restriction && { ...plan, restriction }
}

/** A change that was stopped or replaced by another needs no word any more. */
async function ofChange(
  read: ReadDb,
  letter: Letter,
  words: 'confirm_change' | 'announce_change',
): Promise<Plan | undefined> {
  const plan = await toMember(read, letter, { words, secret: 'link' })
  const change = plan && (await changeOf(read, plan.member.id))
  if (!change) return undefined
  if (words === 'announce_change') return plan
  return emailKeyOf(change.email) === letter.emailKey ? unlessOwned(read, letter, plan) : undefined
}

/** Only the owner of an address that is somebody's learns that it is. */
async function unlessOwned(read: ReadDb, { emailKey }: Letter, plan: Plan): Promise<Plan> {
  const owner = await ownerOf(read, emailKey)
  if (!owner?.email) return plan
  return { to: owner.email, member: owner, words: 'already_yours', secret: 'none' }
}

export async function changeOf(read: ReadDb, userId: UserId) {
  const [change] = await read.select().from(emailChanges).where(eq(emailChanges.userId, userId))
  return change
}
