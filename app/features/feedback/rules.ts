export const REASON_LENGTH = { min: 0, max: 300 }
export const PHRASE_LENGTH = { min: 0, max: 200 }

/** A day's visitor key is erased this long after the day began: from then on nobody can tell who a visitor was. */
export const VISITOR_KEYS_KEPT_MS = 48 * 3_600_000

/** View counts are added up in memory and written this often: a page that is read costs no write. */
export const VIEW_FLUSH_MS = 10_000
/** Visitors remembered for "seen already today", at most: past it the oldest are forgotten, and may count twice. */
export const REMEMBERED_VIEWS = 200_000
