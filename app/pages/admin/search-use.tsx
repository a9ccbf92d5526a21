import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Figures } from '~/ui/figures.tsx'
import { DayPlots } from './day-plots.tsx'
import { LanguageTable } from './language-table.tsx'
import { addressOf } from './period.ts'
import { PeriodChoice } from './period-choice.tsx'
import type { SearchUsePage } from './search-use.server.ts'
import { SHARES, writeShare } from './shares.ts'
import { TextTables } from './text-tables.tsx'

/** What people search for, and what becomes of it. */
export function SearchUse({ page }: { page: SearchUsePage }) {
  const t = useT()
  return (
    <>
      <h1>{t('admin.use')}</h1>
      <p className="hint admin-lead">{t('admin.use_lead')}</p>
      <PeriodChoice query={page.query} addressOf={addressOf} />
      {page.total.searches === 0 ? (
        <EmptyState icon="search" title={t('admin.use_none')}>
          <p>{t('admin.use_none_hint')}</p>
        </EmptyState>
      ) : (
        <>
          <Totals total={page.total} />
          <DayPlots page={page} />
          <TextTables page={page} />
          <LanguageTable page={page} />
        </>
      )}
    </>
  )
}

function Totals({ total }: Pick<SearchUsePage, 'total'>) {
  const t = useT()
  const figures = [
    {
      name: t('admin.figure_searches'),
      value: formatNumber(total.searches, t.locale),
      rule: t('admin.rule_searches'),
    },
    { name: t('admin.figure_empty'), value: writeShare(t, SHARES.empty(total)), rule: t('admin.rule_empty') },
    {
      name: t('admin.figure_unopened'),
      value: writeShare(t, SHARES.unopened(total)),
      rule: t('admin.rule_unopened'),
    },
    {
      name: t('admin.figure_solved'),
      value: writeShare(t, SHARES.solved(total)),
      rule: t('admin.rule_solved'),
    },
    { name: t('admin.figure_asked'), value: writeShare(t, SHARES.asked(total)), rule: t('admin.rule_asked') },
  ]
  return <Figures figures={figures} />
}
