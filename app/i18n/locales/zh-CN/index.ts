import { errors } from './errors.ts'
import { machines } from './machines.ts'
import { mail } from './mail.ts'
import { site } from './site.ts'
import { staff } from './staff.ts'

/** What went wrong, and what programs and mailboxes read, is written by the server alone: no browser loads it. */
export const catalogue = { ...site, ...staff, ...errors, ...machines, ...mail }
