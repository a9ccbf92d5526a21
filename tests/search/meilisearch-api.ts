import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Sent } from './meilisearch-replay.ts'

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: { required?: boolean; content: Record<string, unknown> }
}

/** What in a request is not as Meilisearch's own OpenAPI document has it; empty when all is well. */
export function apiComplaints(file: string): (sent: Sent) => string[] {
  const api = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Operation>> }
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(api, 'api')

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
