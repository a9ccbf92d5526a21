import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Figures } from '~/ui/figures.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { ENGINE_NAMES } from './engine-names.ts'
import { FailingChanges } from './failing-changes.tsx'
import type { IndexHealth } from './index-health.ts'
import { ComparisonSection, RebuildSection } from './index-work.tsx'
import { lagIn } from './lag.ts'
import { useLookAgain } from './look-again.ts'

/** How the search index is, and what can be done about it. */
export function IndexPage({ health, problem }: { health: IndexHealth; problem: Problem | undefined }) {
  const t = useT()
  const isRunning = [health.comparison, health.rebuild].some((work) => work?.state === 'running')
  useLookAgain(isRunning)
  return (
    <>
      <h1>{t('admin.index')}</h1>
      <p className="hint admin-lead">{t('admin.index_lead')}</p>
      <ProblemNote problem={problem} />
      <IndexFigures health={health} />
      <Verdict health={health} />
      <ComparisonSection comparison={health.comparison} />
      <RebuildSection rebuild={health.rebuild} />
      <FailingChanges failing={health.failing} />
    </>
  )
}

function IndexFigures({ health: { engine, stats, findable, waiting } }: { health: IndexHealth }) {
  const t = useT()
  const figures = [
    {
      name: t('admin.index_engine'),
      value: stats?.healthy ? ENGINE_NAMES[engine] : `${ENGINE_NAMES[engine]} · ${t('admin.index_down')}`,
    },
    { name: t('admin.index_documents'), value: stats ? formatNumber(stats.documents, t.locale) : '–' },
    { name: t('admin.index_findable'), value: formatNumber(findable, t.locale) },
    { name: t('admin.index_waiting'), value: formatNumber(waiting.changes, t.locale) },
    { name: t('admin.index_lag'), value: waiting.changes === 0 ? '–' : lagIn(t, waiting.lagMs) },
  ]
  return <Figures figures={figures} />
}

/** In a sentence, so that nobody has to compare numbers. */
function Verdict({ health: { stats, findable, waiting } }: { health: IndexHealth }) {
  const t = useT()
  if (!stats || waiting.changes > 0) return null
  const agrees = stats.documents === findable
  return (
    <p className={agrees ? 'state solved' : 'note note-warn'}>
      <Icon name={agrees ? 'check' : 'alert'} />
      {agrees ? t('admin.index_as_one') : t('admin.index_differs')}
    </p>
  )
}
