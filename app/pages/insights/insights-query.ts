import { z } from 'zod'
import { LEDGER_SORTS } from '~/features/ledger/sorts.ts'
import { periodQuery } from '../admin/period-query.ts'

export const insightsQuery = periodQuery.extend({ sort: z.enum(LEDGER_SORTS).default('shown') })
