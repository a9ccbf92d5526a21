/** Long enough to mend a typo, too short to change what others replied to. */
export const EDIT_WINDOW_MS = 5 * 60_000
/** Comments shown under a post before "show all". */
export const COMMENTS_SHOWN = 10
