/** As much of a pino logger as jobs need. */
export interface JobLog {
  info(details: object, message: string): void
  error(details: object, message: string): void
}

const MAX_SUMMARY_LENGTH = 300

/** What may be stored and logged of an error: its kind, code and message. Drizzle's message carries the query's
 *  parameters and the driver's may quote a value, so of those the code alone is kept: never what somebody typed. */
export function summaryOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`
  const code = codeOf(error)
  if (code !== undefined) return `${error.name} ${code}`
  if (error.message.startsWith('Failed query')) return `${error.name}: a query failed`
  return `${error.name}: ${error.message}`.slice(0, MAX_SUMMARY_LENGTH)
}

function codeOf(error: Error): string | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}

/** The function of ours that threw, with the summary: where to look first. */
export function failureOf(error: unknown): string {
  const place = error instanceof Error ? OWN_FRAME.exec(error.stack ?? '')?.[1] : undefined
  return place ? `${summaryOf(error)} (${place})` : summaryOf(error)
}

/** Named functions alone: addresses of files tell nothing once they are bundled. */
const OWN_FRAME = /\n {4}at (?:async )?(?:Object\.|Proxy\.)?([\w$.#]+) \((?!node:|.*node_modules)/
