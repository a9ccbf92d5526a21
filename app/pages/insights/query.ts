import type { LEDGER_SORTS } from '~/features/ledger/sorts.ts'
import { addressOf, type PeriodQuery } from '../admin/period.ts'

/** What is looked at, and the order of the official answers. */
export type InsightsQuery = PeriodQuery & { sort: (typeof LEDGER_SORTS)[number] }

export const insightsPath = ({ sort, ...period }: InsightsQuery): string =>
  `${addressOf(period, '/mod/insights')}&sort=${sort}`

export const INSIGHTS_TABLES = ['entries', 'searches', 'days'] as const
export type InsightsTable = (typeof INSIGHTS_TABLES)[number]

export const insightsFilePath = ({ sort, ...period }: InsightsQuery, table: InsightsTable): string =>
  `${addressOf(period satisfies PeriodQuery, '/mod/insights.csv')}&sort=${sort}&table=${table}`
