import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { describe, expect } from 'vitest'
import type { QuestionId } from '#db/ids.ts'
import { publish } from '#db/outbox.server.ts'
import type { Db } from '#db/types.ts'
import { openMeilisearch } from '#search/meilisearch.server.ts'
import { openMemorySearch } from '#search/memory.ts'
import type { SearchEngine } from '#search/port.ts'
import { openPostgresSearch } from '#search/postgres.server.ts'
import { openSqliteSearch } from '#search/sqlite.server.ts'
import { search } from '~/features/search/search.view.server.ts'
import { replaceEverywhere } from '~/features/secret-purge/everywhere.server.ts'
import { purgeThread } from '~/features/secret-purge/secret-purge.server.ts'
import { secretsIn } from '~/guard/refuse.ts'
import { openPost } from '~/mail/open.server.ts'
import { SearchForum, test } from './search-forum.ts'

const PHRASE = 'forum join pitch dove yellow purchase shuffle real situate danger million bunker'
/** As documents and tokens have them. */
const WORDS = /pitch|bunker/
const MARK = 'zebrafish'

/** Its tables alone are looked at: nobody asks it, so that it needs no thread to answer. */
const embeddedIn = (db: Db): SearchEngine => ({
  ...(db.dialect === 'sqlite' ? openSqliteSearch(db) : openPostgresSearch(db)),
  query: openMemorySearch().query,
})

/** The names of all tables that there are, those of the index too, with a word of the phrase in a row. */
async function holding({ read, dialect }: Db): Promise<string[]> {
  const all =
    dialect === 'sqlite'
      ? sql`select name from sqlite_master where type = 'table' and sql not like '%fts5vocab%'`
      : sql`select table_name as name from information_schema.tables where table_schema = current_schema()`
  const found: string[] = []
  for (const { name } of await read.rows<{ name: string }>(all)) {
    const rows = await read.rows<Record<string, unknown>>(sql`select * from ${sql.identifier(name)}`)
    const text = rows
      .flatMap(Object.values)
      .map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
      )
    if (WORDS.test(text.join('\n'))) found.push(name)
  }
  return found.sort()
}

const bytesOf = (file: string) =>
  [file, `${file}-wal`].map((path) => (existsSync(path) ? readFileSync(path, 'latin1') : '')).join('')

/** A thread as it came in before anybody knew such phrases, and was indexed several times. */
async function leak(at: SearchForum): Promise<QuestionId> {
  const asker = await at.member('lin')
  const question = await at.ask(asker, `Is ${MARK} what I restore it with`)
  const answer = await at.answer(await at.member('okafor'), question, `No: never say ${MARK} to anybody.`)
  await at.settle()
  await at.db.write(async (tx) => {
    await replaceEverywhere(tx, [[MARK, PHRASE]])
    await publish(tx, 'question.changed', { questionId: question }, at.now)
  })
  await at.settle()
  await at.comment(asker, { answer }, 'Nothing more to say of it.')
  await at.settle()
  return question
}

async function purge(at: SearchForum, question: QuestionId) {
  await purgeThread(at.db, await at.member('rowan', 'moderator'), question, at.now)
  await at.settle()
  expect(at.complaints).toEqual([])
}

/** Every column of every table is looked at, several times. */
const timeout = 60_000

describe('a purge', { timeout }, () => {
  test('leaves nothing in the tables of the built-in index, nor in what its file keeps of them', async ({
    forum,
  }) => {
    const engine = embeddedIn(forum.db)
    const at = new SearchForum(forum, engine)
    const question = await leak(at)
    expect((await holding(forum.db)).filter((name) => name.startsWith('search_'))).not.toEqual([])
    await purge(at, question)
    expect(await holding(forum.db)).toEqual([])
    if (forum.db.dialect === 'sqlite') expect(bytesOf(forum.db.location)).not.toMatch(/pitch|bunker/)
    await engine.close()
  })

  test('leaves nothing in a live Meilisearch', async ({ forum, skip }) => {
    const { MEILI_HOST: host, MEILI_API_KEY: apiKey } = process.env
    if (!host) return skip('MEILI_HOST is not set: no live Meilisearch')
    const indexUid = `test-${randomUUID()}`
    const engine: SearchEngine = openMeilisearch({ host, apiKey, indexUid })
    const headers = { ...(apiKey && { authorization: `Bearer ${apiKey}` }) }
    const documents = async () =>
      (await fetch(new URL(`/indexes/${indexUid}/documents?limit=100`, host), { headers })).text()
    try {
      const at = new SearchForum(forum, engine)
      const question = await leak(at)
      const found = async () =>
        (await search(forum.db.read, engine, null, { text: 'pitch dove bunker' }, at.now)).items.length
      await expect.poll(found, { timeout: 20_000 }).toBe(1)
      expect(await documents()).toMatch(WORDS)
      await purge(at, question)
      await expect.poll(documents, { timeout: 20_000 }).not.toMatch(WORDS)
      expect(await found()).toBe(0)
    } finally {
      await fetch(new URL(`/indexes/${indexUid}`, host), { method: 'DELETE', headers })
      await engine.close()
    }
  })
})

describe('mails in files', { timeout }, () => {
  test('are erased where they quote a secret, however they are written, and no others', async ({ forum }) => {
    const folder = await mkdtemp(join(tmpdir(), 'askwell-mail-'))
    const mail = { server: undefined, from: 'Askwell <help@forum.test>', noReply: '' }
    const post = openPost(
      { mail, dataDir: folder },
      () => 'Askwell',
      () => forum.now,
    )
    const send = (subject: string, text: string) =>
      post.send({ to: 'lin@example.org', subject, text, html: `<p>${text}</p>` })
    await send('An answer', `It says:\n> ${PHRASE}\n`)
    await send('有新回答', `他写道：\n> 我的助记词是 ${PHRASE}，${'请帮忙看看，'.repeat(40)}\n`)
    await send(`Re: ${PHRASE}`, 'Somebody answered.')
    await send('Another answer', 'Compare the receiving address – then wait.')
    await post.eraseMails?.((text) => secretsIn(text).length > 0)
    const names = await readdir(join(folder, 'mail'))
    const kept = await Promise.all(
      names.map(async (name) => simpleParser(await readFile(join(folder, 'mail', name)))),
    )
    expect(kept.map(({ subject }) => subject)).toEqual(['Another answer'])
    post.close()
    await rm(folder, { recursive: true })
  })

  test('are erased by a purge, through the outbox', async ({ at }) => {
    const question = await leak(at)
    let asked = 0
    at.post.eraseMails = async (isToGo) => {
      if (isToGo(PHRASE) && !isToGo('Compare the address.')) asked++
    }
    await purge(at, question)
    expect(asked).toBe(1)
  })
})
