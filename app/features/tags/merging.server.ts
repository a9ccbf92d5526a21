import { and, count, eq, inArray, max, notInArray, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { factTemplates, incidentTags, questionTags, tagFollows, tagNames, tags } from '#db/schema/index.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { MAX_SYNONYMS } from './desk-rules.ts'
import { recountTags } from './tags.server.ts'
import { getTag } from './tags.view.server.ts'

/** Makes one concept of two: questions, followers, incidents, templates and every name go over, so that the old
 *  address leads to the tag that stays. Returns its slug.
 *  @throws AppError `accounts.admin_only` 403 · `tags.not_found` 404 · `tags.merge_itself`, `tags.merge_too_many` 409 */
export async function mergeTag(db: Db, actor: Member, called: string, into: string, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  return db.write(async (tx) => {
    const gone = await getTag(tx, called)
    const stays = await getTag(tx, into)
    if (gone.id === stays.id) fail('tags.merge_itself', 409, { fields: { into: ['tags.merge_itself'] } })
    await assertFewEnoughNames(tx, gone.id, stays.id)
    await moveQuestions(tx, gone.id, stays.id)
    await moveFollowers(tx, gone.id, stays.id)
    await moveIncidents(tx, gone.id, stays.id, now)
    await moveTemplates(tx, gone.id, stays.id)
    const names = { tagId: stays.id, kind: 'synonym' as const }
    await tx.update(tagNames).set(names).where(eq(tagNames.tagId, gone.id))
    // What both had goes with it.
    await tx.delete(tags).where(eq(tags.id, gone.id))
    await recountTags(tx, [stays.id])
    await publish(tx, 'tag.changed', { tagId: stays.id }, now)
    const act = {
      act: 'tag.merged',
      subjectId: gone.id,
      before: { slug: gone.slug },
      after: { into: stays.id },
    } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    return stays.slug
  })
}

/** Every name of the one that goes becomes a synonym of the other. */
async function assertFewEnoughNames(tx: Tx, gone: TagId, stays: TagId) {
  const [names] = await tx
    .select({ count: count() })
    .from(tagNames)
    .where(and(inArray(tagNames.tagId, [gone, stays]), or(eq(tagNames.tagId, gone), isSynonym)))
  const synonyms = names?.count ?? 0
  if (synonyms <= MAX_SYNONYMS) return
  const params = { count: synonyms, most: MAX_SYNONYMS }
  fail('tags.merge_too_many', 409, { params, fields: { into: ['tags.merge_too_many'] } })
}

const isSynonym = eq(tagNames.kind, 'synonym')

async function moveQuestions(tx: Tx, from: TagId, to: TagId) {
  const both = tx.select({ id: questionTags.questionId }).from(questionTags).where(eq(questionTags.tagId, to))
  await tx
    .update(questionTags)
    .set({ tagId: to })
    .where(and(eq(questionTags.tagId, from), notInArray(questionTags.questionId, both)))
}

async function moveFollowers(tx: Tx, from: TagId, to: TagId) {
  const both = tx.select({ id: tagFollows.userId }).from(tagFollows).where(eq(tagFollows.tagId, to))
  await tx
    .update(tagFollows)
    .set({ tagId: to })
    .where(and(eq(tagFollows.tagId, from), notInArray(tagFollows.userId, both)))
}

/** Their banners stand on the pages of the tag that stays. */
async function moveIncidents(tx: Tx, from: TagId, to: TagId, now: Date) {
  const ofTag = eq(incidentTags.tagId, from)
  const concerned = await tx.select({ id: incidentTags.incidentId }).from(incidentTags).where(ofTag)
  const both = tx.select({ id: incidentTags.incidentId }).from(incidentTags).where(eq(incidentTags.tagId, to))
  await tx
    .update(incidentTags)
    .set({ tagId: to })
    .where(and(ofTag, notInArray(incidentTags.incidentId, both)))
  for (const { id } of concerned) await publish(tx, 'incident.changed', { incidentId: id }, now)
}

/** Behind its own; what it asks for already it asks for as it does. */
async function moveTemplates(tx: Tx, from: TagId, to: TagId) {
  const own = await tx
    .select({ key: factTemplates.key })
    .from(factTemplates)
    .where(eq(factTemplates.tagId, to))
  const keys = new Set(own.map(({ key }) => key))
  const [last] = await tx
    .select({ position: max(factTemplates.position) })
    .from(factTemplates)
    .where(eq(factTemplates.tagId, to))
  const others = await tx.select().from(factTemplates).where(eq(factTemplates.tagId, from))
  for (const { id, key, position } of others) {
    const moved = { tagId: to, position: (last?.position ?? -1) + 1 + position }
    if (!keys.has(key)) await tx.update(factTemplates).set(moved).where(eq(factTemplates.id, id))
  }
}
