import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { questions } from '#db/schema/index.ts'
import type { Importing } from './importing.ts'
import type { Mapping } from './mapping.server.ts'
import { type ComposedQuestion, closingColumns, ownActivityAt, textColumns } from './question-columns.ts'
import { insertHistories } from './revisions.server.ts'
import { questionSource } from './site.ts'
import { chosenTags, insertQuestionTags, type ResolvedTags, type TagCounts } from './tags.server.ts'

export interface TagWork {
  tags: ResolvedTags
  counts: TagCounts
}

/** Questions that are new here, with their tags and texts. */
export async function insertQuestions(
  tx: Tx,
  importing: Importing,
  list: ComposedQuestion[],
  { tags, counts }: TagWork,
): Promise<Mapping[]> {
  const rows = list.flatMap((question) => rowOf(importing, question))
  if (rows.length === 0) return []
  const made = await tx
    .insert(questions)
    .values(rows)
    .returning({ id: questions.id, source: questions.sourceUrl })
  const ids = new Map(made.map(({ id, source }) => [source, id]))
  const placed = list.flatMap((question) => {
    const id = ids.get(questionSource(importing.site, question.source.post.row.id))
    return id === undefined ? [] : [{ id, question }]
  })
  const chosen = placed.map(({ id, question }): [QuestionId, ReturnType<typeof chosenTags>] => [
    id,
    chosenTags(question.source.tags, tags),
  ])
  await insertQuestionTags(tx, chosen)
  for (const [, tagIds] of chosen) counts.add(tagIds, 1)
  const histories = placed.map(({ id, question: { texts } }) => ({
    owner: { questionId: id, answerId: null },
    texts,
  }))
  await insertHistories(tx, importing, histories, tags)
  return placed.map(({ id, question: { source } }) => ({
    externalId: source.post.row.id,
    rowId: id,
    contentHash: source.contentHash,
  }))
}

function rowOf({ site }: Importing, question: ComposedQuestion) {
  const { source, composed, texts } = question
  if (!composed) return []
  const { votes, row } = source.post
  return [
    {
      ...textColumns(site, question),
      ...composed,
      ...closingColumns(source),
      canonicalId: source.canonicalId,
      revision: texts.length,
      viewCount: row.viewCount,
      importedUpvotes: votes.up,
      importedDownvotes: votes.down,
      score: votes.up - votes.down,
      activityAt: ownActivityAt(question),
    },
  ]
}
