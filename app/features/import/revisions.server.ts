import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { revisions } from '#db/schema/index.ts'
import { tagKey } from '../tags/names.ts'
import type { Importing } from './importing.ts'
import { knownRows, type Mapping, remember } from './mapping.server.ts'
import type { ImportedRevision } from './post-text.ts'
import type { ResolvedTags } from './tags.server.ts'

type Owner = { questionId: QuestionId; answerId: null } | { questionId: null; answerId: AnswerId }

export interface PostRevisions {
  owner: Owner
  texts: ImportedRevision[]
}

/** The histories of posts that are new here, numbered from 1. */
export async function insertHistories(
  tx: Tx,
  { site }: Importing,
  posts: PostRevisions[],
  tags: ResolvedTags,
) {
  const rows = posts.flatMap(({ owner, texts }) =>
    texts.map((text, index) => ({
      externalId: text.externalId,
      contentHash: text.contentHash,
      row: {
        ...columnsOf(text, tags),
        ...owner,
        number: index + 1,
        rolledBackTo: text.rolledBackTo === null ? null : text.rolledBackTo + 1,
      },
    })),
  )
  await remember(tx, site.id, 'revision', await insertRevisions(tx, rows))
}

interface NewRevision {
  externalId: number
  contentHash: string
  row: typeof revisions.$inferInsert
}

async function insertRevisions(tx: Tx, list: NewRevision[]): Promise<Mapping[]> {
  if (list.length === 0) return []
  const made = await tx
    .insert(revisions)
    .values(list.map(({ row }) => row))
    .returning({
      id: revisions.id,
      questionId: revisions.questionId,
      answerId: revisions.answerId,
      number: revisions.number,
    })
  const idOf = new Map(made.map((row) => [placeOf(row), row.id]))
  return list.flatMap(({ externalId, contentHash, row }) => {
    const rowId = idOf.get(placeOf(row))
    return rowId === undefined ? [] : [{ externalId, contentHash, rowId }]
  })
}

const placeOf = (row: { questionId?: number | null; answerId?: number | null; number: number }) =>
  `${row.questionId ?? ''}/${row.answerId ?? ''}/${row.number}`

/** Brings the history of a post that is here up to date. Numbers never move, as official answers pin them: what is
 *  new is appended behind what people here wrote meanwhile. Returns the text that the post shall have, with its
 *  number, or null when a text written here stays on top. */
export async function updateHistory(
  tx: Tx,
  { site }: Importing,
  { owner, texts }: PostRevisions,
  tags: ResolvedTags,
): Promise<{ text: ImportedRevision; number: number } | null> {
  const numbers = await numbersOf(tx, owner)
  const known = await knownRows(
    tx,
    site.id,
    'revision',
    texts.map(({ externalId }) => externalId),
  )
  const placed = placeTexts(texts, (externalId) => numbers.get(known.get(externalId)?.rowId ?? 0), numbers)
  const rows = placed.map(({ text, number, isNew }) => {
    const rolledBackTo = text.rolledBackTo === null ? null : (placed[text.rolledBackTo]?.number ?? null)
    const row = { ...columnsOf(text, tags), ...owner, number, rolledBackTo }
    return { externalId: text.externalId, contentHash: text.contentHash, row, isNew }
  })
  const added = await insertRevisions(
    tx,
    rows.filter((row) => row.isNew),
  )
  const corrected: Mapping[] = []
  for (const { externalId, contentHash, row, isNew } of rows) {
    const before = known.get(externalId)
    if (isNew || !before || before.contentHash === contentHash) continue
    await tx.update(revisions).set(row).where(eq(revisions.id, before.rowId))
    corrected.push({ externalId, contentHash, rowId: before.rowId })
  }
  await remember(tx, site.id, 'revision', [...added, ...corrected])
  const newest = Math.max(...numbers.values(), ...placed.map(({ number }) => number))
  return placed.findLast(({ number }) => number === newest) ?? null
}

/** Texts that are here keep their numbers, the others get the next ones. */
function placeTexts(
  texts: ImportedRevision[],
  numberOf: (externalId: number) => number | undefined,
  numbers: Map<number, number>,
) {
  let newest = Math.max(0, ...numbers.values())
  return texts.map((text) => {
    const number = numberOf(text.externalId)
    if (number === undefined) newest += 1
    return { text, number: number ?? newest, isNew: number === undefined }
  })
}

async function numbersOf(tx: Tx, owner: Owner): Promise<Map<number, number>> {
  const rows = await tx
    .select({ id: revisions.id, number: revisions.number })
    .from(revisions)
    .where(
      owner.questionId === null
        ? eq(revisions.answerId, owner.answerId)
        : eq(revisions.questionId, owner.questionId),
    )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

function columnsOf(
  { title, tags: names, body, editorId, editorName, reason, createdAt }: ImportedRevision,
  tags: ResolvedTags,
) {
  const slugs = names?.map((name) => tags.get(name)?.slug ?? tagKey(name)) ?? null
  return { title, tags: slugs, body, editorId, editorName, reason, createdAt }
}
