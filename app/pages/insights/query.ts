import { z } from 'zod'
import { LEDGER_SORTS } from '~/features/ledger/sorts.ts'
import { addressOf, type PeriodQuery, periodQuery } from '../admin/period.ts'

/** What is looked at, and the order of the official answers. */
export const insightsQuery = periodQuery.extend({ sort: z.enum(LEDGER_SORTS).default('shown') })
export type InsightsQuery = z.infer<typeof insightsQuery>

export const insightsPath = ({ sort, ...period }: InsightsQuery): string =>
  `${addressOf(period, '/mod/insights')}&sort=${sort}`

export const INSIGHTS_TABLES = ['entries', 'searches', 'days'] as const
export type InsightsTable = (typeof INSIGHTS_TABLES)[number]

export const insightsFilePath = ({ sort, ...period }: InsightsQuery, table: InsightsTable): string =>
  `${addressOf(period satisfies PeriodQuery, '/mod/insights.csv')}&sort=${sort}&table=${table}`
