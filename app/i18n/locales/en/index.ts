import { site } from './site.ts'
import { staff } from './staff.ts'

export const catalogue = { ...site, ...staff }
