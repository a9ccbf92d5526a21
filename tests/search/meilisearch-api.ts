import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { pathOf, readExchanges, type Sent } from './meilisearch-replay.ts'

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { required?: boolean; content: Record<string, unknown> }
  responses: Record<string, { content?: Record<string, unknown> }>
}

interface Api {
  paths: Record<string, Record<string, Operation>>
}

function readApi(file: string) {
  const api = JSON.parse(readFileSync(file, 'utf8')) as Api
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(api, 'api')
  return { api, ajv }
}

type Answered = Pick<Sent, 'method' | 'path'> & { answer: Answer }

/** What in an answer is neither as the document has it nor as a real server of an older version answered. */
export function answerComplaints(apiFile: string, exchangesFile: string): (answered: Answered) => string[] {
  const complaintsOf = undocumented(apiFile)
  const real = readExchanges(exchangesFile).flatMap(({ request, response }) =>
    complaintsOf({ method: request.method, path: pathOf(request), answer: response }),
  )
  const isReal = new Set(real)
  return (answered) => complaintsOf(answered).filter((complaint) => !isReal.has(complaint))
}

/** Statuses that the document does not describe pass. */
function undocumented(file: string) {
  const { api, ajv } = readApi(file)
  return ({ method, path, answer }: Answered): string[] => {
    const template = Object.keys(api.paths).find((one) => matches(one, path)) ?? ''
    const described = api.paths[template]?.[method.toLowerCase()]?.responses[answer.status]
    if (!described?.content) return []
    const place = [template, method.toLowerCase(), 'responses', String(answer.status), 'content']
    const schema = [...place, 'application/json', 'schema'].map(pointer).join('/')
    const validate = ajv.compile({ $ref: `api#/paths/${schema}` })
    validate(answer.body)
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${method} ${path} ${answer.status}${instancePath} ${message}`,
    )
  }
}

interface Answer {
  status: number
  body: unknown
}

/** What in a request is not as Meilisearch's own OpenAPI document has it; empty when all is well. */
export function apiComplaints(file: string): (sent: Sent) => string[] {
  const { api, ajv } = readApi(file)

  return ({ method, path, parameters, body }) => {
    const template = Object.keys(api.paths).find((one) => matches(one, path)) ?? ''
    const operation = api.paths[template]?.[method.toLowerCase()]
    if (!operation) return [`there is no ${method} ${path}`]
    const unknown = Object.keys(parameters).filter((name) => !takes(operation, name))
    return [
      ...unknown.map((name) => `${method} ${path} takes no ${name}`),
      ...bodyComplaints(template, operation),
    ]

    function bodyComplaints(path: string, { requestBody }: Operation): string[] {
      if (!requestBody) return body === undefined ? [] : [`${method} ${path} takes no body`]
      const place = [path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
      const validate = ajv.compile({ $ref: `api#/paths/${place.map(pointer).join('/')}` })
      validate(body)
      return (validate.errors ?? []).map((error) => `${method} ${path}${error.instancePath} ${error.message}`)
    }
  }
}

/** `/indexes/{index_uid}/stats` has the path `/indexes/threads/stats`; a literal path comes first. */
function matches(template: string, path: string): boolean {
  const [names, parts] = [template.split('/'), path.split('/')]
  return (
    names.length === parts.length &&
    names.every((name, index) => name.startsWith('{') || name === parts[index])
  )
}

const takes = ({ parameters = [] }: Operation, name: string) =>
  parameters.some((parameter) => parameter.in === 'query' && parameter.name === name)

const pointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
