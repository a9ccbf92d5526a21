import { z } from 'zod'
import { setting } from '../settings/setting.ts'
import { MAX_HELD_OUT_PERCENT } from './rules.ts'

const heldOutPercent = z.number().int().min(0).max(MAX_HELD_OUT_PERCENT)

/** As it is typed. */
export const heldOutInput = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, 'insights.bad_share')
  .transform(Number)
  .refine((percent) => percent <= MAX_HELD_OUT_PERCENT, 'insights.bad_share')

/** How many of a hundred visitors see official answers where their words put them, so that what it is worth to put
 *  them first can be measured. Nobody, until an admin decides otherwise. */
export const holdOutShare = setting('ledger.hold_out', heldOutPercent, 0)
