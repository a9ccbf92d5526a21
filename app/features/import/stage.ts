import { stat } from 'node:fs/promises'
import { DUMP_FILE_NAMES, type DumpFile } from './dump-files.ts'
import { CLOSED, isText, REOPENED } from './kinds.ts'
import type { Report } from './report.ts'
import { commentRow, historyRow, linkRow, postRow, tagRow, UnusableRow, userRow, voteRow } from './rows.ts'
import type { Scratch } from './scratch.server.ts'
import { type Attributes, readRows } from './xml.ts'

interface Staging {
  scratch: Scratch
  report: Report
  signal?: AbortSignal | undefined
  /** Share of all bytes that is read, 0 to 1. */
  onProgress(share: number): void
}

/** Reads all files of a dump to their ends, before anything is written: what is malformed, cut off or hostile
 *  anywhere changes nothing here, and what the dump does not have is known to be gone.
 *  @throws DumpError, Interrupted */
export async function stage(files: Map<DumpFile, string>, { scratch, report, signal, onProgress }: Staging) {
  const total = await totalBytes(files)
  let done = 0
  for (const name of DUMP_FILE_NAMES) {
    const path = files.get(name)
    if (path === undefined) continue
    report.read.set(name, 0)
    await readRows(name, path, {
      signal,
      onRow: (attributes) => stageRow(name, attributes, scratch, report),
      onBytes: (bytes) => {
        done += bytes
        onProgress(done / Math.max(1, total))
      },
    })
  }
  scratch.sort()
  countRepeated(files, scratch, report)
}

async function totalBytes(files: Map<DumpFile, string>): Promise<number> {
  const sizes = await Promise.all([...files.values()].map(async (path) => (await stat(path)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

const READERS: Record<DumpFile, (attributes: Attributes, scratch: Scratch) => void> = {
  'Users.xml': (row, scratch) => scratch.putUser(userRow(row)),
  'Posts.xml': (row, scratch) => scratch.putPost(postRow(row)),
  'PostHistory.xml': (row, scratch) => {
    const history = historyRow(row)
    const isRead = isText(history.type) || history.type === CLOSED || history.type === REOPENED
    scratch.putHistory(isRead ? history : { ...history, text: '', comment: '' })
  },
  'Comments.xml': (row, scratch) => scratch.putComment(commentRow(row)),
  'Votes.xml': (row, scratch) => scratch.putVote(voteRow(row)),
  'PostLinks.xml': (row, scratch) => scratch.putLink(linkRow(row)),
  'Tags.xml': (row, scratch) => scratch.putTag(tagRow(row)),
  'Badges.xml': () => undefined,
}

function stageRow(name: DumpFile, attributes: Attributes, scratch: Scratch, report: Report) {
  report.read.set(name, (report.read.get(name) ?? 0) + 1)
  try {
    READERS[name](attributes, scratch)
  } catch (error) {
    if (!(error instanceof UnusableRow)) throw error
    report.leaveOut(name, error.message)
  }
}

const STAGED = {
  'Users.xml': 'users',
  'Posts.xml': 'posts',
  'PostHistory.xml': 'history',
  'Comments.xml': 'comments',
  'Votes.xml': 'votes',
  'PostLinks.xml': 'links',
  'Tags.xml': 'tags',
} as const

/** Rows whose id had been read already: the later one counts. */
function countRepeated(files: Map<DumpFile, string>, scratch: Scratch, report: Report) {
  for (const [name, table] of Object.entries(STAGED) as [keyof typeof STAGED, 'users'][]) {
    if (!files.has(name)) continue
    const unusable = [...report.notPlaced(name).values()].reduce((sum, rows) => sum + rows, 0)
    const repeated = (report.read.get(name) ?? 0) - unusable - scratch.count(table)
    if (repeated > 0) report.leaveOut(name, 'row with the id of a later row', repeated)
  }
}
