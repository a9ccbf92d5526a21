import { z } from 'zod'
import { AUDIT_ACTS, AUDIT_SUBJECTS } from '#db/schema/audit-acts.ts'
import { AUDIT_DAYS } from './query.ts'

/** Which acts are looked at. */
export const auditQuery = z.object({
  person: z.string().trim().max(40).optional(),
  act: z.enum(AUDIT_ACTS).optional(),
  subject: z.enum(AUDIT_SUBJECTS).optional(),
  id: z.string().trim().max(100).optional(),
  days: z.enum(AUDIT_DAYS).optional(),
  cursor: z.coerce.number().int().positive().optional(),
})
export type AuditQuery = z.infer<typeof auditQuery>
