import { test as base, describe } from 'vitest'
import type { SearchEngine } from '#search/port.ts'
import { takesAnythingTyped } from './contract/anything-typed.ts'
import { findsChinese } from './contract/chinese.ts'
import { findsCodes } from './contract/codes.ts'
import { filters } from './contract/filters.ts'
import { filtersMore } from './contract/filters-more.ts'
import { keepsDocuments } from './contract/keeping.ts'
import { findsTheMisspelt, type Misspelt } from './contract/misspelt.ts'
import { obeysPhrasesAndExclusions } from './contract/phrases-and-exclusions.ts'
import { findsSynonyms } from './contract/synonyms.ts'
import { followsTyping } from './contract/typing.ts'
import { findsWords } from './contract/words.ts'

export interface EngineUnderTest {
  engine: SearchEngine
  remove(): Promise<void>
}

/** What every engine must do, whatever it is made of. `open` gives an empty one, or skips with a reason.
 *  @param misspelt what it does with misspelt words; `ignored` for the one that tests use */
export function itIsASearchEngine(
  name: string,
  misspelt: Misspelt | 'ignored',
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
  describe(`${name}: more filters`, () => filtersMore(test))
  describe(`${name}: words`, () => findsWords(test))
  describe(`${name}: codes`, () => findsCodes(test))
  describe(`${name}: Chinese`, () => findsChinese(test))
  describe(`${name}: phrases and exclusions`, () => obeysPhrasesAndExclusions(test))
  describe(`${name}: synonyms`, () => findsSynonyms(test))
  describe(`${name}: typing`, () => followsTyping(test))
  if (misspelt !== 'ignored') describe(`${name}: misspelt words`, () => findsTheMisspelt(test, misspelt))
  describe(`${name}: anything typed`, () => takesAnythingTyped(test))
}
