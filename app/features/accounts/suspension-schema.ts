import { z } from 'zod'
import type { SuspensionKind } from '#db/schema/types.ts'
import { SUSPENSION_REASON_LENGTH } from './rules.ts'
import { oneLine, text } from './schema.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A day in UTC, from its first minute. */
export const day = z
  .string()
  .refine((value) => DATE.test(value) && !Number.isNaN(Date.parse(value)), 'accounts.date_shape')
  .transform((value) => new Date(`${value}T00:00:00Z`))

export const suspensionReason = text
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(SUSPENSION_REASON_LENGTH.min, `field.short:${SUSPENSION_REASON_LENGTH.min}`)
      .max(SUSPENSION_REASON_LENGTH.max, `field.long:${SUSPENSION_REASON_LENGTH.max}`),
  )

export const newSuspension = z.object({ until: day, reason: suspensionReason })
/** Without a kind it is a suspension. */
export type NewSuspension = z.output<typeof newSuspension> & { kind?: SuspensionKind }
