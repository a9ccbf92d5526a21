import type { goldenQueryList } from '~/features/golden-queries/golden-queries.view.server.ts'
import { formatNumber } from '~/i18n/format.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { ENGINE_NAMES } from './engine-names.ts'
import { GoldenForm, type GoldenStep } from './golden-form.tsx'
import { GoldenTable } from './golden-table.tsx'

type GoldenList = Awaited<ReturnType<typeof goldenQueryList>>

interface Props {
  list: GoldenList
  problem: Problem | undefined
  step: GoldenStep | undefined
}

/** What must be found, and whether it is. */
export function GoldenQueries({ list, problem, step }: Props) {
  const t = useT()
  return (
    <>
      <header className="head-line">
        <h1 id="golden">{t('admin.golden')}</h1>
        {list.items.length > 0 ? (
          <form method="post">
            <Button name="intent" value="run">
              {t('admin.golden_run')}
            </Button>
          </form>
        ) : null}
      </header>
      <p className="hint admin-lead">{t('admin.golden_lead')}</p>
      <ProblemNote problem={problem} />
      {list.items.length === 0 ? (
        <EmptyState icon="star" title={t('admin.golden_none')}>
          <p>{t('admin.golden_none_hint')}</p>
        </EmptyState>
      ) : (
        <>
          <Outcome list={list} />
          <GoldenTable items={list.items} />
        </>
      )}
      <section className="admin-form" id="add">
        <h2>{t('admin.golden_add')}</h2>
        <GoldenForm problem={problem} step={step} initial={undefined} intent="add" />
      </section>
    </>
  )
}

function Outcome({ list: { items, ranAt, engine, good, worse, missing } }: { list: GoldenList }) {
  const t = useT()
  if (ranAt === null) return <p className="meta">{t('admin.golden_never')}</p>
  const all = formatNumber(items.length, t.locale)
  return (
    <p className="meta">
      <span>{t('admin.golden_good', { good, all })}</span>
      {worse > 0 ? <span className="state urgent">{t('admin.golden_worse', { count: worse })}</span> : null}
      {missing > 0 ? <span>{t('admin.golden_missing', { count: missing })}</span> : null}
      <span>
        <Message
          id="admin.golden_ran"
          values={{ time: <TimeAgo at={ranAt} />, engine: engine ? ENGINE_NAMES[engine] : '–' }}
        />
      </span>
    </p>
  )
}
