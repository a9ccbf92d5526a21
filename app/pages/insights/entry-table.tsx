import { LEDGER_SORTS, solvedShare } from '~/features/ledger/sorts.ts'
import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { AdminTable } from '../admin/admin-table.tsx'
import { FileLink } from './file-link.tsx'
import type { InsightsPage } from './insights.server.ts'
import { insightsPath } from './query.ts'

const COLUMNS = ['shown', 'opened', 'viewed', 'solved', 'not_yet', 'asked', 'support'] as const

/** Every official answer with its figures, in an order that is chosen by a link. */
export function EntryTable({ page }: { page: InsightsPage }) {
  const t = useT()
  const { entries, entryCount, query } = page
  const title = t('insights.entries')
  return (
    <section id="entries">
      <header className="head-line">
        <h2 id="table-entries">{title}</h2>
        {entries.length > 0 ? <FileLink table="entries" title={title} query={query} /> : null}
      </header>
      <p className="hint">{t('insights.entries_rule')}</p>
      <Sorts page={page} />
      <AdminTable labelledBy="table-entries">
        <thead>
          <tr>
            <th scope="col">{t('insights.entry')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`insights.${column}`)}
              </th>
            ))}
            <th scope="col">{t('insights.solved_of_said')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </AdminTable>
      {entryCount > entries.length ? (
        <p className="hint">{t('insights.more_in_file', { shown: entries.length, all: entryCount })}</p>
      ) : null}
    </section>
  )
}

function Sorts({ page: { query } }: { page: InsightsPage }) {
  const t = useT()
  return (
    <div className="admin-choices">
      <nav aria-label={t('insights.sort')}>
        {LEDGER_SORTS.map((sort) => (
          <Link
            key={sort}
            to={`${insightsPath({ ...query, sort })}#entries`}
            aria-current={sort === query.sort ? 'true' : undefined}
          >
            {t(`insights.sort_${sort}`)}
          </Link>
        ))}
      </nav>
    </div>
  )
}

function EntryRow({ entry }: { entry: InsightsPage['entries'][number] }) {
  const { locale } = useT()
  const share = solvedShare(entry)
  const { shown, opened, viewed, solved, notYet, asked, support } = entry
  return (
    <tr>
      <th scope="row">
        <Link to={entry.path} lang={entry.language}>
          {entry.title}
        </Link>
      </th>
      {Object.entries({ shown, opened, viewed, solved, notYet, asked, support }).map(([name, figure]) => (
        <td key={name}>{formatNumber(figure, locale)}</td>
      ))}
      <td>{share === null ? '–' : formatPercent(share, locale)}</td>
    </tr>
  )
}
