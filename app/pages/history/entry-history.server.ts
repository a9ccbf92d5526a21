import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import type { Viewer } from '~/features/accounts/viewer.ts'
import { entryVersions } from '~/features/faq/desk.view.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { mayKeepFaq } from '~/features/faq/policy.ts'
import {
  changesIn,
  type HistoryPage,
  type HistoryQuery,
  REVISIONS_PER_PAGE,
  type RevisionView,
} from './history.server.ts'

/** Every version of an official answer, its first checks above its text.
 *  @throws AppError `faq.not_found` 404, also for what this viewer may not see */
export async function entryHistory(
  read: ReadDb,
  viewer: Viewer,
  id: EntryId,
  { before, language }: HistoryQuery,
): Promise<HistoryPage> {
  const entry = await entryById(read, viewer, id, language)
  const all = await entryVersions(read, id, language)
  const rows = all.toReversed().map(({ steps, body, ...version }) => ({
    ...version,
    tags: null,
    body: [...steps.map((step) => `- ${step}`), body].join('\n'),
  }))
  const shown = rows
    .filter(({ number }) => before === undefined || number < before)
    .slice(-REVISIONS_PER_PAGE)
  const first = shown[0]
  return {
    path: entry.path,
    kind: 'entry',
    title: entry.title,
    titleLanguage: entry.language,
    language: entry.language,
    revisions: shown
      .map(
        (row): RevisionView => ({
          ...changesIn(row, rows.at(rows.indexOf(row) - 1), { isFirst: row === rows[0] }),
          editor: row.editor ? { kind: 'author', author: row.editor } : { kind: 'gone' },
          approver: row.approver?.displayName ?? null,
          isPresent: row.number === entry.revision,
          mayRollBack: row.number !== entry.revision && mayKeepFaq(viewer),
        }),
      )
      .reverse(),
    isNewest: before === undefined,
    next: first && first !== rows[0] ? first.number : null,
  }
}
