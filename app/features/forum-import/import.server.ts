import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { Line } from '../forum-export/format.ts'
import { KINDS } from '../forum-export/kinds/index.ts'
import type { Kind, KindName } from '../forum-export/kinds/kind.ts'
import { BatchWriter } from '../import/batches.server.ts'
import type { Progress } from '../import/import.server.ts'
import { knownRows } from '../import/mapping.server.ts'
import type { PictureStore } from '../uploads/store.ts'
import { removeGone } from './gone.server.ts'
import type { Importing } from './importing.ts'
import { type CheckedFile, checkFile, rowsOf } from './reading.server.ts'
import { ForumReport } from './report.ts'
import { renamedEntries } from './rooms/entries.server.ts'
import { settle } from './settle.server.ts'
import { finishSite, forumSite } from './site.server.ts'
import { writeLines } from './write.server.ts'

/** Lines that are in memory at once, and their characters: pictures are long. */
const PAGE = 200
const PAGE_LENGTH = 4_000_000

export interface ForumImport {
  path: string
  /** Where the forum was, when that is not what the file says. */
  address?: string | undefined
  /** Staff there are staff here. */
  withRoles: boolean
}

interface Surroundings {
  db: Db
  store: PictureStore
  /** Where this forum is. */
  origin: string
  now: Date
  signal?: AbortSignal | undefined
  onProgress?: (progress: Progress) => void
}

export interface ForumImported {
  report: ForumReport
  /** Lines of the file. */
  lines: number
}

/** Imports a file that `askwell export` wrote, or brings an earlier import of the same forum up to date. Stopped
 *  anywhere, the same call goes on: what is done is known by the hash of its content.
 *  @throws DumpError when the file cannot be used, before anything is written · Interrupted */
export async function importForum(
  { path, address, withRoles }: ForumImport,
  { db, store, origin, now, signal, onProgress = () => undefined }: Surroundings,
): Promise<ForumImported> {
  const onReading = (share: number) => onProgress({ phase: 'reading', share, rows: 0 })
  const file = await checkFile(path, { signal, onProgress: onReading })
  const there = new URL(address ?? file.header.address).origin
  const site = await forumSite(db, { header: file.header, address: there }, now)
  const report = new ForumReport()
  const importing: Importing = {
    db,
    store,
    writer: new BatchWriter(db, signal),
    site,
    addresses: { there, here: origin },
    takesRoles: withRoles || (site.keepsIds && site.isFirst),
    report,
    now,
    renamed: { handles: new Map(), entries: await entriesRenamed(db, site.id, file) },
    round: 1,
    awaitsLinks: false,
  }
  let rows = 0
  const advance = (more: number) => {
    rows += more
    onProgress({ phase: 'writing', share: Math.min(1, rows / Math.max(1, file.lines)), rows })
  }
  await goThrough(importing, rowsOf(path, signal), () => true, advance)
  const again = secondRound(importing, file)
  if (again.length > 0) {
    importing.round = 2
    await goThrough(
      importing,
      rowsOf(path, signal),
      (name) => again.includes(name),
      () => undefined,
    )
  }
  await settle(db, now)
  await finishSite(db, site, now)
  return { report, lines: file.lines }
}

/** Texts that link to what came after them, and pictures, which stand somewhere by now. */
function secondRound({ site, awaitsLinks }: Importing, { hasPictures }: CheckedFile): KindName[] {
  const texts: KindName[] = [
    'user',
    'tag',
    'question',
    'answer',
    'comment',
    'revision',
    'entry',
    'entry_version',
  ]
  const idsDiffer = !site.keepsIds || !site.isFirst
  return [...(awaitsLinks && idsDiffer ? texts : []), ...(hasPictures ? (['picture'] as const) : [])]
}

async function entriesRenamed(db: Db, siteId: Importing['site']['id'], { entrySlugs }: CheckedFile) {
  const known = await knownRows(db.read, siteId, 'entry', entrySlugs.keys())
  const ids = [...known.values()].map(({ rowId }) => rowId as EntryId)
  const rows = await db.read
    .select({ id: faqEntries.id, slug: faqEntries.slug })
    .from(faqEntries)
    .where(inArray(faqEntries.id, ids))
  const slugs = new Map<number, string>(rows.map(({ id, slug }) => [id, slug]))
  const here = [...known].flatMap(([id, { rowId }]) => {
    const slug = slugs.get(rowId)
    return slug === undefined ? [] : [[id, slug] as const]
  })
  return renamedEntries(db.read, entrySlugs, new Map(here))
}

async function goThrough(
  importing: Importing,
  lines: AsyncIterable<Line>,
  isWanted: (name: KindName) => boolean,
  advance: (rows: number) => void,
) {
  const waiting = [...KINDS]
  let page: Line[] = []
  let length = 0
  let after = 0
  const write = async (kind: Kind, isLast: boolean) => {
    if (page.length > 0) await writeLines(importing, kind, page)
    const to = isLast ? Number.POSITIVE_INFINITY : (page.at(-1)?.id ?? after)
    const present = new Set(page.map(({ id }) => id))
    if (importing.round === 1) await removeGone(importing, kind, { after, to, present })
    advance(page.length)
    after = isLast ? 0 : to
    page = []
    length = 0
  }
  for await (const line of lines) {
    if (!isWanted(line.kind.name)) continue
    for (let [kind] = waiting; kind && kind !== line.kind; [kind] = waiting) {
      await write(kind, true)
      waiting.shift()
    }
    page.push(line)
    length += lengthOf(line)
    if (page.length === PAGE || length > PAGE_LENGTH) await write(line.kind, false)
  }
  for (const kind of waiting) await write(kind, true)
}

/** About, in characters. */
const lengthOf = ({ fields }: Line) =>
  Object.values(fields).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 8),
    0,
  )
