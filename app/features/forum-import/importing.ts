import type { Db } from '#db/client.server.ts'
import type { SiteId } from '#db/ids.ts'
import type { Line } from '../forum-export/format.ts'
import type { Fields } from '../forum-export/kinds/kind.ts'
import type { BatchWriter } from '../import/batches.server.ts'
import type { Known } from '../import/mapping.server.ts'
import type { PictureStore } from '../uploads/store.ts'
import type { ForumReport } from './report.ts'

export interface ForumSite {
  id: SiteId
  /** This forum was empty when the first import began: ids, handles and addresses are taken as they are. */
  keepsIds: boolean
  /** The first import has not come to its end. */
  isFirst: boolean
}

/** One import under way: a file that was checked, and where it goes. */
export interface Importing {
  db: Db
  store: PictureStore
  writer: BatchWriter
  site: ForumSite
  /** Where the file comes from, and where this forum is: links change from the one to the other. */
  addresses: { there: string; here: string }
  takesRoles: boolean
  report: ForumReport
  now: Date
  /** What people and official answers are called here who have another name there. */
  renamed: { handles: Map<string, string>; entries: Map<string, string> }
  /** The file is gone through once more at its end: for links to what came later, and for what waits. */
  round: 1 | 2
  /** A text links to what is not here yet. */
  awaitsLinks: boolean
}

/** A line on its way. */
export interface Item {
  line: Line
  known: Known | undefined
  /** Columns as they are written, with ids of this forum. */
  values: Fields
  /** What follows from them, by the part that it follows from. */
  derived: Record<string, Fields>
  /** Parts that this file says nothing of: they stay as they are. */
  silent: Set<string>
  /** Why it has no place here. */
  leftOut?: string
  contentHash: string
  changed: Set<string>
  /** The row of which it is a state. */
  ofRow: number | undefined
}

/** What was here before: the line stands for it, and changes nothing of it. */
export const MATCHED = 'matched'
export const isMatched = (known: Known | undefined) => known?.contentHash === MATCHED
