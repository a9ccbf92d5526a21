import { format } from 'node:util'

const noted: string[] = []

for (const level of ['error', 'warn'] as const) {
  const say = console[level].bind(console)
  console[level] = (...parts: unknown[]) => {
    noted.push(`console.${level}: ${format(...parts)}`)
    say(...parts)
  }
}

/** What console.error and console.warn were told since the last call. A test that expects a complaint
 *  takes it and looks at it; what nobody took fails the test. */
export const takeComplaints = (): string[] => noted.splice(0)
