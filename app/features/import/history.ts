import { BODIES, isRollback, isText, TAGS, TITLES } from './kinds.ts'
import { type HistoryRow, type PostRow, tagsOf } from './rows.ts'

/** What a post said after one edit: whole, as revisions are kept here. */
export interface UpstreamRevision {
  /** Of its first row, for good: a later dump knows it again by this. */
  id: number
  title: string | null
  tags: string[] | null
  body: string
  editorId: number | null
  editorName: string | null
  reason: string
  /** Index in the list of the revision that was brought back. */
  rolledBackTo: number | null
  createdAt: number
}

/** All texts of a post from the rows of its history, in the order of their ids; empty without any.
 *  What an edit does not touch stays as it was before. */
export function revisionsOf(post: PostRow, history: HistoryRow[]): UpstreamRevision[] {
  const edits = groupByRevision(history.filter((row) => isText(row.type)))
  const places = new Map([...edits.keys()].map((revision, index) => [revision, index]))
  const revisions: UpstreamRevision[] = []
  let before = beginning(post, history)
  for (const rows of edits.values()) {
    before = { ...revise(before, rows), rolledBackTo: rollbackIn(rows, places, revisions.length) }
    revisions.push(before)
  }
  return withOwnerName(revisions, post)
}

/** The one revision of a post of which only the present text is known. Negative ids are free: the dump's own
 *  rows begin at 1. */
export function presentText(post: PostRow, body: string): UpstreamRevision {
  return {
    id: -post.id,
    title: post.title,
    tags: post.tags,
    body,
    editorId: post.ownerId,
    editorName: post.ownerName,
    reason: '',
    rolledBackTo: null,
    createdAt: post.createdAt,
  }
}

function groupByRevision(rows: HistoryRow[]): Map<string, HistoryRow[]> {
  const groups = new Map<string, HistoryRow[]>()
  for (const row of rows) {
    const group = groups.get(row.revision)
    if (group) group.push(row)
    else groups.set(row.revision, [row])
  }
  return groups
}

/** A history whose first rows are lost begins with the oldest text that is known. */
function beginning(post: PostRow, history: HistoryRow[]): UpstreamRevision {
  const oldest = (types: number[]) => history.find((row) => types.includes(row.type))?.text
  const tags = oldest(TAGS)
  return {
    ...presentText(post, oldest(BODIES) ?? ''),
    title: oldest(TITLES) ?? post.title,
    tags: tags === undefined ? post.tags : tagsOf(tags),
  }
}

function revise(before: UpstreamRevision, rows: HistoryRow[]): UpstreamRevision {
  const first = rows[0]
  const last = (types: number[]) => rows.findLast((row) => types.includes(row.type))?.text
  const tags = last(TAGS)
  return {
    id: first?.id ?? before.id,
    title: last(TITLES) ?? before.title,
    tags: tags === undefined ? before.tags : tagsOf(tags),
    body: last(BODIES) ?? before.body,
    editorId: first?.userId ?? null,
    editorName: first?.userName ?? null,
    reason: rows.find((row) => row.comment !== '')?.comment ?? '',
    rolledBackTo: null,
    createdAt: first?.createdAt ?? before.createdAt,
  }
}

/** A rollback says in its comment which revision it brings back: `Rollback to [e7efd644-…]`. */
function rollbackIn(rows: HistoryRow[], places: Map<string, number>, present: number): number | null {
  const rollback = rows.find((row) => isRollback(row.type))
  const target = /\[([\w-]+)\]/.exec(rollback?.comment ?? '')?.[1]
  const place = target === undefined ? undefined : places.get(target)
  return place !== undefined && place < present ? place : null
}

/** The first rows of posts whose owner has gone bear no name; the post itself does. */
function withOwnerName(revisions: UpstreamRevision[], post: PostRow): UpstreamRevision[] {
  const [first, ...later] = revisions
  if (!first || first.editorId !== null || first.editorName !== null) return revisions
  return [{ ...first, editorName: post.ownerName }, ...later]
}
