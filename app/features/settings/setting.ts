import type { z } from 'zod'

/** Something that admins decide. It is declared beside what it rules, in one line:
 *  `export const secondApprover = setting('faq.second_approver', z.boolean(), false)`. */
export interface Setting<Value> {
  key: string
  schema: z.ZodType<Value>
  /** Until somebody decides. */
  fallback: Value
}

export const setting = <Value>(key: string, schema: z.ZodType<Value>, fallback: Value): Setting<Value> => ({
  key,
  schema,
  fallback,
})
