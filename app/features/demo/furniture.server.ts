import { and, eq, inArray, isNull, notExists, notInArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import {
  faqCategories,
  faqEntries,
  glossary,
  incidentTags,
  livingFacts,
  questionTags,
  settings,
  suspects,
  tagFollows,
  tags,
  teams,
  users,
} from '#db/schema/index.ts'
import { demoForum } from '#db/seed/index.ts'

const slugsOf = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

/** What the demo's people had around them, made in the instant in which they joined: whatever others use by now
 *  stays. After the people. */
export async function removeFurniture(tx: Tx, joined: Date) {
  await removeTags(tx, joined)
  await tx.delete(glossary).where(and(eq(glossary.createdAt, joined), isNull(glossary.updatedById)))
  await tx.delete(settings).where(and(eq(settings.updatedAt, joined), isNull(settings.updatedById)))
  await tx.delete(suspects).where(and(eq(suspects.createdAt, joined), isNull(suspects.decidedById)))
  const inUse = tx.select({ id: faqEntries.categoryId }).from(faqEntries)
  const ofDemo = inArray(faqCategories.slug, slugsOf(demoForum.categories))
  await tx.delete(faqCategories).where(and(ofDemo, notInArray(faqCategories.id, inUse)))
  await removeTeams(tx)
}

async function removeTags(tx: Tx, joined: Date) {
  const unused = [questionTags, incidentTags, tagFollows].map((uses) =>
    notExists(tx.select({ id: uses.tagId }).from(uses).where(eq(uses.tagId, tags.id))),
  )
  const ofDemo = inArray(tags.slug, slugsOf(demoForum.tags))
  await tx.delete(tags).where(and(eq(tags.createdAt, joined), ofDemo, ...unused))
}

async function removeTeams(tx: Tx) {
  const unused = [users.teamId, faqEntries.ownerTeamId, livingFacts.ownerTeamId].map((column) =>
    notExists(tx.select({ id: column }).from(column.table).where(eq(column, teams.id))),
  )
  await tx.delete(teams).where(and(inArray(teams.slug, slugsOf(demoForum.teams)), ...unused))
}
