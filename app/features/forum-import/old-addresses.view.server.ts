import { and, inArray, isNotNull } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { SiteId } from '#db/ids.ts'
import { importSites } from '#db/schema/index.ts'
import { GONE } from '../import/fingerprint.ts'
import { knownRows } from '../import/mapping.server.ts'

const POST = /^(?:questions|q)\/([1-9]\d{0,14})(?:\/|$)/
const REPLY = /^(answers|comments)\/([1-9]\d{0,14})(?:\/|$)/
/** What has the same address wherever it is. People have not: a handle may be somebody else's here. */
const SAME = /^(?:help|tags)(?:\/(?!\.+(?:\/|$))[^/\\?#]+)*\/?$/

/** Where an address of a forum that was taken in leads here: `questions/12/its-title` at `old.example.org`. Undefined
 *  when nothing is known of it. */
export async function pathFrom(read: ReadDb, host: string, path: string): Promise<string | undefined> {
  const urls = [`https://${host.toLowerCase()}`, `http://${host.toLowerCase()}`]
  const [site] = await read
    .select({ id: importSites.id })
    .from(importSites)
    .where(and(inArray(importSites.url, urls), isNotNull(importSites.forum)))
  if (!site) return undefined
  const [, questionId] = POST.exec(path) ?? []
  if (questionId) return shortPath(read, site.id, 'question', Number(questionId))
  const [, kind, id] = REPLY.exec(path) ?? []
  if (id) return shortPath(read, site.id, kind === 'answers' ? 'answer' : 'comment', Number(id))
  return path === '' || SAME.test(path) ? `/${path}` : undefined
}

const SHORT = { question: '/q/', answer: '/answers/', comment: '/comments/' }

async function shortPath(read: ReadDb, siteId: SiteId, kind: keyof typeof SHORT, id: number) {
  const row = (await knownRows(read, siteId, kind, [id])).get(id)
  return row === undefined || row.contentHash === GONE ? undefined : `${SHORT[kind]}${row.rowId}`
}
