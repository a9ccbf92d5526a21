import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { AdminTable } from './admin-table.tsx'
import { CsvLink } from './csv-link.tsx'
import type { SearchUsePage } from './search-use.server.ts'
import { SHARES, writeShare } from './shares.ts'

/** The same figures of each language: whose questions go unanswered. */
export function LanguageTable({ page: { languages, query } }: { page: SearchUsePage }) {
  const t = useT()
  const title = t('admin.table_languages')
  return (
    <section>
      <header className="head-line">
        <h2 id="table-languages">{title}</h2>
        <CsvLink table="languages" title={title} query={query} />
      </header>
      <AdminTable labelledBy="table-languages">
        <thead>
          <tr>
            <th scope="col">{t('admin.language')}</th>
            <th scope="col">{t('admin.figure_searches')}</th>
            <th scope="col">{t('admin.figure_empty')}</th>
            <th scope="col">{t('admin.figure_unopened')}</th>
            <th scope="col">{t('admin.figure_solved')}</th>
            <th scope="col">{t('admin.figure_asked')}</th>
          </tr>
        </thead>
        <tbody>
          {languages.map((use) => (
            <tr key={use.language}>
              <th scope="row" lang={use.language}>
                {LANGUAGE_NAMES.find(({ value }) => value === use.language)?.label}
              </th>
              <td>{formatNumber(use.searches, t.locale)}</td>
              <td>{writeShare(t, SHARES.empty(use))}</td>
              <td>{writeShare(t, SHARES.unopened(use))}</td>
              <td>{writeShare(t, SHARES.solved(use))}</td>
              <td>{writeShare(t, SHARES.asked(use))}</td>
            </tr>
          ))}
        </tbody>
      </AdminTable>
    </section>
  )
}
