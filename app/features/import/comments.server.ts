import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { CommentId, UserId } from '#db/ids.ts'
import { comments } from '#db/schema/index.ts'
import { recountCommentsOf } from './counters.server.ts'
import { changedParts, fingerprint, GONE } from './fingerprint.ts'
import { eachPage, type Importing, PAGE } from './importing.ts'
import { ANSWER, QUESTION } from './kinds.ts'
import { linkTargets, mentionedIn } from './link-targets.server.ts'
import {
  type Known,
  knownRows,
  type Mapping,
  type PostPlace,
  placesOf,
  remember,
  usersOf,
} from './mapping.server.ts'
import { type Composed, composeImported } from './post-text.ts'
import { publishQuestions } from './publish.server.ts'
import type { CommentRow } from './rows.ts'
import { commentSource, licenseOf } from './site.ts'

interface ImportedComment {
  row: CommentRow
  known: Known | undefined
  contentHash: string
  place: PostPlace
  authorId: UserId | null
  composed: Composed
}

/** All comments of the dump, in the order in which they were written; every post is here. */
export async function importComments(importing: Importing) {
  const { scratch, report, writer } = importing
  await eachPage(
    (after) => scratch.comments(after, PAGE.comments),
    async (rows) => {
      const { placed, changed } = await changedComments(importing, rows)
      await writer.write('comments', changed, (tx, batch) => writeBatch(tx, importing, batch))
      for (const { known } of changed) report.count('comments', known ? 'changed' : 'added')
      report.count('comments', 'unchanged', placed - changed.length)
      importing.advance(rows.length)
    },
  )
}

async function changedComments(importing: Importing, rows: CommentRow[]) {
  const { db, site } = importing
  const ids = rows.map((row) => row.id)
  const known = await knownRows(db.read, site.id, 'comment', ids)
  const postIds = rows.map((row) => row.postId)
  const places = await placesOf(db.read, site.id, postIds)
  countUnplaced(importing, rows, places)
  const userIds = rows.map((row) => row.userId)
  const userOf = await usersOf(db.read, site.id, userIds)
  const texts = rows.map((row) => row.text)
  const targets = await linkTargets(importing, mentionedIn(importing, texts))
  const placed = rows.flatMap((row) => {
    const place = places.get(row.postId)
    if (!place) return []
    const authorId = userOf(row.userId)
    const before = known.get(row.id)
    const body = importing.rewriteLinks(row.text, targets.resolve)
    const parts = { text: [body, row.createdAt, row.license, authorId], place }
    const contentHash = fingerprint(parts, before?.contentHash)
    return [{ row, known: before, contentHash, place, authorId, body }]
  })
  const changed = placed
    .filter(({ known, contentHash }) => changedParts(known?.contentHash, contentHash).size > 0)
    .map(({ body, ...comment }): ImportedComment => ({ ...comment, composed: composeImported(body) }))
  return { placed: placed.length, changed }
}

/** What hangs on no post at all is counted elsewhere, for all kinds of rows. */
function countUnplaced({ scratch, report }: Importing, rows: CommentRow[], places: Map<number, PostPlace>) {
  const unplaced = rows.filter((row) => !places.has(row.postId))
  const posts = new Map(
    scratch.postsById(unplaced.map((row) => row.postId)).map((post) => [post.id, post.type]),
  )
  const orphans = unplaced.filter(({ postId }) => [QUESTION, ANSWER].includes(posts.get(postId) ?? 0))
  if (orphans.length > 0) {
    report.leaveOut('Comments.xml', 'comment of an answer to an absent question', orphans.length)
  }
}

async function writeBatch(tx: Tx, importing: Importing, batch: ImportedComment[]) {
  const { site, db, now } = importing
  const left = await postsLeft(tx, batch)
  const mappings = await insertComments(
    tx,
    importing,
    batch.filter(({ known }) => !known),
  )
  for (const comment of batch) {
    if (!comment.known) continue
    await updateComment(tx, importing, comment, comment.known)
    mappings.push({
      externalId: comment.row.id,
      rowId: comment.known.rowId,
      contentHash: comment.contentHash,
    })
  }
  await remember(tx, site.id, 'comment', mappings)
  const places = [...left, ...batch.map(({ place }) => place)]
  await recountCommentsOf(tx, {
    questionIds: places.filter(({ answerId }) => answerId === null).map(({ questionId }) => questionId),
    answerIds: places.flatMap(({ answerId }) => answerId ?? []),
  })
  await publishQuestions(
    tx,
    db.dialect,
    places.map(({ questionId }) => questionId),
    now,
  )
}

/** Where those stood that are here: some were moved to another post there. */
async function postsLeft(tx: Tx, batch: ImportedComment[]) {
  const ids = batch.flatMap(({ known }) => (known ? [known.rowId as CommentId] : []))
  if (ids.length === 0) return []
  return tx
    .select({ questionId: comments.questionId, answerId: comments.answerId })
    .from(comments)
    .where(inArray(comments.id, ids))
}

const columnsOf = ({ site }: Importing, { row, place, authorId, composed }: ImportedComment) => ({
  ...composed,
  questionId: place.questionId,
  answerId: place.answerId,
  authorId,
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.createdAt),
  sourceUrl: commentSource(site, row.id),
  license: licenseOf(site, row, row.createdAt),
})

async function insertComments(tx: Tx, importing: Importing, list: ImportedComment[]): Promise<Mapping[]> {
  if (list.length === 0) return []
  const made = await tx
    .insert(comments)
    .values(list.map((comment) => columnsOf(importing, comment)))
    .returning({ id: comments.id, source: comments.sourceUrl })
  const ids = new Map(made.map(({ id, source }) => [source, id]))
  return list.flatMap(({ row, contentHash }) => {
    const rowId = ids.get(commentSource(importing.site, row.id))
    return rowId === undefined ? [] : [{ externalId: row.id, rowId, contentHash }]
  })
}

async function updateComment(tx: Tx, importing: Importing, comment: ImportedComment, known: Known) {
  const id = known.rowId as CommentId
  await tx.update(comments).set(columnsOf(importing, comment)).where(eq(comments.id, id))
  if (known.contentHash !== GONE) return
  await tx
    .update(comments)
    .set({ deletedAt: null })
    .where(and(eq(comments.id, id), isNull(comments.deletedById)))
}
