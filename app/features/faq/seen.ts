/** What somebody had before them when they decided about an entry: its revision and those of its sources. A decision
 *  about anything else is not theirs. */
export interface Sight {
  entryId: number
  entryRevision: number
  /** The present revisions of its sources, in their order. */
  sourceRevisions: number[]
}

/** As forms carry it: `12.3.5-1`, or `12.3.` where there is no source. */
export const seenToken = ({ entryId, entryRevision, sourceRevisions }: Sight) =>
  `${entryId}.${entryRevision}.${sourceRevisions.join('-')}`

export const SEEN_TOKEN = /^[1-9]\d{0,15}\.\d{1,10}\.(\d{1,10}(-\d{1,10})*)?$/
