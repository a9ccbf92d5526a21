import { STATUS_CODES } from 'node:http'
import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { siteName } from '~/ui/site-name.ts'
import type { ApiEnv, Route } from './route.ts'

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'For people, in English.' }),
    code: z.string().openapi({ description: 'For programs.', example: 'questions.not_found' }),
    errors: z.record(z.string(), z.array(z.string())).optional().openapi({
      description: 'What is wrong with which field.',
    }),
  })
  .openapi('Problem', { description: 'RFC 9457' })

const idempotencyKey = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().openapi({
    description:
      'The same key and request again, within 24 hours, give the same answer and do nothing; the same key with another request is 409.',
  }),
})
const ifMatch = z.object({
  'If-Match': z.string().optional().openapi({
    description: 'An ETag of what was edited: 412 when somebody else edited it since.',
    example: '"r3.4Yq0vJ8ZxkQmT1aB"',
  }),
})
const ifNoneMatch = z.object({
  'If-None-Match': z.string().optional().openapi({ description: 'An ETag: 304 when nothing changed.' }),
})

/** Writes a route into the document, with the problems that it can have. */
export function documentRoute(hono: OpenAPIHono<ApiEnv>, route: Route) {
  const { method, path, tag, summary, description, params, query } = route
  const config: RouteConfig = {
    method,
    path,
    tags: [tag],
    summary,
    description,
    operationId: operationId(route),
    security: [...(route.caller === 'member' ? [] : [{}]), { token: [route.scope] }],
    request: {
      params,
      query,
      headers: headersOf(route),
      body: bodyOf(route),
    },
    responses: responsesOf(route),
  }
  hono.openAPIRegistry.registerPath(config)
}

function bodyOf({ body, form }: Route) {
  if (form) return { required: true, content: { 'multipart/form-data': { schema: form.document } } }
  return body && { required: true, content: { 'application/json': { schema: body } } }
}

/** `POST /questions/{id}/answers` is `postQuestionsIdAnswers`. */
const operationId = ({ method, path }: Route) =>
  method + path.replaceAll(/[/{}-]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replaceAll('}', '')

function headersOf(route: Route) {
  const { method, refusals } = route
  if (method === 'get') return ifNoneMatch
  if (takesKey(route)) return idempotencyKey
  return method === 'patch' && refusals.includes(412) ? ifMatch : undefined
}

const takesKey = ({ method, caller, form, keyless }: Route) =>
  method === 'post' && caller === 'member' && !form && !keyless

function responsesOf(route: Route): RouteConfig['responses'] {
  const { method, status, answer, waits, refusals, query, body } = route
  const ok = answer ? answered(status, answer) : { description: 'Done' }
  const ofBodies = method === 'get' ? [] : ([413, 415] as const)
  const ofKeys = takesKey(route) ? ([409] as const) : []
  const ofSecrets = query || body ? ([422] as const) : []
  const statuses = [...new Set([400, 401, 403, ...refusals, ...ofBodies, ...ofKeys, ...ofSecrets, 429, 503])]
  const problems = Object.fromEntries(statuses.map((each) => [each, refusal(each)]))
  const responses = { [status]: ok, ...(waits && { 202: answered(202, waits) }), ...problems }
  return method === 'get' ? { ...responses, 304: { description: 'Not Modified' } } : responses
}

const answered = (status: number, schema: z.ZodType) => ({
  description: STATUS_CODES[status] ?? '',
  content: { 'application/json': { schema } },
})

const refusal = (status: number) => ({
  description: STATUS_CODES[status] ?? '',
  content: { 'application/problem+json': { schema: problem } },
})

const ABOUT = `Ids are integers, times ISO 8601 in UTC, bodies Markdown (\`body\`) and, on reading, sanitised HTML
(\`bodyHtml\`). Without a token a request reads what a visitor reads. Lists take \`limit\` and \`cursor\` and answer
\`{items, next}\`. Problems are RFC 9457; their \`code\` is for programs.`

/** The document of everything that was added. */
export function openApiDocument(hono: OpenAPIHono<ApiEnv>) {
  hono.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description:
      'Made at /settings/tokens. What each operation needs of its scopes stands beside it: `read` what its owner may see, `write` to take part as a member, `staff` what the role of a moderator or admin adds. Without the last one a token of staff is a member’s.',
  })
  return hono.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: siteName(), version: '1', description: ABOUT },
    servers: [{ url: '/api/v1' }],
  })
}
