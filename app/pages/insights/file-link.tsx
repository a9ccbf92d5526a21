import { useT } from '~/i18n/react.tsx'
import { type InsightsQuery, type InsightsTable, insightsFilePath } from './query.ts'

interface Props {
  table: InsightsTable
  title: string
  query: InsightsQuery
}

/** A file, not a page: the browser follows it, not the router. */
export function FileLink({ table, title, query }: Props) {
  const t = useT()
  return (
    <a
      className="csv-link"
      href={insightsFilePath(query, table)}
      aria-label={t('admin.download_named', { title })}
      download
    >
      {t('admin.download')}
    </a>
  )
}
