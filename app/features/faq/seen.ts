import type { EntrySight } from '#db/schema/types.ts'

/** What somebody had before them when they decided about an entry: its revision, and those of what it is compared with.
 *  A decision about anything else is not theirs. */
interface Seen extends EntrySight {
  entryId: number
  entryRevision: number
}

/** As forms carry it: `12.3.5-1.7`, or `12.3..` where there is neither source nor twin. */
export const seenToken = ({ entryId, entryRevision, sources, twin }: Seen) =>
  `${entryId}.${entryRevision}.${sources.join('-')}.${twin ?? ''}`

export const SEEN_TOKEN = /^[1-9]\d{0,15}\.\d{1,10}\.(\d{1,10}(-\d{1,10})*)?\.(\d{1,10})?$/
