import { useT } from '~/i18n/react.tsx'
import { addressOf, type PeriodQuery } from './period.ts'
import type { CsvTable } from './search-use.server.ts'

/** A file, not a page: the browser follows it, not the router. */
export function CsvLink({ table, title, query }: { table: CsvTable; title: string; query: PeriodQuery }) {
  const t = useT()
  return (
    <a
      className="csv-link"
      href={`${addressOf(query, '/admin/search.csv')}&table=${table}`}
      aria-label={t('admin.download_named', { title })}
      download
    >
      {t('admin.download')}
    </a>
  )
}
