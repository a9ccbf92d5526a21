import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { nameLooks, reputationEvents, users } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { htmlToMarkdown } from '~/markdown/from-html.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { withoutBadges } from '../accounts/schema.ts'
import { languageOfText } from '../posts/language.ts'
import { recomputeReputation } from '../reputation/reputation.server.ts'
import { STARTING_REPUTATION } from '../reputation/rules.ts'
import { changedParts, fingerprint, GONE } from './fingerprint.ts'
import { handleCandidates } from './handles.ts'
import { eachPage, type Importing, PAGE } from './importing.ts'
import { type Known, knownRows, type Mapping, remember } from './mapping.server.ts'
import { withoutMentions } from './mentions.ts'
import type { UserRow } from './rows.ts'
import type { Site } from './site.ts'

/** The site itself, which owns what nobody owns. */
const COMMUNITY = -1

interface ImportedUser {
  row: UserRow
  known: Known | undefined
  contentHash: string
  changed: Set<string>
  profile: { displayName: string; about: string; aboutHtml: string; language: Language }
}

/** Accounts that nobody can log in to until an admin links them; people without a password here are told apart by
 *  their handle alone. */
export async function importUsers(importing: Importing) {
  const { scratch, writer, report } = importing
  await eachPage(
    (after) => scratch.users(after, PAGE.users),
    async (page) => {
      const rows = page.filter((row) => row.id !== COMMUNITY)
      if (rows.length < page.length) report.leaveOut('Users.xml', 'the site itself (user −1)')
      const people = await changedUsers(importing, rows)
      report.count('users', 'unchanged', rows.length - people.length)
      await writer.write('users', people, (tx, batch) => writeUsers(tx, importing, batch))
      for (const { known } of people) report.count('users', known ? 'changed' : 'added')
      importing.advance(page.length)
    },
  )
}

async function changedUsers({ db, site }: Importing, rows: UserRow[]): Promise<ImportedUser[]> {
  const known = await knownRows(
    db.read,
    site.id,
    'user',
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const before = known.get(row.id)
    const contentHash = fingerprint(
      { profile: [row.name, row.about, row.createdAt], reputation: row.reputation },
      before?.contentHash,
    )
    const changed = changedParts(before?.contentHash, contentHash)
    return changed.size > 0 ? [{ row, known: before, contentHash, changed, profile: profileOf(row) }] : []
  })
}

function profileOf(row: UserRow) {
  const about = htmlToMarkdown(row.about)
  const { html, text } = renderMarkdown(about, { linkPolicy: 'all', idPrefix: 'about' })
  const language: Language = languageOfText(`${row.name}\n${text}`) ?? 'en'
  return {
    displayName: withoutBadges(row.name) || `user ${row.id}`,
    about,
    aboutHtml: withoutMentions(html),
    language,
  }
}

async function writeUsers(tx: Tx, { site }: Importing, batch: ImportedUser[]) {
  const isNew = (person: ImportedUser) => person.known === undefined
  const added = await insertUsers(tx, site, batch.filter(isNew))
  const updated: Mapping[] = []
  for (const person of batch) {
    if (!person.known) continue
    await updateUser(tx, person, person.known)
    const { rowId } = person.known
    updated.push({ externalId: person.row.id, rowId, contentHash: person.contentHash })
  }
  await remember(tx, site.id, 'user', [...added, ...updated])
}

async function insertUsers(tx: Tx, site: Site, people: ImportedUser[]): Promise<Mapping[]> {
  if (people.length === 0) return []
  const handles = await freeHandles(tx, site, people)
  const rows = people.map(({ row, profile }, index) => {
    const handle = handles[index] ?? ''
    const reputation = Math.max(STARTING_REPUTATION, row.reputation)
    return { ...profile, handle, handleKey: handle, reputation, createdAt: new Date(row.createdAt) }
  })
  const made = await tx.insert(users).values(rows).returning({ id: users.id, handle: users.handle })
  const idOf = new Map(made.map(({ id, handle }) => [handle, id]))
  const mappings = people.flatMap(({ row, contentHash }, index) => {
    const rowId = idOf.get(handles[index] ?? '')
    return rowId === undefined ? [] : [{ externalId: row.id, rowId, contentHash, row }]
  })
  await tx.insert(reputationEvents).values(mappings.map(({ rowId, row }) => openingEvent(rowId, row)))
  return mappings.map(({ row: _, ...mapping }) => mapping)
}

/** What somebody had earned there; the total shown begins with a point of its own. */
const openingEvent = (userId: UserId, row: UserRow) => ({
  userId,
  kind: 'imported' as const,
  points: row.reputation - STARTING_REPUTATION,
  cause: 'act' as const,
  createdAt: new Date(row.createdAt),
})

async function freeHandles(tx: Tx, site: Site, people: ImportedUser[]): Promise<string[]> {
  const candidates = people.map(({ row }) => handleCandidates(row.name, row.id, site.id))
  const rows = await tx
    .select({ key: users.handleKey })
    .from(users)
    .where(inArray(users.handleKey, candidates.flat()))
  const taken = new Set(rows.map((row) => row.key))
  return candidates.map((list) => {
    const handle = list.find((candidate) => !taken.has(candidate))
    if (handle === undefined) throw new Error(`No handle is free for ${list.at(-1)}`)
    taken.add(handle)
    return handle
  })
}

/** Whoever has a password by now has taken the account over: what they say of themselves stays. */
async function updateUser(tx: Tx, { row, changed, profile }: ImportedUser, known: Known) {
  const id = known.rowId as UserId
  const isBack = known.contentHash === GONE
  const back = isBack ? { deletedAt: null } : {}
  if (changed.has('profile')) {
    // What the new name looks like is learnt anew.
    await tx.delete(nameLooks).where(and(eq(nameLooks.userId, id), eq(nameLooks.claimed, false)))
    await tx
      .update(users)
      .set({ ...profile, ...back })
      .where(and(eq(users.id, id), isNull(users.passwordHash), ...(isBack ? [] : [isNull(users.deletedAt)])))
  }
  if (!changed.has('reputation')) return
  await tx
    .update(reputationEvents)
    .set({ points: row.reputation - STARTING_REPUTATION })
    .where(and(eq(reputationEvents.userId, id), eq(reputationEvents.kind, 'imported')))
  await recomputeReputation(tx, id)
}
