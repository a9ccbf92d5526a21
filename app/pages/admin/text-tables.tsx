import { TEXT_TABLES, type TextTable } from '~/features/search-log/text-tables.ts'
import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { AdminTable } from './admin-table.tsx'
import { CsvLink } from './csv-link.tsx'
import type { SearchUsePage } from './search-use.server.ts'

/** Those that can be other than 0 and say something of the table. */
const COLUMNS = {
  top: ['searches', 'opened', 'solved', 'asked'],
  empty: ['searches', 'asked'],
  unopened: ['searches', 'asked'],
} as const

/** What was searched for most, in vain, and without anything being opened. */
export function TextTables({ page }: { page: SearchUsePage }) {
  return TEXT_TABLES.map((table) => <TextTableSection key={table} table={table} page={page} />)
}

function TextTableSection({ table, page: { tables, query } }: { table: TextTable; page: SearchUsePage }) {
  const t = useT()
  const rows = tables[table]
  const title = t(`admin.table_${table}`)
  return (
    <section>
      <header className="head-line">
        <h2 id={`table-${table}`}>{title}</h2>
        {rows.length > 0 ? <CsvLink table={table} title={title} query={query} /> : null}
      </header>
      {rows.length === 0 ? (
        <p className="hint">{t('admin.table_none')}</p>
      ) : (
        <AdminTable labelledBy={`table-${table}`}>
          <thead>
            <tr>
              <th scope="col">{t('admin.column_text')}</th>
              {COLUMNS[table].map((column) => (
                <th key={column} scope="col">
                  {t(`admin.column_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TextRow key={`${row.language} ${row.text}`} row={row} table={table} />
            ))}
          </tbody>
        </AdminTable>
      )}
    </section>
  )
}

interface RowProps {
  row: SearchUsePage['tables'][TextTable][number]
  table: TextTable
}

function TextRow({ row, table }: RowProps) {
  const { locale } = useT()
  return (
    <tr>
      <th scope="row">
        <a href={`/search?q=${encodeURIComponent(row.text)}`} lang={row.language}>
          {row.text}
        </a>
      </th>
      {COLUMNS[table].map((column) => (
        <td key={column}>{formatNumber(row[column], locale)}</td>
      ))}
    </tr>
  )
}
