import { test as base, describe } from 'vitest'
import type { SearchEngine } from '#search/port.ts'
import { takesAnythingTyped } from './contract/anything-typed.ts'
import { findsChinese } from './contract/chinese.ts'
import { filters } from './contract/filters.ts'
import { keepsDocuments } from './contract/keeping.ts'
import { findsWords } from './contract/words.ts'

export interface EngineUnderTest {
  engine: SearchEngine
  remove(): Promise<void>
}

/** What every engine must do, whatever it is made of. `open` gives an empty one, or skips with a reason. */
export function itIsASearchEngine(
  name: string,
  open: (skip: (reason: string) => never) => Promise<EngineUnderTest>,
) {
  const test = base.extend<{ engine: SearchEngine }>({
    engine: async ({ skip }, use) => {
      const { engine, remove } = await open(skip)
      await use(engine)
      await remove()
    },
  })

  describe(`${name}: keeping`, () => keepsDocuments(test))
  describe(`${name}: filters`, () => filters(test))
  describe(`${name}: words`, () => findsWords(test))
  describe(`${name}: Chinese`, () => findsChinese(test))
  describe(`${name}: anything typed`, () => takesAnythingTyped(test))
}
