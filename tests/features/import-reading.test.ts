import { describe, expect } from 'vitest'
import { importedRows, importSites, questions } from '#db/schema/index.ts'
import { importCommand } from '~/cli/import.ts'
import { licenseOf, siteUrlOf } from '~/features/import/site.ts'
import { type Forum, test } from '../support/forum.ts'
import {
  answer,
  type Dump,
  dumpFolder,
  importDump,
  question,
  thread,
  writeDump,
  xmlOf,
} from './import-dump.ts'
import { importedState } from './import-state.ts'

const POSTS = xmlOf('posts', [question(1), answer(2, 1)])

async function run(forum: Forum, directory: string, options: { isTerminal?: boolean; site?: string } = {}) {
  const out: string[] = []
  const errors: string[] = []
  const { site, isTerminal = false } = options
  const code = await importCommand(
    { positionals: [directory], values: site === undefined ? {} : { site } },
    {
      db: forum.db,
      now: () => forum.now,
      stdout: { write: (text) => out.push(text) },
      stderr: { write: (text) => errors.push(text) },
      isTerminal,
    },
  )
  return { code, out: out.join(''), errors: errors.join('') }
}

describe('what cannot be used is refused before anything is written', () => {
  test.for([
    [
      'a DOCTYPE',
      { 'Posts.xml': `<!DOCTYPE posts [<!ENTITY a "aaaa">]>\n<posts></posts>` },
      /Posts\.xml, line 1: a DOCTYPE/,
    ],
    [
      'a DOCTYPE in a later file',
      { 'Posts.xml': POSTS, 'Tags.xml': '<!DOCTYPE tags>\n<tags/>' },
      /Tags\.xml, line 1/,
    ],
    [
      'an entity of nobody',
      { 'Posts.xml': '<posts>\n<row Id="&lol;"/></posts>' },
      /line 2: undefined entity/,
    ],
    ['a file that was cut off', { 'Posts.xml': POSTS.slice(0, -60) }, /Posts\.xml, line 4: unclosed tag/],
    [
      'a later file that was cut off',
      { 'Posts.xml': POSTS, 'Votes.xml': '<votes>\n<row Id="1"' },
      /Votes\.xml, line 2/,
    ],
    [
      'another file under this name',
      { 'Posts.xml': xmlOf('users', []) },
      /<users> stands where <posts> is expected/,
    ],
    [
      'another encoding',
      { 'Posts.xml': '<?xml version="1.0" encoding="utf-16"?><posts/>' },
      /the encoding utf-16/,
    ],
    ['an empty file', { 'Posts.xml': '' }, /Posts\.xml, line 1: document must contain a root element/],
    ['no question at all', { 'Posts.xml': xmlOf('posts', []) }, /no question/],
    [
      'no Posts.xml',
      { 'Users.xml': xmlOf('users', []) },
      /There is no Posts\.xml in .*beer\.stackexchange\.com/,
    ],
  ] as const)('%s', async ([, files, message], { forum }) => {
    await importDump(forum.db, thread())
    const before = await importedState(forum.db.read)
    const { code, errors } = await run(forum, await dumpFolder(files))
    expect(code).toBe(1)
    expect(errors).toMatch(message)
    expect(await importedState(forum.db.read)).toEqual(before)
  })

  test('bytes that are not UTF-8', async ({ forum }) => {
    const folder = await dumpFolder({})
    const { writeFile } = await import('node:fs/promises')
    await writeFile(
      `${folder}/Posts.xml`,
      Buffer.from('<posts>\n<row Id="1" Title="caf\xe9"/></posts>', 'latin1'),
    )
    expect((await run(forum, folder)).errors).toMatch(/Posts\.xml, line 1: bytes that are not UTF-8/)
  })
})

test('names of files may be in lower case, and a BOM is no fault', async ({ forum }) => {
  const folder = await dumpFolder({ 'Posts.xml': '' })
  const { rename, writeFile } = await import('node:fs/promises')
  await writeFile(`${folder}/Posts.xml`, POSTS)
  await rename(`${folder}/Posts.xml`, `${folder}/posts.xml`)
  expect((await run(forum, folder)).code).toBe(0)
  expect(await forum.db.read.$count(questions)).toBe(1)
})

