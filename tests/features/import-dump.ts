import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Db } from '#db/types.ts'
import { DUMP_FILES, type DumpFile } from '~/features/import/dump-files.ts'
import { importStackExchange } from '~/features/import/import.server.ts'

export type Row = Record<string, string | number>
export type Dump = Partial<Record<DumpFile, Row[]>>

export const SITE = 'https://beer.stackexchange.com'

/** A folder named after the site, with these files; removed after the test. */
export async function dumpFolder(files: Partial<Record<DumpFile, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'askwell-dump-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  const folder = join(parent, 'beer.stackexchange.com')
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

export const writeDump = (dump: Dump) =>
  dumpFolder(
    Object.fromEntries(
      Object.entries(dump).map(([name, rows]) => [name, xmlOf(DUMP_FILES[name as DumpFile], rows)]),
    ),
  )

/** As the real ones begin: with a BOM, lines ending in CR LF. */
export const xmlOf = (root: string, rows: Row[]) =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<${root}>\r\n${rows.map(rowXml).join('\r\n')}\r\n</${root}>`

const rowXml = (row: Row) =>
  `  <row ${Object.entries(row)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ')} />`

const escapeXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#xA;')

export async function importDump(db: Db, dump: Dump, now = new Date('2026-03-02T09:00:00Z')) {
  return importStackExchange(db, { directory: await writeDump(dump) }, { now })
}

const CREATED = '2014-01-21T20:26:05.383'

export const user = (id: number, more: Row = {}): Row => ({
  Id: id,
  Reputation: 101,
  CreationDate: CREATED,
  DisplayName: `Member ${id}`,
  ...more,
})

export const question = (id: number, more: Row = {}): Row => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: CREATED,
  Score: 0,
  ViewCount: 10,
  Body: `<p>Body of <em>${id}</em></p>`,
  OwnerUserId: 1,
  Title: `Question number ${id}`,
  Tags: '<hops><lager>',
  ...more,
})

export const answer = (id: number, parent: number, more: Row = {}): Row => ({
  Id: id,
  PostTypeId: 2,
  ParentId: parent,
  CreationDate: '2014-01-22T08:00:00.000',
  Score: 0,
  Body: `<p>Answer ${id}</p>`,
  OwnerUserId: 2,
  ...more,
})

export const comment = (id: number, post: number, more: Row = {}): Row => ({
  Id: id,
  PostId: post,
  Score: 0,
  Text: `Comment ${id}`,
  CreationDate: '2014-01-23T10:00:00.000',
  UserId: 2,
  ...more,
})

export const vote = (id: number, post: number, type: number): Row => ({
  Id: id,
  PostId: post,
  VoteTypeId: type,
  CreationDate: '2014-01-24T00:00:00.000',
})

export const history = (id: number, post: number, type: number, text: string, more: Row = {}): Row => ({
  Id: id,
  PostHistoryTypeId: type,
  PostId: post,
  RevisionGUID: `00000000-0000-0000-0000-${String(id).padStart(12, '0')}`,
  CreationDate: CREATED,
  UserId: 1,
  Text: text,
  ...more,
})

/** Two people, a question with an answer, a comment on each. */
export const thread = (): Required<Pick<Dump, 'Users.xml' | 'Posts.xml' | 'Comments.xml' | 'Votes.xml'>> => ({
  'Users.xml': [user(1), user(2)],
  'Posts.xml': [question(1, { AcceptedAnswerId: 2 }), answer(2, 1)],
  'Comments.xml': [comment(1, 1), comment(2, 2)],
  'Votes.xml': [vote(1, 1, 2), vote(2, 1, 2), vote(3, 1, 3), vote(4, 2, 2), vote(5, 2, 1)],
})
