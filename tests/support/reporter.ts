import { writeSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

/** Prints which tests failed and what they said first, why others were skipped and, as the very last line of the process whatever happened,
 *  `N passed, N failed, N skipped`. Errors outside of tests count as failed; no test at all is a failure. */
export default class SummaryReporter implements Reporter {
  #count = { passed: 0, failed: 0, skipped: 0 }
  #skipReasons = new Map<string, number>()
  #failures: string[] = []

  onInit() {
    process.once('exit', () => this.#print())
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    this.#count = { passed: 0, failed: unhandled.length, skipped: 0 }
    this.#skipReasons.clear()
    this.#failures = unhandled.length > 0 ? [`outside of tests${saidIn(unhandled)}`] : []
    for (const module of modules) {
      const around = errorsAround(module)
      this.#count.failed += around.length
      if (around.length > 0) this.#failures.push(nameOf(module) + saidIn(around))
      for (const test of module.children.allTests()) this.#add(test)
    }
  }

  #add(test: TestCase) {
    const { state, note } = { note: undefined, ...test.result() }
    if (state === 'passed') this.#count.passed++
    else if (state === 'skipped') {
      this.#count.skipped++
      const reason = note ?? `marked as skipped in ${test.module.relativeModuleId}`
      this.#skipReasons.set(reason, (this.#skipReasons.get(reason) ?? 0) + 1)
    } else {
      this.#count.failed++ // or still pending: its worker is gone
      this.#failures.push(`${nameOf(test.module)} > ${test.fullName}${saidIn(test.result().errors ?? [])}`)
    }
  }

  #print() {
    const { passed, skipped } = this.#count
    const endedBadly = passed === 0 || Number(process.exitCode ?? 0) !== 0
    const failed = this.#count.failed || Number(endedBadly)
    if (failed > 0) process.exitCode = Number(process.exitCode) || 1
    for (const failure of this.#failures) writeLine(`failed: ${failure}`)
    for (const [reason, count] of this.#skipReasons) writeLine(`skipped ${count}: ${reason}`)
    writeLine(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  }
}

/** With its project: a file may run on both dialects. */
const nameOf = (module: TestModule) => `${module.project.name} ${module.relativeModuleId}`

/** Files that could not be loaded, and hooks of files and suites that failed. */
function errorsAround(module: TestModule): SerializedError[] {
  const holders = [module, ...module.children.allSuites()]
  return holders.flatMap((holder) => [...holder.errors()])
}

/** Characters: enough to tell what went wrong where only the end of the output is kept. */
const SHOWN = 600

/** What came apart shows in the difference: a message names the length of an array, not what is in it. */
function saidIn(errors: readonly SerializedError[]): string {
  const said = errors.map(({ message, diff }) => stripVTControlCharacters(`${message}\n${diff ?? ''}`).trim())
  return said.map((text) => `\n  ${text.slice(0, SHOWN).replaceAll('\n', '\n  ')}`).join('')
}

/** Synchronous: the process is about to end. */
const writeLine = (line: string) => writeSync(process.stdout.fd, `${line}\n`)
