import { timeRule } from '../settings/rule.server.ts'

/** Long enough for a week-end, too short for a link that lies about. A letter is kept for a week. */
export const INVITATION = timeRule('staff.invitation', 72, { min: 1, max: 168, unit: 'hours' })

/** Rows of the list, open or not: those of the last weeks. */
export const INVITATIONS_SHOWN = 20

/** Of teams and aliases: they stand where members' names stand. */
export const PUBLIC_NAME_LENGTH = { min: 2, max: 40 }
