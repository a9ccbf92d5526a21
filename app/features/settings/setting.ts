import type { z } from 'zod'

/** Something that admins decide. It is declared beside what it rules, in one line:
 *  `export const secondApprover = setting('faq.second_approver', z.boolean(), false)`. */
export interface Setting<Value> {
  key: string
  schema: z.ZodType<Value>
  /** Until somebody decides. */
  fallback: Value
  /** What the audit log may keep of a value for good: all of it, unless there is a secret in it. */
  logged(value: Value): unknown
}

export const setting = <Value>(
  key: string,
  schema: z.ZodType<Value>,
  fallback: Value,
  logged: Setting<Value>['logged'] = (value) => value,
): Setting<Value> => ({ key, schema, fallback, logged })

/** What is kept of it, else its default. What an earlier version kept in another shape counts as not set: a page with
 *  the default is better than none. */
export function valueIn<Value>(
  kept: ReadonlyMap<string, unknown>,
  { key, schema, fallback }: Setting<Value>,
): Value {
  const parsed = kept.has(key) ? schema.safeParse(kept.get(key)) : undefined
  return parsed?.success ? parsed.data : fallback
}
