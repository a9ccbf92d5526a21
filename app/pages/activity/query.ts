import { addressOf, type PeriodQuery } from '../admin/period.ts'

export const ACTIVITY_TABLES = ['days', 'languages', 'tags', 'helpers', 'flags'] as const
export type ActivityTable = (typeof ACTIVITY_TABLES)[number]

export const activityPath = (query: PeriodQuery) => addressOf(query, '/admin/insights')
export const activityFilePath = (query: PeriodQuery, table: ActivityTable) =>
  `${addressOf(query, '/admin/insights.csv')}&table=${table}`
