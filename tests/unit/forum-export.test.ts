import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { referencesOf } from '~/features/forum-export/fields.ts'
import { KINDS } from '~/features/forum-export/kinds/index.ts'

describe('the file of a forum', () => {
  test('has no type of line that docs/import.md does not name', () => {
    const docs = readFileSync('docs/import.md', 'utf8')
    const unnamed = KINDS.map(({ name }) => name).filter((name) => !docs.includes(`\`${name}\``))
    expect(unnamed).toEqual([])
  })

  test('names only what stands before it', () => {
    const late = KINDS.flatMap((kind, place) =>
      referencesOf(kind)
        .filter(({ to }) => KINDS.findIndex(({ name }) => name === to) > place)
        .map(({ name }) => `${kind.name}.${name}`),
    )
    expect(late).toEqual([])
  })

  test('holds nothing that lets somebody in but what is asked for', () => {
    const columns = KINDS.flatMap(({ parts, once }) => [...Object.values(parts).flat(), ...once])
    expect(columns.filter((name) => /token|secret|hash|session|subject|phrase/i.test(name))).toEqual([
      'passwordHash',
    ])
  })
})
