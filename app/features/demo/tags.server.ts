import type { Tx } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { factTemplates, faqCategories, tagNames, tags } from '#db/schema/index.ts'
import type { demoForum } from '#db/seed/index.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { tagKey } from '../tags/names.ts'

type DemoTag = (typeof demoForum)['tags'][number]

const html = (markdown: string) => renderMarkdown(markdown, { linkPolicy: 'all', idPrefix: 'tag' }).html

/** Tags with all that they may be called, and what they ask for. */
export async function seedTags(tx: Tx, list: DemoTag[], createdAt: Date) {
  for (const tag of list) {
    const { slug, name, description } = tag
    const descriptionHtml = { en: html(description.en), 'zh-CN': html(description['zh-CN']) }
    const [row] = await tx
      .insert(tags)
      .values({ slug, name, description, descriptionHtml, createdAt })
      .returning({ id: tags.id })
    if (row) await seedNames(tx, row.id, tag)
    if (row && tag.facts) await seedTemplates(tx, row.id, tag.facts)
  }
}

async function seedNames(tx: Tx, tagId: TagId, { slug, name, synonyms }: DemoTag) {
  const names = [
    { text: slug, kind: 'slug' as const },
    ...Object.values(name).map((text) => ({ text, kind: 'name' as const })),
    ...synonyms.map((text) => ({ text, kind: 'synonym' as const })),
  ]
  for (const { text, kind } of names) {
    await tx
      .insert(tagNames)
      .values({ key: tagKey(text), tagId, text, kind })
      .onConflictDoNothing()
  }
}

async function seedTemplates(tx: Tx, tagId: TagId, facts: NonNullable<DemoTag['facts']>) {
  await tx.insert(factTemplates).values(facts.map((fact, position) => ({ ...fact, tagId, position })))
}

export async function seedCategories(tx: Tx, list: (typeof demoForum)['categories']) {
  if (list.length === 0) return
  await tx.insert(faqCategories).values(list.map((category, position) => ({ ...category, position })))
}
