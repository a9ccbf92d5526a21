import { timeRule } from '../settings/rule.server.ts'

/** Long enough to mend a typo, too short to change what others replied to. */
export const EDIT_WINDOW = timeRule('comments.edit_window', 5, { min: 0, max: 1_440, unit: 'minutes' })
/** Comments shown under a post before "show all". */
export const COMMENTS_SHOWN = 10
