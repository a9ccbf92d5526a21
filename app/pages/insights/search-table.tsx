import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { AdminTable } from '../admin/admin-table.tsx'
import { FileLink } from './file-link.tsx'
import type { InsightsPage } from './insights.server.ts'

const COLUMNS = ['searches', 'shown', 'opened', 'solved', 'asked', 'support'] as const

/** The commonest searches, and whether an official answer helped. */
export function SearchTable({ page: { texts, query } }: { page: InsightsPage }) {
  const t = useT()
  const title = t('insights.searches')
  return (
    <section>
      <header className="head-line">
        <h2 id="table-searches">{title}</h2>
        {texts.length > 0 ? <FileLink table="searches" title={title} query={query} /> : null}
      </header>
      <p className="hint">{t('insights.searches_rule')}</p>
      {texts.length === 0 ? (
        <p className="hint">{t('admin.table_none')}</p>
      ) : (
        <AdminTable labelledBy="table-searches">
          <thead>
            <tr>
              <th scope="col">{t('admin.column_text')}</th>
              <th scope="col">{t('admin.column_searches')}</th>
              {COLUMNS.slice(1).map((column) => (
                <th key={column} scope="col">
                  {t(`insights.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {texts.map((row) => (
              <tr key={`${row.language} ${row.text}`}>
                <th scope="row">
                  <a href={`/search?q=${encodeURIComponent(row.text)}`} lang={row.language}>
                    {row.text}
                  </a>
                </th>
                {COLUMNS.map((column) => (
                  <td key={column}>{formatNumber(row[column], t.locale)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </AdminTable>
      )}
    </section>
  )
}
