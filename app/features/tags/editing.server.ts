import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import { tagNames, tags } from '#db/schema/index.ts'
import type { Localised } from '#db/schema/types.ts'
import { assertAllowed, fail } from '~/errors.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { claimNames } from './claim-names.server.ts'
import type { TagTexts } from './desk-schema.ts'
import { tagKey } from './names.ts'
import { getTag } from './tags.view.server.ts'

/** Makes a tag that nobody has used yet; its slug is its English name.
 *  @throws AppError `accounts.admin_only` 403 · `tags.name_taken` 409 */
export async function addTag(db: Db, actor: Member, texts: TagTexts, now: Date): Promise<string> {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  const slug = tagKey(texts.name)
  return db.write(async (tx) => {
    const [owner] = await tx
      .select({ slug: tags.slug })
      .from(tagNames)
      .innerJoin(tags, eq(tags.id, tagNames.tagId))
      .where(eq(tagNames.key, slug))
    if (owner) {
      const params = { name: texts.name, tag: owner.slug }
      fail('tags.name_taken', 409, { params, fields: { name: ['tags.name_taken_here'] } })
    }
    const [made] = await tx
      .insert(tags)
      .values({ slug, ...rowOf(texts), createdAt: now })
      .returning({ id: tags.id })
    const id = made?.id ?? fail('tags.not_found', 404)
    await claimNames(tx, { id, slug }, texts)
    await recordAct(tx, { actorId: actor.id, act: 'tag.edited', subjectId: id, after: named(texts) }, now)
    return slug
  })
}

/** In a moment its questions are found by its new names, and by none of the old ones.
 *  @throws AppError `accounts.admin_only` 403 · `tags.not_found` 404 · `tags.name_taken` 409 */
export async function editTag(db: Db, actor: Member, called: string, texts: TagTexts, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  await db.write(async (tx) => {
    const tag = await getTag(tx, called)
    const before = { name: tag.name, synonyms: await synonymsOf(tx, tag.id) }
    await claimNames(tx, tag, texts)
    await tx.update(tags).set(rowOf(texts)).where(eq(tags.id, tag.id))
    const act = { act: 'tag.edited', subjectId: tag.id, before, after: named(texts) } as const
    await recordAct(tx, { actorId: actor.id, ...act }, now)
    if (isCalledOtherwise(before, named(texts))) await publish(tx, 'tag.changed', { tagId: tag.id }, now)
  })
}

/** Questions are found by what their tags are called, not by how these are described. */
const isCalledOtherwise = (before: Named, after: Named) =>
  JSON.stringify([before.name, before.synonyms.toSorted()]) !==
  JSON.stringify([after.name, after.synonyms.toSorted()])

type Named = ReturnType<typeof named>

async function synonymsOf(tx: Parameters<typeof getTag>[0], id: TagId) {
  const rows = await tx
    .select({ text: tagNames.text, kind: tagNames.kind })
    .from(tagNames)
    .where(eq(tagNames.tagId, id))
  return rows.filter(({ kind }) => kind === 'synonym').map(({ text }) => text)
}

const named = ({ name, nameZh, synonyms }: TagTexts) => ({ name: localised(name, nameZh), synonyms })

const localised = (en: string, zh: string): Localised => (zh === '' ? { en } : { en, 'zh-CN': zh })

const rowOf = ({ name, nameZh, description, descriptionZh }: TagTexts) => ({
  name: localised(name, nameZh),
  description: localised(description, descriptionZh),
  descriptionHtml: localised(html(description), html(descriptionZh)),
})

const html = (markdown: string) => renderMarkdown(markdown, { linkPolicy: 'all', idPrefix: 'tag' }).html
