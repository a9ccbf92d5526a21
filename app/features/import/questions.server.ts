import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { eachPage, type Importing, PAGE } from './importing.ts'
import { QUESTION } from './kinds.ts'
import { remember } from './mapping.server.ts'
import { publishDuplicates, publishQuestions } from './publish.server.ts'
import { type ComposedQuestion, composeQuestion } from './question-columns.ts'
import { insertQuestions } from './question-insert.server.ts'
import { type QuestionSource, questionSources } from './question-source.server.ts'
import { updateQuestion } from './question-update.server.ts'
import type { PostRow } from './rows.ts'
import { resolveImportedTags, TagCounts } from './tags.server.ts'

/** All questions of the dump; answers, accepted ones and the targets of links may not be here yet. */
export async function importQuestions(importing: Importing) {
  const { scratch, report } = importing
  await eachPage(
    (after) => scratch.posts(QUESTION, after, PAGE.posts),
    async (rows) => {
      const sources = await questionSources(importing, rows)
      for (const { post, awaits } of sources) {
        if (Object.values(awaits).includes(true)) scratch.putPending(post.row.id)
      }
      const changed = sources.filter(({ changed }) => changed.size > 0)
      await writeQuestions(importing, changed)
      for (const { known } of changed) report.count('questions', known ? 'changed' : 'added')
      report.count('questions', 'unchanged', rows.length - changed.length)
      importing.advance(rows.length)
    },
  )
}

/** Once every post is here: what those that named later ones could not say yet. */
export async function completeQuestions(importing: Importing) {
  await eachPage(
    (after) => importing.scratch.pendingPosts(QUESTION, after, PAGE.posts),
    async (rows: PostRow[]) => {
      const sources = await questionSources(importing, rows)
      await writeQuestions(
        importing,
        sources.filter(({ changed }) => changed.size > 0),
      )
    },
  )
}

async function writeQuestions(importing: Importing, sources: QuestionSource[]) {
  const composed = sources.map(composeQuestion)
  await importing.writer.write(
    'questions',
    composed,
    (tx, batch) => writeBatch(tx, importing, batch),
    weightOf,
  )
}

/** Characters that take about as long to write as the rest of a row. */
const HEAVY = 6_000

const weightOf = ({ texts, composed }: ComposedQuestion) =>
  1 +
  texts.length / 3 +
  (texts.reduce((sum, { body }) => sum + body.length, 0) + 2 * (composed?.bodyHtml.length ?? 0)) / HEAVY

async function writeBatch(tx: Tx, importing: Importing, batch: ComposedQuestion[]) {
  const { site, db, now } = importing
  const past = batch.flatMap(({ texts }) => texts.flatMap((text) => text.tags ?? []))
  const present = batch.flatMap(({ source }) => source.tags)
  const tags = await resolveImportedTags(tx, past, new Set(present), now)
  const counts = new TagCounts()
  const added = await insertQuestions(
    tx,
    importing,
    batch.filter(({ source }) => !source.known),
    { tags, counts },
  )
  const updated = []
  for (const question of batch) {
    const { known, post, contentHash } = question.source
    if (!known) continue
    await updateQuestion(tx, importing, question, { tags, counts })
    updated.push({ externalId: post.row.id, rowId: known.rowId, contentHash })
  }
  await counts.write(tx)
  await remember(tx, site.id, 'question', [...added, ...updated])
  const ids = [...added, ...updated].map(({ rowId }) => rowId as QuestionId)
  await publishQuestions(tx, db.dialect, ids, now)
  await publishDuplicates(tx, batch, [...added, ...updated], now)
}
