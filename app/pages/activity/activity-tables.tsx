import type { ReactNode } from 'react'
import { shareOf } from '~/features/activity/summary.ts'
import { formatNumber, formatPercent } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { AdminTable } from '../admin/admin-table.tsx'
import type { ActivityPage } from './activity.server.ts'
import { durationText } from './duration.ts'
import type { ActivityTable } from './query.ts'
import { TableFile } from './table-file.tsx'

/** By language and tag, and who helped most. */
export function ActivityTables({ page }: { page: ActivityPage }) {
  const { locale } = useT()
  const number = (value: number) => formatNumber(value, locale)
  const share = (part: number, whole: number) => formatPercent(shareOf(part, whole) ?? 0, locale)
  return (
    <>
      <Table
        page={page}
        table="languages"
        columns={['questions', 'unanswered', 'solved_share', 'first_answer', 'solution']}
        rows={page.languages.map(({ language, questions, unanswered, solved, firstAnswer, solution }) => ({
          key: language,
          head: <span lang={language}>{LANGUAGE_NAMES.find(({ value }) => value === language)?.label}</span>,
          cells: [
            number(questions),
            number(unanswered),
            share(solved, questions),
            durationText(firstAnswer.median, locale),
            durationText(solution.median, locale),
          ],
        }))}
      />
      <Table
        page={page}
        table="tags"
        columns={['questions', 'unanswered', 'solved_share']}
        rows={page.tags.map(({ slug, name, questions, unanswered, solved }) => ({
          key: slug,
          head: <Link to={`/tags/${slug}`}>{name}</Link>,
          cells: [number(questions), number(unanswered), share(solved, questions)],
        }))}
      />
      <Table
        page={page}
        table="helpers"
        columns={['accepted', 'answers', 'score']}
        rows={page.helpers.map(({ handle, accepted, answers, score }) => ({
          key: handle,
          head: <Link to={`/users/${handle}`}>@{handle}</Link>,
          cells: [number(accepted), number(answers), number(score)],
        }))}
      />
    </>
  )
}

interface Props {
  page: ActivityPage
  table: Exclude<ActivityTable, 'days' | 'flags'>
  columns: readonly (
    | 'questions'
    | 'unanswered'
    | 'solved_share'
    | 'first_answer'
    | 'solution'
    | 'accepted'
    | 'answers'
    | 'score'
  )[]
  rows: { key: string; head: ReactNode; cells: string[] }[]
}

function Table({ page: { query }, table, columns, rows }: Props) {
  const t = useT()
  const title = t(`activity.table_${table}`)
  return (
    <section>
      <header className="head-line">
        <h2 id={`table-${table}`}>{title}</h2>
        {rows.length > 0 ? <TableFile table={table} title={title} query={query} /> : null}
      </header>
      <p className="hint">{t(`activity.rule_${table}`)}</p>
      {rows.length === 0 ? (
        <p className="hint">{t('admin.table_none')}</p>
      ) : (
        <AdminTable labelledBy={`table-${table}`}>
          <thead>
            <tr>
              <th scope="col">{t(`activity.head_${table}`)}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`activity.figure_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {columns.map((column, index) => (
                  <td key={column}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </AdminTable>
      )}
    </section>
  )
}
