import { DrizzleQueryError } from 'drizzle-orm'
import { isAppError } from '~/errors.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { errorMessage } from '~/i18n/translate.ts'

/** What went wrong, in words: a stack trace helps only whoever wrote the command. Of a query what the database said of
 *  it: its parameters may be hashes of passwords, or the very secret that is to be purged. */
export function explain(error: unknown): string {
  if (isAppError(error)) {
    const t = translateTo('en')
    const fields = Object.entries(error.details.fields ?? {}).flatMap(([name, codes]) =>
      codes.map((code) => {
        const [key = '', count = '0'] = code.split(':')
        return `--${name}: ${errorMessage(t, key, { count: Number(count) })}`
      }),
    )
    return fields.length > 0 ? fields.join('\n') : errorMessage(t, error.code, error.details.params)
  }
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) return error.stack ?? error.message
  const told = error instanceof DrizzleQueryError ? (error.cause ?? 'A query failed.') : error
  return told instanceof Error ? told.message : String(told)
}
