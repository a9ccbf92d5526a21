import { AppError, type FieldErrors, isAppError } from '~/errors.ts'
import { StoreGone } from '~/features/uploads/store.ts'
import { errorMessage, type Translate } from '~/i18n/translate.ts'
import type { Problem } from '~/ui/problem.ts'
import { isDatabaseGone } from './database-gone.server.ts'
import { logUnexpected } from './log.server.ts'

const RETRY_SECONDS = 30

interface Failed {
  requestId: string
  method: string
  /** The pattern of its address, which may itself hold what somebody typed. */
  route: string
}

/** Whatever was thrown as the AppError to answer with; undefined = nobody's mistake but ours. Such ones are
 *  logged. */
export function refusalOf(error: unknown, { requestId, method, route }: Failed): AppError | undefined {
  if (isAppError(error)) return error
  logUnexpected(error, { id: requestId, method, route })
  if (error instanceof StoreGone)
    return new AppError('uploads.unavailable', 503, { retryAfter: RETRY_SECONDS })
  return isDatabaseGone(error)
    ? new AppError('http.unavailable', 503, { retryAfter: RETRY_SECONDS })
    : undefined
}

export function problemOf(refusal: AppError | undefined, t: Translate, requestId: string): Problem {
  if (!refusal) return { status: 500, code: 'http.unknown', message: t('errors.http.unknown'), requestId }
  const { params, fields, location } = refusal.details
  return {
    status: refusal.status,
    code: refusal.code,
    message: errorMessage(t, refusal.code, params),
    ...(fields && { fields: translateFields(fields, t, params) }),
    ...(location !== undefined && { location }),
    ...(refusal.status === 503 && { requestId }),
  }
}

/** A field's message is a code as the whole error's is, with its number after a colon where it counts
 *  something; a text that is already translated stays. */
function translateFields(
  fields: FieldErrors,
  t: Translate,
  params: AppError['details']['params'],
): FieldErrors {
  const translate = (message: string) => {
    const [code = '', count] = message.split(':')
    const own = count === undefined ? params : { ...params, count: Number(count) }
    return t.loose(`errors.${code}`, own) ?? message
  }
  return Object.fromEntries(Object.entries(fields).map(([name, codes]) => [name, codes.map(translate)]))
}
