import type { Db } from '#db/client.server.ts'
import { openSearch } from '#search/open.ts'
import type { SearchEngine } from '#search/port.ts'
import { compareIndex } from '~/features/search/compare.server.ts'
import { type Progress, reindexAll } from '~/features/search/index.server.ts'
import { mendIndex } from '~/features/search/repair.server.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'

interface ReindexContext {
  db: Db
  search: SearchEngine
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  isTerminal: boolean
  now: () => Date
}

export const reindexCommand: Command = {
  summary: 'Put every question and official answer into the search index again.',
  givesWay: true,
  run: () =>
    withDatabase(async (db, { meilisearch }) => {
      const search = await openSearch({ db, meilisearch })
      const { stdout, stderr } = process
      try {
        return await reindex({ db, search, stdout, stderr, isTerminal: stderr.isTTY, now: () => new Date() })
      } finally {
        await search.close()
      }
    }),
}

/** `askwell reindex`, also beside a running server: searches go on meanwhile. Stopped half-way, it can be run
 *  again. What should not be in the index, or changed under its hands, is mended at the end. */
export async function reindex(context: ReindexContext): Promise<number> {
  const { db, search, stdout, now } = context
  const documents = await reindexAll(db, search, progressPrinter(context))
  const { differences } = await compareIndex(db, search)
  await mendIndex(
    db,
    search,
    differences.map(({ id }) => id),
    now(),
  )
  stdout.write(
    `Indexed ${documents} documents in ${search.name}; ${differences.length} more mended after that.\n`,
  )
  return 0
}

/** One line that changes on a terminal, a line every tenth otherwise. */
function progressPrinter({ stderr, isTerminal }: ReindexContext) {
  let tenth = 0
  return ({ done, total }: Progress) => {
    const share = Math.min(1, done / Math.max(1, total))
    const text = `indexing ${done} of ${total} (${Math.floor(share * 100)} %)`
    if (isTerminal) stderr.write(`\r${text}${share === 1 ? '\n' : ''}`)
    else if (Math.floor(share * 10) > tenth) stderr.write(`${text}\n`)
    tenth = Math.floor(share * 10)
  }
}
