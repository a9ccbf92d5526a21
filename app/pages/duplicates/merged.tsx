import { FirstLines, GlimpseLink, GlimpseMeta } from '~/features/questions/ui/glimpse.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import type { MergedPage } from './merged.server.ts'

/** How else the same was asked. */
export function Merged({ page: { question, items, next } }: { page: MergedPage }) {
  const t = useT()
  return (
    <section className="choosing">
      <h1>{t('duplicates.merged_title')}</h1>
      <p>
        <Message id="duplicates.merged_lead" values={{ question: <GlimpseLink question={question} /> }} />
      </p>
      {items.length === 0 ? (
        <EmptyState icon="copy" title={t('duplicates.merged_none')} />
      ) : (
        <ol className="choices">
          {items.map((item) => (
            <li key={item.id}>
              <div>
                <h2 className="row-title">
                  <GlimpseLink question={item} />
                </h2>
                <FirstLines question={item} />
                <GlimpseMeta question={item} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pagination next={next} />
    </section>
  )
}
