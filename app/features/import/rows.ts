import type { Attributes } from './xml.ts'

/** What the import reads of each row of a dump. Times are milliseconds since 1970; ids are the dump's. */
export interface UserRow {
  id: number
  name: string
  about: string
  reputation: number
  createdAt: number
}

export interface PostRow {
  id: number
  type: number
  /** The question of an answer. */
  parentId: number | null
  acceptedAnswerId: number | null
  createdAt: number
  editedAt: number | null
  closedAt: number | null
  score: number
  viewCount: number
  /** HTML. */
  body: string
  title: string | null
  /** Null where the row says nothing of tags. */
  tags: string[] | null
  ownerId: number | null
  ownerName: string | null
  license: string | null
}

export interface HistoryRow {
  id: number
  type: number
  postId: number
  /** Rows of one edit have it in common. */
  revision: string
  createdAt: number
  userId: number | null
  userName: string | null
  comment: string
  text: string
}

export interface CommentRow {
  id: number
  postId: number
  text: string
  createdAt: number
  userId: number | null
  userName: string | null
  license: string | null
}

export interface VoteRow {
  id: number
  postId: number
  type: number
  day: number | null
}

export interface LinkRow {
  id: number
  postId: number
  relatedId: number
  type: number
}

export interface TagRow {
  id: number
  name: string
  uses: number
  excerptPostId: number | null
  wikiPostId: number | null
}

/** A row that lacks what every row has: its reason for the report. */
export class UnusableRow extends Error {}

export const userRow = (row: Attributes): UserRow => ({
  id: requiredInt(row, 'Id'),
  name: (row.DisplayName ?? '').replace(/\s+/gu, ' ').trim(),
  about: row.AboutMe ?? '',
  reputation: optionalInt(row.Reputation) ?? 1,
  createdAt: requiredTime(row),
})

export const postRow = (row: Attributes): PostRow => ({
  id: requiredInt(row, 'Id'),
  type: requiredInt(row, 'PostTypeId'),
  parentId: optionalInt(row.ParentId),
  acceptedAnswerId: optionalInt(row.AcceptedAnswerId),
  createdAt: requiredTime(row),
  editedAt: optionalTime(row.LastEditDate),
  closedAt: optionalTime(row.ClosedDate),
  score: optionalInt(row.Score) ?? 0,
  viewCount: optionalInt(row.ViewCount) ?? 0,
  body: row.Body ?? '',
  title: row.Title ?? null,
  tags: row.Tags === undefined ? null : tagsOf(row.Tags),
  ownerId: optionalInt(row.OwnerUserId),
  ownerName: row.OwnerDisplayName ?? null,
  license: row.ContentLicense ?? null,
})

export const historyRow = (row: Attributes): HistoryRow => ({
  id: requiredInt(row, 'Id'),
  type: requiredInt(row, 'PostHistoryTypeId'),
  postId: requiredInt(row, 'PostId'),
  revision: row.RevisionGUID ?? `row ${row.Id}`,
  createdAt: requiredTime(row),
  userId: optionalInt(row.UserId),
  userName: row.UserDisplayName ?? null,
  comment: row.Comment ?? '',
  text: (row.Text ?? '').replace(/\r\n?/g, '\n'),
})

export const commentRow = (row: Attributes): CommentRow => ({
  id: requiredInt(row, 'Id'),
  postId: requiredInt(row, 'PostId'),
  text: row.Text ?? '',
  createdAt: requiredTime(row),
  userId: optionalInt(row.UserId),
  userName: row.UserDisplayName ?? null,
  license: row.ContentLicense ?? null,
})

export const voteRow = (row: Attributes): VoteRow => ({
  id: requiredInt(row, 'Id'),
  postId: requiredInt(row, 'PostId'),
  type: requiredInt(row, 'VoteTypeId'),
  day: optionalTime(row.CreationDate),
})

export const linkRow = (row: Attributes): LinkRow => ({
  id: requiredInt(row, 'Id'),
  postId: requiredInt(row, 'PostId'),
  relatedId: requiredInt(row, 'RelatedPostId'),
  type: requiredInt(row, 'LinkTypeId'),
})

export const tagRow = (row: Attributes): TagRow => ({
  id: requiredInt(row, 'Id'),
  name: row.TagName ?? '',
  uses: optionalInt(row.Count) ?? 0,
  excerptPostId: optionalInt(row.ExcerptPostId),
  wikiPostId: optionalInt(row.WikiPostId),
})

/** `<hops><lager>` in older dumps, `|hops|lager|` in newer ones. */
export const tagsOf = (field: string): string[] => field.split(/[<>|]+/).filter((name) => name.trim() !== '')

/** PostgreSQL's integer: no public dump comes near. */
const MAX_INT = 2_147_483_647

function optionalInt(text: string | undefined): number | null {
  if (text === undefined || !/^-?\d{1,10}$/.test(text)) return null
  const number = Number(text)
  return Math.abs(number) <= MAX_INT ? number : null
}

function requiredInt(row: Attributes, name: string): number {
  const number = optionalInt(row[name])
  if (number === null) throw new UnusableRow(`row without a usable ${name}`)
  return number
}

/** Dumps write UTC without saying so: `2014-01-21T20:26:05.383`. */
function optionalTime(text: string | undefined): number | null {
  if (text === undefined) return null
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? null : time
}

function requiredTime(row: Attributes): number {
  const time = optionalTime(row.CreationDate)
  if (time === null) throw new UnusableRow('row without a usable CreationDate')
  return time
}
