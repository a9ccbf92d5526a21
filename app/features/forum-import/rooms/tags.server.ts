import { eq, inArray } from 'drizzle-orm'
import type { ReadDb, Tx } from '#db/client.server.ts'
import type { TagId } from '#db/ids.ts'
import { factTemplates, tagFollows, tagNames } from '#db/schema/index.ts'
import { batches } from '#search/batches.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import { tagKey } from '../../tags/names.ts'
import { followersOf } from '../followers.server.ts'
import type { Importing, Item } from '../importing.ts'
import { rewriteIn } from '../links.server.ts'
import type { Placed, Room } from './room.ts'

interface Name {
  text: string
  kind: 'slug' | 'name' | 'synonym'
}

/** A tag is the one that bears its slug here, else one of its other names; what it is called as well is a synonym
 *  from then on. */
export const tagRoom: Room = {
  prepare: async (importing, items) => {
    await rewriteIn(importing, items, ['description'])
    for (const item of items) {
      if (tagKey(String(item.values.slug)) !== item.values.slug) item.leftOut = 'a slug that no tag has'
    }
  },
  render: async (_importing, items) => {
    for (const item of items) {
      const texts = Object.entries(item.values.description as Record<string, string>)
      item.derived.row = {
        descriptionHtml: Object.fromEntries(texts.map(([name, text]) => [name, html(text)])),
      }
    }
  },
  standing: async (tx, importing, items) => {
    const keys = items.flatMap((item) => namesOf(item).map(({ text }) => tagKey(text)))
    const owners = await ownersOf(tx, keys)
    const found = new Map<Item, number>()
    for (const item of items) {
      const known = namesOf(item).flatMap(({ text }) => owners.get(tagKey(text)) ?? [])
      if (known[0] === undefined) continue
      found.set(item, known[0])
      await addNames(
        tx,
        known[0],
        namesOf(item).map((name) => ({ ...name, kind: 'synonym' })),
      )
    }
    await follow(
      tx,
      importing,
      [...found].map(([item, rowId]) => ({ item, rowId, parts: ['followers'] })),
    )
    return found
  },
  written: async (tx, importing, { inserted, updated }) => {
    for (const { item, rowId, parts } of [...inserted, ...updated]) {
      if (parts.includes('names')) await addNames(tx, rowId, namesOf(item))
      if (parts.includes('templates')) await setTemplates(tx, rowId as TagId, item)
    }
    await follow(tx, importing, inserted)
  },
}

const html = (text: string) => renderMarkdown(text, { linkPolicy: 'all', idPrefix: 'tag' }).html

/** The slug first. */
const namesOf = ({ line }: Item): Name[] => [
  { text: String(line.fields.slug), kind: 'slug' },
  ...((line.fields.names ?? []) as Name[]).filter(({ kind }) => kind !== 'slug'),
]

async function ownersOf(read: ReadDb, keys: string[]): Promise<Map<string, TagId>> {
  const owners = new Map<string, TagId>()
  for (const batch of batches([...new Set(keys)], 5_000)) {
    const rows = await read.select().from(tagNames).where(inArray(tagNames.key, batch))
    for (const { key, tagId } of rows) owners.set(key, tagId)
  }
  return owners
}

/** A name that another tag bears here stays that one's. */
async function addNames(tx: Tx, tagId: number, names: Name[]) {
  const rows = names.flatMap(({ text, kind }) => {
    const key = tagKey(text)
    return key === '' ? [] : [{ key, text, kind, tagId: tagId as TagId }]
  })
  if (rows.length > 0) await tx.insert(tagNames).values(rows).onConflictDoNothing()
}

async function setTemplates(tx: Tx, tagId: TagId, { line }: Item) {
  const templates = (line.fields.templates ?? []) as Omit<typeof factTemplates.$inferInsert, 'tagId'>[]
  await tx.delete(factTemplates).where(eq(factTemplates.tagId, tagId))
  const rows = templates.map((template, position) => ({ ...template, tagId, position }))
  if (rows.length > 0) await tx.insert(factTemplates).values(rows).onConflictDoNothing()
}

async function follow(tx: Tx, importing: Importing, placed: Placed[]) {
  for (const followers of await followersOf(tx, importing, placed)) {
    const rows = followers.map(({ rowId, ...row }) => ({ ...row, tagId: rowId as TagId }))
    await tx.insert(tagFollows).values(rows).onConflictDoNothing()
  }
}
