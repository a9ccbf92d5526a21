import { rule, timeRule } from '../settings/rule.server.ts'

/** Different people whose questions were solved by one's answers: more than friends, fewer than a career. */
export const SOLVED_ASKERS = rule('badges.solved_askers', 10, { min: 2, max: 1_000, unit: 'members' })
/** An answer that is mended so long after it was written is looked after, not finished late. */
export const KEPT_UP_AFTER = timeRule('badges.kept_up', 30, { min: 1, max: 730, unit: 'days' })
