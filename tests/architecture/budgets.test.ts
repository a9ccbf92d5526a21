import { describe, expect, test } from 'vitest'
import { measureFunctions } from './measure-functions.ts'
import { sourceFiles } from './source-files.ts'

/** Lines. A file that nears its limit is split by noun or by verb. */
const FILE = { median: 60, p90: 180, limit: 300 }
const FUNCTION = { lines: 50, complexity: 10 }

/** The smallest number that at least `share` of them do not exceed. */
function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

describe('files', () => {
  const files = sourceFiles()

  test(`none is longer than ${FILE.limit} lines`, () => {
    const tooLong = files.filter(({ lines }) => lines > FILE.limit)
    expect(tooLong.map(({ path, lines }) => `${path}:${FILE.limit} has ${lines} lines`)).toEqual([])
  })

  test(`half of them have at most ${FILE.median} lines, nine of ten at most ${FILE.p90}`, () => {
    const lines = files.map((file) => file.lines)
    expect(percentile(lines, 0.5), 'median of lines').toBeLessThanOrEqual(FILE.median)
    expect(percentile(lines, 0.9), '90th percentile of lines').toBeLessThanOrEqual(FILE.p90)
  })
})

describe('functions', () => {
  const measures = sourceFiles()
    .filter(({ isCode }) => isCode)
    .flatMap(measureFunctions)

  test(`none is longer than ${FUNCTION.lines} lines`, () => {
    const tooLong = measures.filter(({ lines }) => lines > FUNCTION.lines)
    expect(tooLong.map(({ at, lines }) => `${at}: ${lines} lines`)).toEqual([])
  })

  test(`none has a cyclomatic complexity above ${FUNCTION.complexity}`, () => {
    const tangled = measures.filter(({ complexity }) => complexity > FUNCTION.complexity)
    expect(tangled.map(({ at, complexity }) => `${at}: complexity ${complexity}`)).toEqual([])
  })
})

describe('the measure of functions', () => {
  const measure = (text: string) => measureFunctions({ path: 'sample.tsx', text })

  test('counts branches, loops, cases, catches and short-circuits', () => {
    const text = `function f(a) {
      if (a) return a && a.b || a ?? 1
      for (const x of a) while (x) x ??= 2
      switch (a) { case 1: case 2: break; default: }
      try { a() } catch { a() }
      return a ? 1 : 2
    }`
    expect(measure(text)).toEqual([{ at: 'sample.tsx:1 f', lines: 7, complexity: 12 }])
  })

  test('counts a function inside another one by itself', () => {
    const text = 'const outer = () => {\n  const inner = (a) => a ? 1 : 2\n  return <p>{inner() && 1}</p>\n}'
    expect(measure(text)).toEqual([
      { at: 'sample.tsx:1 outer', lines: 4, complexity: 2 },
      { at: 'sample.tsx:2 inner', lines: 1, complexity: 2 },
    ])
  })
})
