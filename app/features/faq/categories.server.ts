import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { CategoryId } from '#db/ids.ts'
import { faqCategories, faqEntries } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { slugOf } from '../questions/slug.ts'
import type { CategoryActOf } from './category-schema.ts'
import { isCategorySlugFree, moveEntries } from './category-slugs.server.ts'
import { mayKeepFaq } from './policy.ts'

/** A category at the end of the list. Its address is chosen once: every entry's address has it in it.
 *  @throws AppError `faq.forbidden` 403 · `faq.category_slug_taken` 409 */
export async function addCategory(
  db: Db,
  actor: Member,
  input: CategoryActOf<'add'>,
  now: Date,
): Promise<CategoryId> {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  return db.write(async (tx) => {
    const slug = await freeCategorySlug(tx, input)
    const position = await tx.$count(faqCategories)
    const [made] = await tx
      .insert(faqCategories)
      .values({ ...textsOf(input), slug, position })
      .returning({ id: faqCategories.id })
    const id = made?.id ?? fail('faq.category_not_found', 404)
    await recordAct(tx, { actorId: actor.id, act: 'category.added', subjectId: id, after: { slug } }, now)
    return id
  })
}

/** @throws AppError `faq.forbidden` 403 · `faq.category_not_found` 404 */
export async function editCategory(db: Db, actor: Member, input: CategoryActOf<'edit'>, now: Date) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const ofThis = eq(faqCategories.id, input.category)
    const [before] = await tx.select({ name: faqCategories.name }).from(faqCategories).where(ofThis)
    if (!before) fail('faq.category_not_found', 404)
    const texts = textsOf(input)
    await tx.update(faqCategories).set(texts).where(ofThis)
    const change = { before, after: { name: texts.name } }
    await recordAct(
      tx,
      { actorId: actor.id, act: 'category.edited', subjectId: input.category, ...change },
      now,
    )
  })
}

/** One place up or down; the first cannot go further up, nor the last further down.
 *  @throws AppError `faq.forbidden` 403 · `faq.category_not_found` 404 */
export async function moveCategory(
  db: Db,
  actor: Member,
  { category, to }: CategoryActOf<'move'>,
  now: Date,
) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const order = await idsInOrder(tx)
    const from = order.indexOf(category)
    if (from === -1) fail('faq.category_not_found', 404)
    const others = order.filter((id) => id !== category)
    await renumber(tx, others.toSpliced(Math.max(0, from + (to === 'up' ? -1 : 1)), 0, category))
    await recordAct(tx, { actorId: actor.id, act: 'category.moved', subjectId: category, after: { to } }, now)
  })
}

/** Takes a category out of the help centre. What is in it, drafts too, moves to another one in the same act, and its
 *  address leads there from then on.
 *  @throws AppError `faq.forbidden` 403 · `faq.category_not_found` 404 · `faq.category_not_empty` 409 */
export async function removeCategory(
  db: Db,
  actor: Member,
  { category, moveTo }: CategoryActOf<'remove'>,
  now: Date,
) {
  assertAllowed(mayKeepFaq(actor), 'faq.forbidden')
  await db.write(async (tx) => {
    const order = await idsInOrder(tx)
    const isThere = order.includes(category) && (moveTo === undefined || order.includes(moveTo))
    if (!isThere || moveTo === category) fail('faq.category_not_found', 404)
    const count = await tx.$count(faqEntries, eq(faqEntries.categoryId, category))
    if (moveTo !== undefined) await moveEntries(tx, { from: category, to: moveTo }, now)
    else if (count > 0) fail('faq.category_not_empty', 409, { params: { count } })
    await tx.delete(faqCategories).where(eq(faqCategories.id, category))
    const act = { act: 'category.removed', subjectId: category, after: { moveTo } } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    await renumber(
      tx,
      order.filter((id) => id !== category),
    )
  })
}

const textsOf = ({ name, nameZh, description, descriptionZh, icon }: CategoryActOf<'add' | 'edit'>) => ({
  name: nameZh ? { en: name, 'zh-CN': nameZh } : { en: name },
  description: descriptionZh ? { en: description, 'zh-CN': descriptionZh } : { en: description },
  icon,
})

/** One that was asked for must be free; one made from the English name takes a number when it is not. */
async function freeCategorySlug(tx: Tx, { slug, name }: CategoryActOf<'add'>) {
  if (slug) {
    if (await isCategorySlugFree(tx, slug)) return slug
    return fail('faq.category_slug_taken', 409, { fields: { slug: ['faq.category_slug_taken'] } })
  }
  const base = slugOf(name) || 'category'
  for (let number = 1; ; number++) {
    const made = number === 1 ? base : `${base}-${number}`
    if (await isCategorySlugFree(tx, made)) return made
  }
}

async function idsInOrder(tx: Tx): Promise<CategoryId[]> {
  const rows = await tx
    .select({ id: faqCategories.id })
    .from(faqCategories)
    .orderBy(asc(faqCategories.position), asc(faqCategories.id))
  return rows.map(({ id }) => id)
}

/** Positions without gaps: what is added next stands last by their count. */
async function renumber(tx: Tx, order: CategoryId[]) {
  for (const [position, id] of order.entries())
    await tx.update(faqCategories).set({ position }).where(eq(faqCategories.id, id))
}
