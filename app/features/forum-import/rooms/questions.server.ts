import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { questionFacts, questionFollows, questionTags } from '#db/schema/index.ts'
import { knownRows } from '../../import/mapping.server.ts'
import { publishQuestions } from '../../import/publish.server.ts'
import { insertQuestionTags, TagCounts } from '../../import/tags.server.ts'
import { slugOf } from '../../questions/slug.ts'
import { recountTags, tagIdsOf } from '../../tags/tags.server.ts'
import { followersOf } from '../followers.server.ts'
import type { Importing, Item } from '../importing.ts'
import { rewriteIn } from '../links.server.ts'
import { composePosts } from '../texts.server.ts'
import type { Placed, Room } from './room.ts'

export const questionRoom: Room = {
  prepare: (importing, items) => rewriteIn(importing, items, ['body']),
  render: async (importing, items) => {
    await composePosts(importing, items, 'shown')
    for (const { derived, values } of items) {
      Object.assign(derived.text ?? {}, { slug: slugOf(String(values.title)) })
      derived.origin = { score: Number(values.importedUpvotes) - Number(values.importedDownvotes) }
    }
  },
  written: async (tx, importing, { inserted, updated }) => {
    const tagsOf = await tagsHere(tx, importing, [...inserted, ...updated])
    await insertQuestionTags(
      tx,
      inserted.map(({ item, rowId }) => [rowId as QuestionId, tagsOf(item)]),
    )
    const counts = new TagCounts()
    for (const { item } of inserted) if (isVisible(item)) counts.add(tagsOf(item), 1)
    await counts.write(tx)
    for (const placed of updated) await update(tx, placed, tagsOf(placed.item))
    for (const placed of inserted) await giveFacts(tx, placed)
    await follow(tx, importing, inserted)
    const told = updated.filter(({ parts }) => parts.some((part) => part !== 'views'))
    const ids = [...inserted, ...told].map(({ rowId }) => rowId as QuestionId)
    await publishQuestions(tx, importing.db.dialect, ids, importing.now)
  },
}

const isVisible = ({ values }: Item) => values.deletedAt === null && values.heldAt === null

async function tagsHere(tx: Tx, { site }: Importing, placed: Placed[]): Promise<(item: Item) => TagId[]> {
  const idsOf = ({ line }: Item) => (line.fields.tags ?? []) as number[]
  const rows = await knownRows(
    tx,
    site.id,
    'tag',
    placed.flatMap(({ item }) => idsOf(item)),
  )
  return (item) => [...new Set(idsOf(item).flatMap((id) => (rows.get(id)?.rowId ?? []) as TagId))]
}

async function update(tx: Tx, { item, rowId, parts }: Placed, tagIds: TagId[]) {
  const questionId = rowId as QuestionId
  const before = await tagIdsOf(tx, questionId)
  if (parts.includes('tags')) {
    await tx.delete(questionTags).where(eq(questionTags.questionId, questionId))
    await insertQuestionTags(tx, [[questionId, tagIds]])
  }
  if (parts.includes('tags') || parts.includes('state')) await recountTags(tx, [...before, ...tagIds])
  if (parts.includes('facts')) await giveFacts(tx, { item, rowId, parts })
}

/** What the asker gave, as it is there: what was erased there is erased here. */
async function giveFacts(tx: Tx, { item, rowId }: Placed) {
  const given = (item.line.fields.facts ?? []) as Omit<typeof questionFacts.$inferInsert, 'questionId'>[]
  const questionId = rowId as QuestionId
  await tx.delete(questionFacts).where(eq(questionFacts.questionId, questionId))
  const rows = given.map((fact, position) => ({ ...fact, questionId, position }))
  if (rows.length > 0) await tx.insert(questionFacts).values(rows).onConflictDoNothing()
}

async function follow(tx: Tx, importing: Importing, placed: Placed[]) {
  for (const followers of await followersOf(tx, importing, placed)) {
    const rows = followers.map(({ rowId, ...row }) => ({ ...row, questionId: rowId as QuestionId }))
    await tx.insert(questionFollows).values(rows).onConflictDoNothing()
  }
}
