import { useSearchParams } from '@remix-run/react'
import type { LikelyDuplicate } from '~/features/duplicates/likely.view.server.ts'
import { LikelyActs } from '~/features/duplicates/ui/likely-acts.tsx'
import { LikenessMark } from '~/features/duplicates/ui/likeness-mark.tsx'
import type { Glimpse } from '~/features/questions/glimpse.ts'
import { FirstLines, GlimpseLink, GlimpseMeta } from '~/features/questions/ui/glimpse.tsx'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Pagination } from '~/ui/pagination.tsx'

interface Props {
  page: { items: LikelyDuplicate[]; next: string | null }
  /** Of questions asked in these last days. */
  days: number
}

/** New questions beside the older ones that they seem to repeat, one decision a row. */
export function LikelyDuplicates({ page, days }: Props) {
  const t = useT()
  const [params] = useSearchParams()
  return (
    <section className="likely">
      <h1>{t('duplicates.likely')}</h1>
      <p className="hint">{t('duplicates.likely_lead', { count: days })}</p>
      {page.items.length === 0 ? (
        <EmptyState icon="check" title={t('duplicates.likely_none')}>
          <p>{t('duplicates.likely_none_hint')}</p>
        </EmptyState>
      ) : (
        <ol className="rows">
          {page.items.map((pair) => (
            <PairRow key={pair.question.id} pair={pair} cursor={params.get('cursor')} />
          ))}
        </ol>
      )}
      <Pagination next={page.next} />
    </section>
  )
}

function PairRow({
  pair: { question, candidate, score },
  cursor,
}: {
  pair: LikelyDuplicate
  cursor: string | null
}) {
  const t = useT()
  return (
    <li className="likely-row">
      <LikenessMark score={score} />
      <Side question={question} label={t('duplicates.side_new')} />
      <Side question={candidate} label={t('duplicates.side_canonical')} />
      <details className="likely-lines">
        <summary>{t('duplicates.compare')}</summary>
        <div className="sides">
          <FirstLines question={question} />
          <FirstLines question={candidate} />
        </div>
      </details>
      <LikelyActs questionId={question.id} candidateId={candidate.id} from="list" cursor={cursor} />
    </li>
  )
}

function Side({ question, label }: { question: Glimpse; label: string }) {
  return (
    <div>
      <p className="hint">{label}</p>
      <h2 className="row-title">
        <GlimpseLink question={question} />
      </h2>
      <GlimpseMeta question={question} />
    </div>
  )
}
