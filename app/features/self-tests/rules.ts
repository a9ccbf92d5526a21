/** A mail server answers within a second or two; whoever pressed the button waits for no longer. */
export const MAIL_PATIENCE_MS = 6_000
export const MAIL_LOOKS_EVERY_MS = 150
/** Places among which a document has to be found by its own title. */
export const FOUND_AMONG = 10
/** One a day, and a day in which something kept the next from being made. */
export const BACKUP_OLD_MS = 48 * 3_600_000
