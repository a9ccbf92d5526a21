import { expect } from 'vitest'
import { test as base } from '../forum-test.ts'
import { accessibilityProblems, languagesAt, readersAt } from './accessibility.ts'
import { languageProblems } from './language.ts'
import { overflowProblems } from './layout.ts'
import { open, type Reader, Readers } from './readers.ts'
import type { PageRow } from './row.ts'
import { makeScene, type Scene } from './scene.ts'

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

/** Looks at each of them as everybody who may see it. Called by a file of tests, which has a scene of its own. */
export function lookAtPages(pages: PageRow[]) {
  const rows = pages.map((row, number) => ({
    ...row,
    number,
    name: `${row.send ? 'POST ' : ''}${row.route} as ${row.for.join(', ')}`,
  }))

  test('work without scripts', { timeout: 180_000 }, async ({ scene, readers }) => {
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
    'are accessible, in one language, and fit a phone: $name',
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
}
