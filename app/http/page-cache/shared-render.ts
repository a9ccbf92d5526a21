import type { EntryId, QuestionId } from '#db/ids.ts'

/** What somebody who gets a page has read then. */
export type Reading = { thread: QuestionId } | { entry: EntryId }

/** A page that is being made for everybody who asks for it. What makes it says here who it was made for: as long as
 *  nobody said so, it is kept for nobody. */
export interface SharedRender {
  madeFor: 'unknown' | 'everybody' | 'somebody'
  /** The language that it is in; of pages only. */
  locale?: string
  /** What everybody who gets it has read then. */
  reading?: Reading
}
