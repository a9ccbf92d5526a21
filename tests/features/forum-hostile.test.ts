import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { comments, importSites, questions, uploads, users } from '#db/schema/index.ts'
import { takePicture } from '~/features/uploads/uploads.server.ts'
import { Workshop } from '~/features/uploads/workshop.ts'
import { png } from '../support/pictures.ts'
import { freshForum, type Line, linesOf, type MovingForum, test } from './forum-moving.ts'
import { showing } from './picture-forum.ts'

/** A thread with a comment, as lines. */
async function thread(there: MovingForum): Promise<Line[]> {
  const { question, post } = await there.question()
  const { author } = await there.answer(question)
  await there.comment(post, author)
  return there.lines()
}

/** The line of a type with something else in it. */
const changed = (lines: Line[], type: string, change: Record<string, unknown>) => {
  const at = lines.findIndex((line) => line.type === type)
  return lines.map((line, index) => (index === at ? { ...line, ...change } : line))
}

describe('a file that is not as it should be', () => {
  const UNUSABLE: [string, (lines: Line[]) => unknown[], string][] = [
    ['a cut-off end', (lines) => lines.slice(0, -1), 'has no end'],
    ['half a line', (lines) => [...lines.slice(0, 3), '{"type":"user","id'], 'Line 4: this is no JSON'],
    ['lines that are missing', (lines) => lines.toSpliced(2, 1), 'the end speaks of'],
    ['something behind the end', (lines) => [...lines, lines[1]], 'something follows the end'],
    ['no header', (lines) => lines.slice(1), 'Line 1: this is no export'],
    ['a newer format', (lines) => changed(lines, 'askwell-export', { version: 2 }), 'version 2'],
    [
      'an unknown type',
      (lines) => changed(lines, 'answer', { type: 'session' }),
      'a type that is not known: session',
    ],
    ['an unknown field', (lines) => changed(lines, 'user', { isAdmin: true }), 'Line 2'],
    ['HTML of its own', (lines) => changed(lines, 'question', { bodyHtml: '<script>' }), 'bodyHtml'],
    ['a role that is none', (lines) => changed(lines, 'user', { role: 'god' }), 'role'],
    ['a number that is text', (lines) => changed(lines, 'question', { viewCount: '1' }), 'viewCount'],
    ['a moment that is none', (lines) => changed(lines, 'question', { createdAt: 'yesterday' }), 'createdAt'],
    ['U+0000', (lines) => changed(lines, 'question', { body: 'a\0b' }), 'U+0000'],
    ['half a pair', (lines) => changed(lines, 'question', { title: '\ud800' }), 'well-formed'],
    ['a vote of a hundred', (lines) => [...lines.slice(0, 1), vote({ value: 100 })], 'neither 1 nor -1'],
    [
      'a vote on nothing',
      (lines) => [...lines.slice(0, 1), vote({ questionId: undefined })],
      'neither or both',
    ],
    [
      'a link that runs a script',
      (lines) => changed(lines, 'question', { sourceUrl: 'javascript:alert(1)' }),
      'sourceUrl',
    ],
    ['a handle with a path', (lines) => changed(lines, 'user', { handle: '../admin' }), 'handle'],
    [
      'a hash that costs gigabytes',
      (lines) => changed(lines, 'user', { passwordHash: COSTLY }),
      'passwordHash',
    ],
    [
      'rows out of order',
      (lines) => [lines[0], lines[2], lines[1], ...lines.slice(3)],
      'is not in its order',
    ],
    ['an id that is none', (lines) => changed(lines, 'question', { id: -1 }), 'id'],
  ]
  const vote = (change: object) => ({
    ...{ type: 'vote', id: 1, userId: 1, questionId: 1, value: 1, createdAt: '2026-03-02T09:00:00.000Z' },
    ...change,
  })
  const COSTLY = `$argon2id$v=19$m=4194304,t=2,p=1$${'a'.repeat(22)}$${'b'.repeat(43)}`

  test('is refused with the line that is wrong, and nothing of it is written', async ({ there, here }) => {
    const lines = await thread(there)
    for (const [what, spoil, told] of UNUSABLE) {
      const spoilt = here.fileOf(spoil(lines))
      await expect(here.import(spoilt), what).rejects.toThrow(told)
      for (const table of [users, questions, importSites])
        expect(await here.db.read.$count(table), what).toBe(0)
    }
    await expect(here.import('/nowhere/at-all')).rejects.toThrow('cannot be read')
  })

  test('a line that is cut off in a compressed file is known as well', async ({ there, here }) => {
    await there.question()
    const path = await there.export({ gzip: true })
    writeFileSync(path, readFileSync(path).subarray(0, -20))
    await expect(here.import(path)).rejects.toThrow('damaged, or was not written to its end')
  })

  test('what has no place is left out by reason, and the rest goes on', async ({ there, here }) => {
    const lines = await thread(there)
    const elsewhere = changed(lines, 'comment', { questionId: 99 })
    const { report } = await here.import(here.fileOf(elsewhere))
    expect(report.reasons).toEqual(['comment: its question is not here (1)'])
    expect(await here.db.read.$count(comments)).toBe(0)
    expect(await here.db.read.$count(questions)).toBe(1)
    expect(await here.differences()).toEqual([])
  })

  test('what names things wrongly leaves nothing that the doctor would find', async ({ there, here }) => {
    const lines = await thread(there)
    const [question] = lines.filter(({ type }) => type === 'question')
    const spoilt = changed(changed(lines, 'question', { revision: 7 }), 'answer', { revision: 1 })
    const accepted = {
      type: 'acceptance',
      id: question?.id,
      acceptedAnswerId: 77,
      acceptedAt: '2026-03-02T09:00:00.000Z',
    }
    const at = spoilt.findIndex(({ type }) => type === 'revision')
    const all = [...spoilt.slice(0, at), accepted, ...spoilt.slice(at)] as Line[]
    const whole = changed(all, 'end', { lines: all.length - 1 })
    const { report } = await here.import(here.fileOf(whole))
    expect(report.reasons).toEqual(['acceptance: its answer is not here (1)'])
    expect(await here.differences()).toEqual([])
  })

  test('two lines of which only one can be stop it, with what was written before them', async ({
    there,
    here,
  }) => {
    const lines = await thread(there)
    const mail = { email: 'lin@example.org', emailVerifiedAt: '2026-03-02T09:00:00.000Z' }
    const both = lines.map((line) => (line.type === 'user' ? { ...line, ...mail } : line))
    await expect(here.import(here.fileOf(both))).rejects.toThrow('Among the user lines from id 1 to 2')
    expect(await here.db.read.$count(users)).toBe(0)
    await here.import(await there.export())
    expect(await here.db.read.$count(users)).toBe(2)
  })

  test('Markdown is made safe here, whatever was made of it there', async ({ there, here }) => {
    const lines = await thread(there)
    const body =
      'Look: <img src=x onerror=alert(1)> and [this](javascript:alert(2)) and <script>alert(3)</script>.'
    await here.import(here.fileOf(changed(lines, 'question', { body })))
    const [row] = await here.db.read.select().from(questions)
    expect(row?.bodyHtml).not.toMatch(/<script|<img|href="javascript/)
  })

  test('pictures that are none, or not those of their key, stay away', async ({ there, here }) => {
    const owner = await there.member()
    const desk = { store: there.store, workshop: new Workshop(2, 16) }
    const taken = await takePicture(
      there.db,
      desk,
      owner,
      { bytes: await png(), audience: 'everyone' },
      there.now,
    )
    await there.question(owner, { body: showing(taken.path) })
    const lines = linesOf(await there.export())
    const other = Buffer.from('<html>').toString('base64')
    for (const change of [{ full: other }, { small: other }, { width: 41 }]) {
      const { report } = await here.import(here.fileOf(changed(lines, 'picture', change)))
      expect(report.of('picture', 'left out')).toBe(1)
      expect(await here.db.read.$count(uploads)).toBe(0)
      expect(here.files.size).toBe(0)
    }
    await expect(
      here.import(here.fileOf(changed(lines, 'picture', { key: '../../etc/passwd' }))),
    ).rejects.toThrow('key')
  })

  test('another forum at an address that is known is not taken for the first', async ({
    there,
    here,
    folder,
  }) => {
    const { forum: another, remove } = await freshForum(folder)
    another.advance(2_000)
    for (const forum of [there, another]) await forum.question()
    await here.member()
    await here.import(await there.export())
    await expect(here.import(await another.export())).rejects.toThrow('Another forum was imported')
    expect(await here.db.read.$count(questions)).toBe(1)
    await here.import(await another.export(), { address: 'https://another.example.org' })
    expect(await here.db.read.$count(questions)).toBe(2)
    await remove()
  })
})
