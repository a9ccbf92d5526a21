import { shareOf } from '~/features/activity/summary.ts'
import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Figures } from '~/ui/figures.tsx'
import { PeriodChoice } from '../admin/period-choice.tsx'
import type { ActivityPage } from './activity.server.ts'
import { ActivityPlots } from './activity-plots.tsx'
import { ActivityTables } from './activity-tables.tsx'
import { durationText } from './duration.ts'
import { FlagPlots } from './flag-plots.tsx'
import { activityPath } from './query.ts'

/** What is asked, how soon it is answered, and by whom; every figure with its rule. */
export function Activity({ page }: { page: ActivityPage }) {
  const t = useT()
  const isEmpty = page.total.questions === 0 && page.total.searches === 0 && page.flags.length === 0
  return (
    <div className="insights">
      <h1>{t('activity.title')}</h1>
      <p className="hint admin-lead">{t('activity.lead')}</p>
      <PeriodChoice query={page.query} addressOf={activityPath} />
      {isEmpty ? (
        <EmptyState icon="search" title={t('activity.none')}>
          <p>{t('activity.none_hint')}</p>
        </EmptyState>
      ) : (
        <>
          <Totals total={page.total} />
          <ActivityPlots page={page} />
          <ActivityTables page={page} />
          <FlagPlots page={page} />
        </>
      )}
    </div>
  )
}

function Totals({ total }: Pick<ActivityPage, 'total'>) {
  const t = useT()
  const { questions, unanswered, solved, firstAnswer, solution, searches, withoutResult } = total
  const share = (part: number, whole: number) => {
    const value = shareOf(part, whole)
    return value === null ? '–' : formatPercent(value, t.locale)
  }
  const time = (milliseconds: number | null) => durationText(milliseconds, t.locale)
  const figures = [
    ['questions', formatNumber(questions, t.locale)],
    ['unanswered', formatNumber(unanswered, t.locale)],
    ['solved_share', share(solved, questions)],
    ['first_answer', time(firstAnswer.median)],
    ['first_answer_p90', time(firstAnswer.p90)],
    ['solution', time(solution.median)],
    ['solution_p90', time(solution.p90)],
    ['empty_searches', share(withoutResult, searches)],
  ] as const
  return (
    <Figures
      figures={figures.map(([name, value]) => ({
        name: t(`activity.figure_${name}`),
        value,
        rule: t(`activity.rule_${name}`),
      }))}
    />
  )
}
