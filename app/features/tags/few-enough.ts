import type { z } from 'zod'
import { MAX_TAGS } from './rules.ts'

/** For a schema: refuses more tags than one thing may have now. */
export function fewEnough(tags: string[], context: z.RefinementCtx) {
  const most = MAX_TAGS.value
  if (tags.length > most) context.addIssue(`field.too_many:${most}`)
}
