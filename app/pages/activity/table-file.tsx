import { useT } from '~/i18n/react.tsx'
import type { PeriodQuery } from '../admin/period.ts'
import { type ActivityTable, activityFilePath } from './query.ts'

interface Props {
  table: ActivityTable
  title: string
  query: PeriodQuery
}

/** A file, not a page: the browser follows it, not the router. */
export function TableFile({ table, title, query }: Props) {
  const t = useT()
  return (
    <a
      className="csv-link"
      href={activityFilePath(query, table)}
      aria-label={t('admin.download_named', { title })}
      download
    >
      {t('admin.download')}
    </a>
  )
}
