import { z } from 'zod'
import { AUDIT_ACTS, AUDIT_SUBJECTS } from '#db/schema/audit-acts.ts'

export const AUDIT_DAYS = ['7', '30', '90', '365'] as const

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

export function auditPath(query: Omit<AuditQuery, 'cursor'>, path = '/admin/audit'): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const params = new URLSearchParams(given)
  return params.size > 0 ? `${path}?${params}` : path
}
