import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes each: begun last, one of them would run alone while the other workers have nothing left to do. */
const LONGEST = [
  'tests/e2e/pages/everybody.test.ts',
  'tests/e2e/pages/staff.test.ts',
  'tests/e2e/xss/xss.test.ts',
]

/** vitest's own order is by the size of a file until it knows how long each took, which a clean clone never does. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((path) => moduleId.endsWith(path))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
