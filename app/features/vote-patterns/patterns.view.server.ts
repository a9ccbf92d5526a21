import { desc, inArray, isNull, lt } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import { countSome } from '#db/count-some.server.ts'
import type { UserId, VotePatternId } from '#db/ids.ts'
import { users, votePatterns } from '#db/schema/index.ts'
import {
  PATTERNS_PER_PAGE,
  RING_LOOKED_BACK,
  RING_SHARE,
  RING_VOTES,
  SERIES_VOTES,
  SERIES_WINDOW,
} from './rules.ts'

/** By what patterns are found, for whoever judges them. */
export type PatternTerms = ReturnType<typeof patternTerms>
export const patternTerms = () => ({
  series: { votes: SERIES_VOTES.value, minutes: SERIES_WINDOW.value },
  ring: { votes: RING_VOTES.value, days: RING_LOOKED_BACK.value, share: RING_SHARE.share },
})

/** Patterns, the newest first, with their members by handle. */
export async function patternList(read: ReadDb, cursor: number | undefined) {
  const found = await read
    .select()
    .from(votePatterns)
    .where(cursor === undefined ? undefined : lt(votePatterns.id, cursor as VotePatternId))
    .orderBy(desc(votePatterns.id))
    .limit(PATTERNS_PER_PAGE + 1)
  const shown = found.slice(0, PATTERNS_PER_PAGE)
  const handles = await handlesOf(
    read,
    shown.flatMap(({ memberIds }) => memberIds),
  )
  return {
    patterns: shown.map(({ id, kind, memberIds, voteCount, foundAt, decision }) => ({
      ...{ id, kind, voteCount, foundAt, decision },
      handles: memberIds.map((member) => handles.get(member) ?? null),
    })),
    next: found.length > shown.length ? String(shown.at(-1)?.id) : null,
  }
}
export type PatternList = Awaited<ReturnType<typeof patternList>>

async function handlesOf(read: ReadDb, ids: UserId[]): Promise<Map<UserId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: users.id, handle: users.handle })
    .from(users)
    .where(inArray(users.id, ids))
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}

/** Patterns that nobody of staff has looked at. */
export const countUnjudged = (read: ReadDb) =>
  countSome(
    read,
    read.select({ id: votePatterns.id }).from(votePatterns).where(isNull(votePatterns.decision)),
  )
