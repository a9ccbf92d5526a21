import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { PeriodChoice } from '../admin/period-choice.tsx'
import { EntryTable } from './entry-table.tsx'
import { Funnels } from './funnels.tsx'
import { HoldOut } from './hold-out.tsx'
import type { InsightsPage } from './insights.server.ts'
import { insightsPath } from './query.ts'
import { SearchTable } from './search-table.tsx'
import { StepPlots } from './step-plots.tsx'

/** What official answers and searches achieve, each figure with its rule. */
export function Insights({ page }: { page: InsightsPage }) {
  const t = useT()
  const { sort } = page.query
  return (
    <div className="insights">
      <h1>{t('insights.title')}</h1>
      <p className="hint admin-lead">{t('insights.lead')}</p>
      <PeriodChoice query={page.query} addressOf={(query) => insightsPath({ ...query, sort })} />
      {page.isEmpty ? (
        <EmptyState icon="search" title={t('insights.none')}>
          <p>{t('insights.none_hint')}</p>
        </EmptyState>
      ) : (
        <>
          <Funnels page={page} />
          <StepPlots page={page} />
          <HoldOut page={page} />
          <EntryTable page={page} />
          <SearchTable page={page} />
        </>
      )}
    </div>
  )
}
