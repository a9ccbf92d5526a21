import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { answers } from '#db/schema/index.ts'
import { answerColumns, type ComposedAnswer, composeAnswer } from './answer-columns.ts'
import { type AnswerSource, answerSources } from './answer-source.server.ts'
import { updateAnswer } from './answer-update.server.ts'
import { recountAnswersOf } from './counters.server.ts'
import { eachPage, type Importing, PAGE } from './importing.ts'
import { ANSWER } from './kinds.ts'
import { type Mapping, remember } from './mapping.server.ts'
import { editedAt } from './post-text.ts'
import { publishQuestions } from './publish.server.ts'
import { insertHistories } from './revisions.server.ts'
import type { PostRow } from './rows.ts'
import { answerSource } from './site.ts'

/** All answers of the dump; their questions are here. */
export async function importAnswers(importing: Importing) {
  const { scratch, report } = importing
  await eachPage(
    (after) => scratch.posts(ANSWER, after, PAGE.posts),
    async (rows) => {
      const sources = await answerSources(importing, rows)
      for (const { post } of sources) if (post.awaitsLink) scratch.putPending(post.row.id)
      const changed = sources.filter(({ changed }) => changed.size > 0)
      await writeAnswers(importing, changed)
      for (const { known } of changed) report.count('answers', known ? 'changed' : 'added')
      report.count('answers', 'unchanged', sources.length - changed.length)
      importing.advance(rows.length)
    },
  )
}

/** Once every post is here: the links to those that came later. */
export async function completeAnswers(importing: Importing) {
  await eachPage(
    (after) => importing.scratch.pendingPosts(ANSWER, after, PAGE.posts),
    async (rows: PostRow[]) => {
      const sources = await answerSources(importing, rows)
      await writeAnswers(
        importing,
        sources.filter(({ changed }) => changed.size > 0),
      )
    },
  )
}

/** Characters that take about as long to write as the rest of a row. */
const HEAVY = 6_000

async function writeAnswers(importing: Importing, sources: AnswerSource[]) {
  await importing.writer.write(
    'answers',
    sources.map(composeAnswer),
    (tx, batch) => writeBatch(tx, importing, batch),
    ({ texts, composed }) =>
      1 +
      texts.length / 3 +
      (texts.reduce((sum, { body }) => sum + body.length, 0) + 2 * (composed?.bodyHtml.length ?? 0)) / HEAVY,
  )
}

async function writeBatch(tx: Tx, importing: Importing, batch: ComposedAnswer[]) {
  const { site, db, now } = importing
  const touched = new Set<QuestionId>(batch.map(({ source }) => source.questionId))
  const mappings = await insertAnswers(
    tx,
    importing,
    batch.filter(({ source }) => !source.known),
  )
  for (const answer of batch) {
    const { known, post, contentHash } = answer.source
    if (!known) continue
    const movedFrom = await updateAnswer(tx, importing, answer)
    if (movedFrom !== null) touched.add(movedFrom)
    mappings.push({ externalId: post.row.id, rowId: known.rowId, contentHash })
  }
  await remember(tx, site.id, 'answer', mappings)
  await recountAnswersOf(tx, touched)
  await publishQuestions(tx, db.dialect, touched, now)
}

async function insertAnswers(tx: Tx, importing: Importing, list: ComposedAnswer[]): Promise<Mapping[]> {
  const rows = list.flatMap((answer) => {
    const { source, texts, composed } = answer
    if (!composed) return []
    const { votes, row } = source.post
    return [
      {
        ...answerColumns(importing.site, answer),
        ...composed,
        questionId: source.questionId,
        createdAt: new Date(row.createdAt),
        updatedAt: editedAt(texts, source.post),
        revision: texts.length,
        importedUpvotes: votes.up,
        importedDownvotes: votes.down,
        score: votes.up - votes.down,
      },
    ]
  })
  if (rows.length === 0) return []
  const made = await tx.insert(answers).values(rows).returning({ id: answers.id, source: answers.sourceUrl })
  const ids = new Map(made.map(({ id, source }) => [source, id]))
  const placed = list.flatMap(({ source, texts }) => {
    const id = ids.get(answerSource(importing.site, source.post.row.id))
    return id === undefined ? [] : [{ id, source, texts }]
  })
  const histories = placed.map(({ id, texts }) => ({
    owner: { questionId: null, answerId: id as AnswerId },
    texts,
  }))
  await insertHistories(tx, importing, histories, new Map())
  return placed.map(({ id, source }) => ({
    externalId: source.post.row.id,
    rowId: id,
    contentHash: source.contentHash,
  }))
}
