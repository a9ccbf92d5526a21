import { createHash } from 'node:crypto'
import { fail } from '~/errors.ts'

/** Views are counted approximately and all the time: they make no other version of a thing. */
const VIEW_COUNTS = /"viewCount":\d+/g

/** `"r<revision>.<hash>"`, or `"<hash>"` of what has no revision. */
export function etagOf(text: string, revision: number | undefined): string {
  const hash = createHash('sha256').update(text.replaceAll(VIEW_COUNTS, '')).digest('base64url').slice(0, 16)
  return revision === undefined ? `"${hash}"` : `"r${revision}.${hash}"`
}

const tagsIn = (header: string) => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** If-None-Match: the client has this version. */
export const hasAlready = (header: string | undefined, etag: string) =>
  header !== undefined && tagsIn(header).some((tag) => tag === '*' || tag === etag)

/** If-Match: the revision that an edit was made from, whatever the hash: votes and comments change that too.
 *  Undefined = any will do.
 *  @throws AppError `posts.edited_meanwhile` 412 when no ETag of ours is named */
export function expectedRevision(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const revisions = tagsIn(header).map((tag) => Number(/^"r(\d{1,9})\.[\w-]+"$/.exec(tag)?.[1]))
  const newest = Math.max(...revisions.filter(Number.isSafeInteger))
  return newest > 0 ? newest : fail('posts.edited_meanwhile', 412)
}
