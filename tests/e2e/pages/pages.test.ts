import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { repositoryRoot } from '../../support/shared-file.ts'
import { test as base } from '../forum-test.ts'
import { accessibilityProblems, languagesAt, readersAt } from './accessibility.ts'
import { languageProblems } from './language.ts'
import { overflowProblems } from './layout.ts'
import { open, type Reader, Readers } from './readers.ts'
import type { PageRow } from './row.ts'
import { makeScene, type Scene } from './scene.ts'
import { PAGES } from './table.ts'

const test = base.extend<{ scene: Scene; readers: Readers }>({
  scene: [async ({ forum }, use) => use(await makeScene(forum)), { scope: 'file' }],
  readers: [
    async ({ browser, scene }, use) => {
      const readers = new Readers(browser, scene)
      await use(readers)
      await readers.leave()
    },
    { scope: 'file' },
  ],
})

const rows = PAGES.map((row, number) => ({
  ...row,
  number,
  name: `${row.send ? 'POST ' : ''}${row.route} as ${row.for.join(', ')}`,
}))

async function basicProblems({ page }: Reader, response: Awaited<ReturnType<typeof open>>, row: PageRow) {
  const problems = []
  const status = response?.status()
  if (status !== (row.status ?? 200)) problems.push(`status ${status}`)
  const headings = await page.locator('h1').allInnerTexts()
  if (headings.length !== 1 || headings[0]?.trim() === '')
    problems.push(`headings ${JSON.stringify(headings)}`)
  if ((await page.title()).trim() === '') problems.push('no title')
  return problems
}

describe('every page', () => {
  test('is in the table', () => {
    const folder = join(repositoryRoot, 'app/routes')
    const isPage = (file: string) => {
      const source = readFileSync(join(folder, file), 'utf8')
      return source.includes('export default function') && !source.includes('<Outlet')
    }
    const pages = readdirSync(folder).filter((file) => file.endsWith('.tsx') && isPage(file))
    const known = new Set(PAGES.map((row) => `${row.route}.tsx`))
    expect(pages.filter((file) => !known.has(file))).toEqual([])
  })

  test('works without scripts', { timeout: 180_000 }, async ({ scene, readers }) => {
    const problems: string[] = []
    for (const row of rows.filter(({ send }) => !send)) {
      for (const person of row.for) {
        const reader = await readers.get({ person, language: 'en', scripts: 'off' })
        const response = await open(reader, row, scene)
        const found = [...(await basicProblems(reader, response, row)), ...reader.takeComplaints()]
        problems.push(...found.map((problem) => `${row.name}: ${problem}`))
      }
    }
    expect(problems).toEqual([])
  })

  test.for(rows)(
    'is accessible, in one language and fits a phone: $name',
    async (row, { scene, readers }) => {
      const kinds = readersAt(row.number, row.for).flatMap((person, at) => {
        const turn = row.number + at
        return languagesAt(turn).map((language) => ({ person, language, turn }))
      })
      const problems = kinds.map(async ({ turn, ...kind }) => {
        const reader = await readers.get({ ...kind, scripts: 'on' })
        const response = await open(reader, row, scene)
        const found = [
          ...(await basicProblems(reader, response, row)),
          ...(await languageProblems(reader.page, kind.language)),
          ...(await accessibilityProblems(reader.page, turn)),
          ...(await overflowProblems(reader.page)),
          ...reader.takeComplaints(),
        ]
        return found.map((problem) => `${kind.person} ${kind.language}: ${problem}`)
      })
      expect((await Promise.all(problems)).flat()).toEqual([])
    },
  )
})
