import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import type { AppError } from '~/errors.ts'
import { problemOf, refusalOf } from '~/http/problem.server.ts'
import { routeOf } from '~/http/request-log.server.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'

/** What only the API says; everything else is in the catalogue, whose English is used here. */
const MESSAGES: Partial<Record<string, string>> = {
  'api.token_needed': 'This needs a token: send the header "Authorization: Bearer <token>".',
  'api.token_unknown': 'Nobody has this token. Send a valid one, or none to read as a visitor.',
  'api.token_expired': 'This token has expired: make a new one.',
  'api.scope_missing': 'This token lacks the scope "{scope}".',
  'api.not_json': 'Send JSON, with the header "Content-Type: application/json".',
  'api.malformed_json': 'The body is not well-formed JSON in UTF-8.',
  'api.bad_url': 'The address is not well-formed: percent-encode text in UTF-8, without U+0000.',
  'api.not_found': 'The API has nothing at this address.',
  'api.method_not_allowed': 'This address does not take this method: see the header Allow.',
  'api.idempotency_key_shape': 'An Idempotency-Key is 1 to 200 printable ASCII characters.',
  'api.idempotency_key_reused': 'This Idempotency-Key came with another request before. Use a new one.',
}

export interface ApiProblem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: Record<string, string[]>
}

const NEEDS_TOKEN = 'Bearer realm="askwell"'

/** Whatever was thrown, as problem+json (RFC 9457), in English. What is nobody's mistake but ours is logged. */
export function answerProblem(c: Context, error: unknown): Response {
  const requestId: string = c.get('requestId')
  const refusal = refusalOf(error, { requestId, method: c.req.method, route: routeOf(c) })
  const headers = new Headers()
  const { retryAfter, location } = refusal?.details ?? {}
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter))
  if (location !== undefined) headers.set('Location', location)
  const challenge = refusal && challengeOf(refusal)
  if (challenge) headers.set('WWW-Authenticate', challenge)
  return problemResponse(apiProblemOf(refusal, requestId), headers)
}

/** https://www.rfc-editor.org/rfc/rfc6750#section-3 */
function challengeOf({ code, status, details }: AppError): string | undefined {
  if (code === 'api.scope_missing')
    return `${NEEDS_TOKEN}, error="insufficient_scope", scope="${details.params?.scope}"`
  if (status !== 401) return undefined
  return code === 'api.token_needed' ? NEEDS_TOKEN : `${NEEDS_TOKEN}, error="invalid_token"`
}

/** 405 is none of AppError's: features know no methods. */
export const methodNotAllowed = (allowed: string[]) =>
  problemResponse(
    problem(405, 'api.method_not_allowed', MESSAGES['api.method_not_allowed']),
    new Headers({ Allow: allowed.join(', ') }),
  )

export function apiProblemOf(refusal: AppError | undefined, requestId = ''): ApiProblem {
  const { status, code, message, fields } = problemOf(refusal, translateTo('en'), requestId)
  const own = MESSAGES[code]?.replace('{scope}', String(refusal?.details.params?.scope))
  return { ...problem(status, code, own ?? message), ...(fields && { errors: fields }) }
}

const problem = (status: number, code: string, detail = ''): ApiProblem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  detail,
  code,
})

function problemResponse(body: ApiProblem, headers: Headers): Response {
  headers.set('Content-Type', 'application/problem+json')
  headers.set('Cache-Control', 'no-store')
  return new Response(JSON.stringify(body), { status: body.status, headers })
}
