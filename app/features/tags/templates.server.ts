import { and, asc, eq } from 'drizzle-orm'
import { type Db, isUniqueViolation, type ReadDb, type Tx } from '#db/client.server.ts'
import type { FactTemplateId, TagId } from '#db/ids.ts'
import { factTemplates } from '#db/schema/index.ts'
import { AppError, assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { MAX_TEMPLATES } from './desk-rules.ts'
import type { Template } from './desk-schema.ts'
import { getTag } from './tags.view.server.ts'

export const templatesOfTag = (read: ReadDb, tagId: TagId) =>
  read
    .select()
    .from(factTemplates)
    .where(eq(factTemplates.tagId, tagId))
    .orderBy(asc(factTemplates.position), asc(factTemplates.id))

/** What was given already stays as it was given.
 *  @throws AppError `accounts.admin_only` 403 · `tags.not_found` 404 · `tags.template_taken`, `tags.templates_full`
 *  409 */
export const addTemplate = (
  db: Db,
  actor: Member,
  called: string,
  { key, ...template }: Template & { key: string },
  now: Date,
) =>
  change(db, actor, called, now, async (tx, tagId, present) => {
    if (present.length >= MAX_TEMPLATES)
      fail('tags.templates_full', 409, { params: { count: MAX_TEMPLATES } })
    const position = (present.at(-1)?.position ?? -1) + 1
    await tx
      .insert(factTemplates)
      .values({ tagId, key, position, ...rowOf(template) })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error
        throw new AppError('tags.template_taken', 409, { fields: { key: ['tags.template_taken'] } })
      })
    return key
  })

/** @throws AppError `accounts.admin_only` 403 · `tags.not_found`, `tags.template_not_found` 404 */
export const editTemplate = (
  db: Db,
  actor: Member,
  called: string,
  { template: id, ...template }: Template & { template: FactTemplateId },
  now: Date,
) =>
  change(db, actor, called, now, async (tx, tagId, present) => {
    const { key } = known(present, id)
    await tx
      .update(factTemplates)
      .set(rowOf(template))
      .where(and(eq(factTemplates.id, id), eq(factTemplates.tagId, tagId)))
    return key
  })

/** @throws AppError `accounts.admin_only` 403 · `tags.not_found`, `tags.template_not_found` 404 */
export const removeTemplate = (db: Db, actor: Member, called: string, id: FactTemplateId, now: Date) =>
  change(db, actor, called, now, async (tx, _, present) => {
    const { key } = known(present, id)
    await tx.delete(factTemplates).where(eq(factTemplates.id, id))
    return key
  })

/** @throws AppError `accounts.admin_only` 403 · `tags.not_found`, `tags.template_not_found` 404 */
export const moveTemplate = (
  db: Db,
  actor: Member,
  called: string,
  { template: id, to }: { template: FactTemplateId; to: 'up' | 'down' },
  now: Date,
) =>
  change(db, actor, called, now, async (tx, _, present) => {
    const moved = known(present, id)
    const others = present.filter((row) => row.id !== id)
    others.splice(Math.max(0, present.indexOf(moved) + (to === 'up' ? -1 : 1)), 0, moved)
    for (const [position, row] of others.entries())
      await tx.update(factTemplates).set({ position }).where(eq(factTemplates.id, row.id))
    return moved.key
  })

type Present = Awaited<ReturnType<typeof templatesOfTag>>

const known = (present: Present, id: FactTemplateId) =>
  present.find((row) => row.id === id) ?? fail('tags.template_not_found', 404)

async function change(
  db: Db,
  actor: Member,
  called: string,
  now: Date,
  act: (tx: Tx, tagId: TagId, present: Present) => Promise<string>,
) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const { id } = await getTag(tx, called)
    const before = await templatesOfTag(tx, id)
    const key = await act(tx, id, before)
    const after = await templatesOfTag(tx, id)
    const kept = { before: before.map(logged), after: after.map(logged), why: key }
    await recordAct(tx, { actorId: actor.id, act: 'tag.templates_changed', subjectId: id, ...kept }, now)
  })
}

const logged = ({ key, name, shape, visibility, required }: Present[number]) => ({
  ...{ key, name, shape, visibility, required },
})

const rowOf = ({ name, nameZh, shape, choices, visibility, required }: Template) => ({
  name: nameZh === '' ? { en: name } : { en: name, 'zh-CN': nameZh },
  choices: shape === 'choice' ? choices : [],
  ...{ shape, visibility, required },
})
