import type { StreamHealth } from '~/features/audit-stream/stream.server.ts'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { AuditPage } from './audit.server.ts'
import { AuditFilterForm } from './filter-form.tsx'
import { auditPath } from './query.ts'
import { AuditRowItem } from './row.tsx'
import { StreamForms } from './stream-forms.tsx'

interface Props {
  page: AuditPage
  stream: StreamHealth
  problem: Problem | undefined
}

/** Who did what, to what, when and why: to be read, never to be changed. */
export function AuditLog({ page, stream, problem }: Props) {
  const t = useT()
  return (
    <div className="audit">
      <h1>{t('audit.title')}</h1>
      <p className="hint admin-lead">{t('audit.lead')}</p>
      <ProblemNote problem={problem} />
      <AuditFilterForm query={page.query} />
      {page.rows.length === 0 ? (
        <EmptyState icon="search" title={t('audit.none')}>
          <p>{page.isKnownPerson ? t('audit.none_hint') : t('audit.nobody')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="audit-files">
            <a className="csv-link" href={auditPath(page.query, '/admin/audit.csv')} download>
              {t('audit.as_csv')}
            </a>
            <a className="csv-link" href={auditPath(page.query, '/admin/audit.jsonl')} download>
              {t('audit.as_jsonl')}
            </a>
          </p>
          <ol className="audit-rows">
            {page.rows.map((row) => (
              <AuditRowItem key={row.id} row={row} />
            ))}
          </ol>
        </>
      )}
      <Pagination next={page.next} />
      <StreamForms stream={stream} problem={problem} />
    </div>
  )
}
