import { createHash } from 'node:crypto'
import { fail } from '~/errors.ts'

const VIEW_COUNT = '"viewCount":'

/** `"r<revision>.<hash>"`, or `"<hash>"` of what has no revision. */
export function etagOf(body: Buffer, revision: number | undefined): string {
  const hash = createHash('sha256')
  for (const part of withoutViewCounts(body)) hash.update(part)
  const version = hash.digest('base64url').slice(0, 16)
  return revision === undefined ? `"${version}"` : `"r${revision}.${version}"`
}

/** Views are counted approximately and all the time: they make no other version of a thing. */
function* withoutViewCounts(body: Buffer): Generator<Buffer> {
  let start = 0
  for (let key = body.indexOf(VIEW_COUNT); key >= 0; key = body.indexOf(VIEW_COUNT, start)) {
    const number = key + VIEW_COUNT.length
    yield body.subarray(start, number)
    start = number
    while (isDigit(body[start])) start += 1
  }
  yield body.subarray(start)
}

const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39

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
