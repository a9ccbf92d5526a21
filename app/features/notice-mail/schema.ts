import { z } from 'zod'

/** A box that is not ticked is not sent. */
const ticked = z.stringbool().default(false)

export const mailChoices = z.object({ answers: ticked, reminders: ticked, decisions: ticked })
