import type { ReadDb } from '#db/client.server.ts'
import { type AuditFilter, type AuditRow, auditBatches } from '~/features/audit/log.view.server.ts'
import { csvOf, csvRows } from '~/features/search-log/csv.ts'

const COLUMNS = ['id', 'at', 'actor', 'act', 'subject', 'subjectId', 'before', 'after', 'why'] as const

const plain = ({ id, at, handle, act, subject, subjectId, before, after, why }: AuditRow) => ({
  ...{ id, at: at.toISOString(), actor: handle, act, subject, subjectId, before, after, why },
})

const written = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))

/** The log as one object a line, batch by batch. */
export async function* auditLines(read: ReadDb, filter: AuditFilter): AsyncGenerator<string> {
  for await (const rows of auditBatches(read, filter))
    yield rows.map((row) => `${JSON.stringify(plain(row))}\n`).join('')
}

/** The same as a table for spreadsheets. */
export async function* auditTable(read: ReadDb, filter: AuditFilter): AsyncGenerator<string> {
  yield csvOf([[...COLUMNS]])
  for await (const rows of auditBatches(read, filter)) {
    yield csvRows(
      rows.map(plain).map(({ before, after, ...row }) => {
        const cells = { ...row, actor: row.actor ?? '', before: written(before), after: written(after) }
        return COLUMNS.map((name) => cells[name])
      }),
    )
  }
}
