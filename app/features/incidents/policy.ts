import type { IncidentKind } from '#db/schema/types.ts'
import { isStaff } from '../posts/policy.ts'

/** What is said here is said in the company's name. */
export const mayKeepIncidents = isStaff

/** An announcement happens to everybody; nobody has it. */
export const canBeHad = (incident: { kind: IncidentKind; endedAt: Date | null }) =>
  incident.kind === 'incident' && incident.endedAt === null
