import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { importSites } from '#db/schema/index.ts'
import { completeAnswers, importAnswers } from './answers.server.ts'
import { BatchWriter } from './batches.server.ts'
import { importComments } from './comments.server.ts'
import { DumpError } from './dump-error.ts'
import { findDumpFiles } from './dump-files.ts'
import type { Importing } from './importing.ts'
import { QUESTION } from './kinds.ts'
import { countLeftOut } from './left-out.ts'
import { linkRewriter } from './links.ts'
import { completeQuestions, importQuestions } from './questions.server.ts'
import { removeGone } from './removal.server.ts'
import { Report } from './report.ts'
import { Scratch } from './scratch.server.ts'
import { type Site, siteNameOf, siteUrlOf } from './site.ts'
import { stage } from './stage.ts'
import { noteTagCounts } from './tag-counts.ts'
import { importTagTexts } from './tag-texts.server.ts'
import { importUsers } from './users.server.ts'

export interface ImportInput {
  directory: string
  site?: string | undefined
  name?: string | undefined
  license?: string | undefined
}

/** Where an import is: reading the dump, then writing. */
export interface Progress {
  phase: 'reading' | 'writing'
  /** 0 to 1 */
  share: number
  /** Rows that are done with, in the phase of writing. */
  rows: number
}

interface Surroundings {
  now: Date
  signal?: AbortSignal | undefined
  onProgress?: (progress: Progress) => void
  /** For measurements: how long each transaction held the write lock, in ms. */
  onHeld?: (milliseconds: number[]) => void
}

/** Imports a Stack Exchange dump, or brings an earlier import of the same site up to date. Stopped anywhere, the same
 *  call goes on: what is done is skipped by the hash of its content, and nothing counts as gone before the whole dump
 *  was read.
 *  @throws DumpError when the dump cannot be used, before anything is written · Interrupted */
export async function importStackExchange(
  db: Db,
  { directory, site, name, license }: ImportInput,
  { now, signal, onProgress = () => undefined, onHeld = () => undefined }: Surroundings,
): Promise<Report> {
  const files = await findDumpFiles(directory)
  const url = siteUrlOf(directory, site)
  const report = new Report()
  const scratch = new Scratch()
  try {
    const onShare = (share: number) => onProgress({ phase: 'reading', share, rows: 0 })
    await stage(files, { scratch, report, signal, onProgress: onShare })
    if (scratch.posts(QUESTION, 0, 1).length === 0) {
      throw new DumpError('Posts.xml has no question: there is nothing to import, and nothing was changed.')
    }
    const writer = new BatchWriter(db, signal)
    const importing: Importing = {
      db,
      writer,
      scratch,
      site: await siteRow(db, { url, name, license }, now),
      report,
      now,
      rewriteLinks: linkRewriter(url),
      has: (file) => files.has(file),
      advance: progressOf(scratch, onProgress),
    }
    countLeftOut(scratch, report)
    noteTagCounts(importing)
    await writeAll(importing)
    onHeld(writer.held)
    return report
  } finally {
    scratch.close()
  }
}

async function writeAll(importing: Importing) {
  await importUsers(importing)
  await importQuestions(importing)
  await importAnswers(importing)
  await completeQuestions(importing)
  await completeAnswers(importing)
  await importTagTexts(importing)
  await importComments(importing)
  await removeGone(importing)
}

function progressOf(scratch: Scratch, onProgress: (progress: Progress) => void) {
  const total =
    scratch.count('users') + scratch.count('posts') + scratch.count('tags') + scratch.count('comments')
  let rows = 0
  return (more: number) => {
    rows += more
    onProgress({ phase: 'writing', share: Math.min(1, rows / Math.max(1, total)), rows })
  }
}

async function siteRow(
  db: Db,
  { url, name, license }: { url: string; name: string | undefined; license: string | undefined },
  now: Date,
): Promise<Site> {
  const [before] = await db.read.select().from(importSites).where(eq(importSites.url, url))
  const row = {
    name: name ?? before?.name ?? siteNameOf(url),
    license: license ?? before?.license ?? BY_DATE,
  }
  if (before && before.name === row.name && before.license === row.license) return toSite(before)
  const [saved] = await db.write((tx) =>
    tx
      .insert(importSites)
      .values({ ...row, url, createdAt: now })
      .onConflictDoUpdate({ target: importSites.url, set: row })
      .returning(),
  )
  if (!saved) throw new Error(`The site ${url} could not be saved`)
  return toSite(saved)
}

/** In place of a licence: that of the row's date. */
const BY_DATE = ''

const toSite = ({ id, url, license }: typeof importSites.$inferSelect): Site => ({
  id,
  url,
  license: license === BY_DATE ? null : license,
})
