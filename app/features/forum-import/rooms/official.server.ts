import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { CategoryId, EntryId, QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import {
  askedPhrases,
  faqCategories,
  faqOldCategories,
  livingFacts,
  livingFactValues,
  teams,
} from '#db/schema/index.ts'
import { RESERVED_CATEGORY_SLUGS } from '../../faq/rules.ts'
import type { Fields } from '../../forum-export/kinds/kind.ts'
import { publishQuestions } from '../../import/publish.server.ts'
import type { Importing, Item } from '../importing.ts'
import { clashesOver, numbersIn, type Room, standingAt, standsBy } from './room.ts'

const slugOf = ({ values }: Item) => String(values.slug)

export const teamRoom: Room = { standing: standsBySlug(teams) }

/** A fact that bears the same name here says what it says here. */
export const factRoom: Room = { standing: standsBySlug(livingFacts) }

function standsBySlug(table: typeof teams | typeof livingFacts): Room['standing'] {
  return async (tx, _importing, items) => {
    const rows = await tx
      .select({ id: table.id, slug: table.slug })
      .from(table)
      .where(inArray(table.slug, items.map(slugOf)))
    return standingAt(items, slugOf, new Map(rows.map(({ slug, id }) => [slug, id])))
  }
}

/** One value holds at a time, and each has its number. */
export const factValueRoom: Room = {
  clashing: clashesOver({
    table: livingFactValues,
    name: 'factId',
    of: claimsOf,
    reason: 'the fact has another value here',
  }),
  written: async (tx, { now }, { inserted, updated }) => {
    const items = [...inserted, ...updated].map(({ item }) => item)
    for (const factId of numbersIn(items, 'factId')) await publish(tx, 'fact.changed', { factId }, now)
  },
}

function claimsOf({ factId, number, state, endedAt }: Fields): string[] {
  const isPresent = state === 'approved' && endedAt === null
  return [...(number === null ? [] : [`${factId} ${number}`]), ...(isPresent ? [`${factId} present`] : [])]
}

export const categoryRoom: Room = {
  prepare: async (_importing, items) => {
    for (const item of items) {
      if (RESERVED_CATEGORY_SLUGS.includes(slugOf(item))) item.leftOut = 'its slug is the address of a page'
    }
  },
  standing: async (tx, _importing, items) => {
    const slugs = items.map(slugOf)
    const old = await tx.select().from(faqOldCategories).where(inArray(faqOldCategories.slug, slugs))
    const present = await tx.select().from(faqCategories).where(inArray(faqCategories.slug, slugs))
    const here = new Map<string, CategoryId>(old.map(({ slug, categoryId }) => [slug, categoryId]))
    for (const { slug, id } of present) here.set(slug, id)
    return standingAt(items, slugOf, here)
  },
  written: async (tx, { now }, { inserted, updated }) => {
    for (const { item, rowId } of [...inserted, ...updated]) {
      const slugs = (item.line.fields.oldSlugs ?? []) as string[]
      const taken = await tx
        .select({ slug: faqCategories.slug })
        .from(faqCategories)
        .where(inArray(faqCategories.slug, slugs))
      const rows = slugs
        .filter(
          (slug) => !taken.some((each) => each.slug === slug) && !RESERVED_CATEGORY_SLUGS.includes(slug),
        )
        .map((slug) => ({ slug, categoryId: rowId as CategoryId, createdAt: now }))
      if (rows.length > 0) await tx.insert(faqOldCategories).values(rows).onConflictDoNothing()
    }
  },
}

export const phraseRoom: Room = {
  standing: standsBy(
    askedPhrases,
    ['questionId', 'entryId'],
    ({ questionId, entryId, key }) => `${questionId ?? ''}/${entryId ?? ''} ${key}`,
  ),
  written: (tx, importing, { inserted, updated }) =>
    tellOfPhrases(
      tx,
      importing,
      [...inserted, ...updated].map(({ item }) => item.values),
    ),
  removed: tellOfPhrases,
}

/** What is found by them looks again. */
async function tellOfPhrases(tx: Tx, { db, now }: Importing, phrases: Fields[]) {
  const threads = phrases.flatMap(({ questionId }) => (questionId as QuestionId | null) ?? [])
  const entries = phrases.flatMap(({ entryId }) => (entryId as EntryId | null) ?? [])
  await publishQuestions(tx, db.dialect, threads, now)
  for (const entryId of new Set(entries)) await publish(tx, 'entry.changed', { entryId }, now)
}
