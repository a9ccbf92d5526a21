import { machines } from './machines.ts'
import { site } from './site.ts'
import { staff } from './staff.ts'

/** What programs read is written by the server alone: no browser loads it. */
export const catalogue = { ...site, ...staff, ...machines }
