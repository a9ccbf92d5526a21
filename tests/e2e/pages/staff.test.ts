import { describe } from 'vitest'
import { lookAtPages } from './look.ts'
import { STAFF_PAGES } from './staff-table.ts'

/** A file of its own: two workers share what takes longest of all. */
describe('pages of staff', () => lookAtPages(STAFF_PAGES))
