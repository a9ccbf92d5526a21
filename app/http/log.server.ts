import pino, { type Logger } from 'pino'
import { isDamage } from '#db/damage.ts'
import type { Config } from '~/config.server.ts'

export const createLog = (config: Config): Logger =>
  pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

let current: Logger | undefined
export const setLog = (log: Logger) => {
  current = log
}

/** Its address as the pattern that it matched: the address itself may hold what somebody typed. */
interface LoggedRequest {
  id: string
  method: string
  route: string
}

/** Drizzle's message carries the query's parameters, the driver's may quote a value: what is logged is the
 *  kind of error, its code and where it came from, never what somebody typed. */
export function logUnexpected(error: unknown, request: LoggedRequest) {
  current?.error({ request, error: describe(error) }, 'unexpected error')
  if (isDamage(error)) current?.fatal('The database is damaged: stop this server and see docs/faults.md')
}

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const isQuery = error.message.startsWith('Failed query')
  const message = isQuery || code !== undefined ? undefined : error.message
  const cause = error.cause === undefined ? undefined : describe(error.cause)
  return { type: error.name, code, message, stack: framesOf(error), cause }
}

/** The stack's first lines are the message again. */
const framesOf = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
