import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { GlossaryId } from '#db/ids.ts'
import { glossary } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { type Clash, clashWith, type Group } from './clash.ts'
import { MAX_GROUPS } from './rules.ts'
import type { GlossaryAct, GroupWords } from './schema.ts'

/** @throws AppError `accounts.admin_only` 403 · `glossary.word_taken`, `glossary.full` 409 */
export async function addGroup(db: Db, actor: Member, words: GroupWords, now: Date): Promise<GlossaryId> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const groups = await allGroups(tx)
    if (groups.length >= MAX_GROUPS) fail('glossary.full', 409, { params: { count: MAX_GROUPS } })
    refuse(clashWith(words, groups))
    const id = await insertGroup(tx, { words, updatedById: actor.id }, now)
    await recordAct(tx, { actorId: actor.id, act: 'glossary.added', subjectId: id, after: words }, now)
    return id
  })
}

/** @throws AppError `accounts.admin_only` 403 · `glossary.not_found` 404 · `glossary.word_taken` 409 */
export async function editGroup(
  db: Db,
  actor: Member,
  { group: id, en, 'zh-CN': zh }: Extract<GlossaryAct, { act: 'edit' }>,
  now: Date,
) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  const words = { en, 'zh-CN': zh }
  await db.write(async (tx) => {
    const groups = await allGroups(tx)
    const { words: before } = groups.find((group) => group.id === id) ?? fail('glossary.not_found', 404)
    const others = groups.filter((group) => group.id !== id)
    refuse(clashWith(words, others))
    await updateGroup(tx, id, { words, updatedById: actor.id }, now)
    const act = { act: 'glossary.edited', subjectId: id, before, after: words } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
  })
}

/** @throws AppError `accounts.admin_only` 403 · `glossary.not_found` 404 */
export async function removeGroup(db: Db, actor: Member, id: GlossaryId, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const [removed] = await tx.delete(glossary).where(eq(glossary.id, id)).returning()
    const { words: before } = removed ?? fail('glossary.not_found', 404)
    await recordAct(tx, { actorId: actor.id, act: 'glossary.removed', subjectId: id, before }, now)
  })
}

export const allGroups = (tx: Tx): Promise<Group[]> =>
  tx.select({ id: glossary.id, words: glossary.words }).from(glossary).orderBy(asc(glossary.id))

type Row = Pick<typeof glossary.$inferInsert, 'words' | 'updatedById'>

export async function insertGroup(tx: Tx, row: Row, now: Date): Promise<GlossaryId> {
  const [made] = await tx
    .insert(glossary)
    .values({ ...row, createdAt: now, updatedAt: now })
    .returning({ id: glossary.id })
  return made?.id ?? fail('glossary.not_found', 404)
}

export async function updateGroup(tx: Tx, id: GlossaryId, row: Row, now: Date) {
  await tx
    .update(glossary)
    .set({ ...row, updatedAt: now })
    .where(eq(glossary.id, id))
}

/** Says where the word stands, so that it can be found there. */
function refuse(clash: Clash | undefined) {
  if (!clash) return
  const { word, group, language } = clash
  const params = { word, group: group.words[language].join(' · ') }
  fail('glossary.word_taken', 409, { params, fields: { [language]: ['glossary.word_taken_here'] } })
}
