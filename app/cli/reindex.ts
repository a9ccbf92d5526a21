import type { Db } from '#db/client.server.ts'
import type { SearchEngine } from '#search/port.ts'
import { compareIndex } from '~/features/search/compare.server.ts'
import { type Progress, reindexAll } from '~/features/search/index.server.ts'
import { mendIndex } from '~/features/search/repair.server.ts'

/** What a command gets. */
interface CommandContext {
  db: Db
  search: SearchEngine
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  isTerminal: boolean
  now: () => Date
}

const USAGE = `askwell reindex

Puts every question and official answer into the search index again, also beside a running server, and takes out
what should not be there. Searches go on meanwhile. Stopped half-way, it can be run again.
`

/** `askwell reindex`; returns the exit code. */
export async function reindex(args: string[], context: CommandContext): Promise<number> {
  const { db, search, stdout, stderr, now } = context
  if (args.length > 0) {
    const isHelp = args[0] === '--help'
    const out = isHelp ? stdout : stderr
    out.write(isHelp ? USAGE : `reindex does not know ${args[0]}.\n\n${USAGE}`)
    return isHelp ? 0 : 1
  }
  const documents = await reindexAll(db, search, progressPrinter(context))
  const { differences } = await compareIndex(db, search)
  await mendIndex(
    db,
    search,
    differences.map(({ id }) => id),
    now(),
  )
  stdout.write(`Indexed ${documents} documents in ${search.name}, ${differences.length} mended after that.\n`)
  return 0
}

/** One line that changes on a terminal, a line every tenth otherwise. */
function progressPrinter({ stderr, isTerminal }: CommandContext) {
  let tenth = 0
  return ({ done, total }: Progress) => {
    const share = Math.min(1, done / Math.max(1, total))
    const text = `indexing ${done} of ${total} (${Math.floor(share * 100)} %)`
    if (isTerminal) stderr.write(`\r${text}${share === 1 ? '\n' : ''}`)
    else if (Math.floor(share * 10) > tenth) stderr.write(`${text}\n`)
    tenth = Math.floor(share * 10)
  }
}
