import type { Progress } from './import.server.ts'

interface Terminal {
  stderr: { write(text: string): unknown }
  isTerminal: boolean
}

/** In characters. */
const BAR = 30
/** Between two drawings of the bar. */
const REDRAW_MS = 100

/** One line that changes on a terminal, a line every tenth otherwise. */
export function progressPrinter({ stderr, isTerminal }: Terminal) {
  const began = performance.now()
  let drawn = 0
  let tenth = ''
  const seconds = () => Math.max(0.001, (performance.now() - began) / 1000)
  return {
    show(progress: Progress) {
      const text = lineOf(progress)
      const step = `${progress.phase} ${Math.floor(progress.share * 10)}`
      if (isTerminal && (performance.now() - drawn > REDRAW_MS || progress.share === 1)) {
        drawn = performance.now()
        stderr.write(`\r${barOf(progress.share)} ${text}\u001b[K`)
      }
      if (!isTerminal && step !== tenth) stderr.write(`${text}\n`)
      tenth = step
    },
    end() {
      if (isTerminal && drawn > 0) stderr.write('\n')
    },
    summary: (rows: number) =>
      `${rows} rows in ${seconds().toFixed(1)} s: ${Math.round(rows / seconds())} rows a second.`,
  }
}

const barOf = (share: number) => {
  const done = Math.round(share * BAR)
  return `[${'#'.repeat(done)}${'.'.repeat(BAR - done)}]`
}

function lineOf({ phase, share, rows }: Progress): string {
  const percent = `${Math.floor(share * 100)} %`
  return phase === 'reading' ? `reading the dump: ${percent}` : `importing: ${percent}, ${rows} rows`
}
