/** A page that search engines should know. */
export interface Place {
  path: string
  /** When what it says changed last, if that is known. */
  changedAt: Date | null
}

/** One file of a kind: the rows whose ids are in its range, so that a file's address keeps its pages. */
export interface Part {
  /** From 1. */
  number: number
  changedAt: Date | null
}

/** Ids above `after`, up to and with `upTo`. */
export interface IdRange {
  after: number
  upTo: number
}