describe('the site', () => {
  test('is what the folder is named after, or was said', () => {
    expect(siteUrlOf('/dumps/beer.stackexchange.com/', undefined)).toBe('https://beer.stackexchange.com')
    expect(siteUrlOf('/dumps/se-beer', 'http://Beer.StackExchange.com/tour')).toBe(
      'https://beer.stackexchange.com',
    )
    expect(siteUrlOf('/dumps/se-beer', 'beer.stackexchange.com')).toBe('https://beer.stackexchange.com')
  })

  test('is asked for when neither says it', async ({ forum }) => {
    expect(() => siteUrlOf('/dumps/se-beer', undefined)).toThrow(/--site https:\/\/beer\.stackexchange\.com/)
    const folder = await dumpFolder({ 'Posts.xml': POSTS })
    const { errors, code } = await run(forum, folder, { site: 'no site' })
    expect([code, errors]).toEqual([1, expect.stringContaining('--site no site is not an address')])
    expect(await forum.db.read.$count(importSites)).toBe(0)
  })

  test('has a licence that depends on the day when no row names one', () => {
    const site = { id: 1 as never, url: 'https://x.example', license: null }
    const of = (day: string) => licenseOf(site, { license: null }, Date.parse(day))
    expect(['2011-04-07', '2011-04-08', '2018-05-01', '2018-05-02'].map(of)).toEqual([
      'CC BY-SA 2.5',
      'CC BY-SA 3.0',
      'CC BY-SA 3.0',
      'CC BY-SA 4.0',
    ])
    expect(licenseOf(site, { license: 'CC0' }, 0)).toBe('CC0')
    expect(licenseOf({ ...site, license: 'CC BY 4.0' }, { license: null }, 0)).toBe('CC BY 4.0')
  })
})

test('what has no place is counted by reason', async ({ forum }) => {
  const dump: Dump = {
    ...thread(),
    'Posts.xml': [
      ...thread()['Posts.xml'],
      answer(9, 77),
      { ...question(8), PostTypeId: 6 },
      { ...question(7), CreationDate: 'yesterday' },
      question(1, { AcceptedAnswerId: 2 }),
    ],
    'Votes.xml': [
      ...thread()['Votes.xml'],
      { Id: 10, PostId: 99, VoteTypeId: 2 },
      { Id: 11, PostId: 1, VoteTypeId: 5 },
    ],
    'Comments.xml': [
      ...thread()['Comments.xml'],
      { Id: 3, PostId: 99, Text: 'x', CreationDate: '2014-01-21T00:00:00' },
      { Id: 4, PostId: 9, Text: 'x', CreationDate: '2014-01-21T00:00:00' },
    ],
    'PostHistory.xml': [
      { Id: 1, PostId: 99, PostHistoryTypeId: 2, CreationDate: '2014-01-21T00:00:00', Text: 'x' },
      { Id: 2, PostId: 1, PostHistoryTypeId: 25, CreationDate: '2014-01-21T00:00:00' },
    ],
    'PostLinks.xml': [
      { Id: 1, PostId: 1, RelatedPostId: 99, LinkTypeId: 3 },
      { Id: 2, PostId: 1, RelatedPostId: 2, LinkTypeId: 1 },
    ],
    'Tags.xml': [{ Id: 1, TagName: 'hops', Count: 3 }],
    'Badges.xml': [{ Id: 1, UserId: 1, Name: 'Teacher' }],
  }
  const { out } = await run(forum, await writeDump(dump))
  for (const [reason, rows] of Object.entries({
    'Posts.xml: row without a usable CreationDate': 1,
    'Posts.xml: row with the id of a later row': 1,
    'Posts.xml: moderator nomination (type 6)': 1,
    'Posts.xml: answer to an absent question': 1,
    'Votes.xml: vote of an absent post': 1,
    'Votes.xml: favourite (type 5)': 1,
    'Comments.xml: comment of an absent post': 1,
    'Comments.xml: comment of an answer to an absent question': 1,
    'PostHistory.xml: history of an absent post': 1,
    'PostHistory.xml: tweet (type 25)': 1,
    'PostLinks.xml: duplicate of an absent question': 1,
    'PostLinks.xml: link that stands in the text itself (type 1)': 1,
    'Badges.xml: badges are not kept here': 1,
  })) {
    expect(out).toMatch(new RegExp(`${reason.replace(/[()]/g, '\\$&')} +${rows}\n`))
  }
  expect(out).toContain('Tags.xml counts other numbers of questions than this dump has: hops (3, not 1)')
  expect(out).toMatch(/Posts\.xml +6 +2 +4\n/)
  expect(await forum.db.read.$count(importedRows)).toBe(9)
})

test('progress is a bar on a terminal and plain lines elsewhere', async ({ forum }) => {
  const folder = await writeDump(thread())
  expect((await run(forum, folder, { isTerminal: true })).errors).toMatch(/\r\[#+\] importing: 100 %, 6 rows/)
  const { errors } = await run(forum, folder)
  expect(errors).not.toContain('\r')
  expect(errors).toMatch(/^reading the dump: \d+ %\n[\s\S]*importing: 100 %, 6 rows\n$/)
})
