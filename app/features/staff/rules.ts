/** Long enough for a week-end, too short for a link that lies about. */
export const INVITATION_HOURS = 72
export const INVITATION_MS = INVITATION_HOURS * 3_600_000

/** Rows of the list, open or not: those of the last weeks. */
export const INVITATIONS_SHOWN = 20

/** Of teams and aliases: they stand where members' names stand. */
export const PUBLIC_NAME_LENGTH = { min: 2, max: 40 }
