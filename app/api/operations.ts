import type { Field, Operation, OperationGroup } from '~/pages/developers/operation.ts'
import { openApiDocument } from './document.ts'

type Document = ReturnType<typeof openApiDocument>
type Schema = { [key: string]: unknown } | undefined
type Schemas = Record<string, Schema>

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
/** Which problems every request can have is said once. */
const isSuccess = (status: string) => status.startsWith('2')

/** Of this API, made when somebody first asks. */
export function operationsOf(api: Parameters<typeof openApiDocument>[0]) {
  let operations: OperationGroup[] | undefined
  return () => (operations ??= operationsIn(openApiDocument(api)))
}

/** By noun, in the document's order. */
function operationsIn({ paths = {}, components }: Document): OperationGroup[] {
  const schemas = (components?.schemas ?? {}) as Schemas
  const groups = new Map<string, Operation[]>()
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const described = item[method]
      if (!described) continue
      const [tag = ''] = described.tags ?? []
      groups.set(tag, [
        ...(groups.get(tag) ?? []),
        operationOf(method, path, described as Described, schemas),
      ])
    }
  }
  return [...groups].map(([tag, operations]) => ({ tag, operations }))
}

/** What `documentRoute` writes. */
interface Described {
  operationId: string
  summary: string
  description?: string
  security: { token?: string[] }[]
  parameters?: {
    name: string
    in: 'path' | 'query' | 'header'
    required?: boolean
    description?: string
    schema: Schema
  }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}

function operationOf(method: string, path: string, described: Described, schemas: Schemas): Operation {
  const { operationId, summary, description, security, parameters = [], requestBody } = described
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    scope: security.flatMap(({ token = [] }) => token).join(', '),
    needsToken: security.every(({ token }) => token !== undefined),
    takes: [
      ...parameters.map((parameter) => ({
        name: parameter.name,
        where: parameter.in,
        type: typeOf(parameter.schema),
        isRequired: parameter.required ?? false,
        description: parameter.description,
      })),
      ...fieldsOf(onlySchema(requestBody?.content), schemas),
    ],
    answers: answersOf(described.responses),
  }
}

const onlySchema = (content: Record<string, { schema: Schema }> = {}) => Object.values(content)[0]?.schema

function fieldsOf(schema: Schema, schemas: Schemas): Field[] {
  const { properties = {}, required = [] } = resolved(schema, schemas) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    where: 'body',
    type: typeOf(property),
    isRequired: required.includes(name),
    description: property?.description as string | undefined,
  }))
}

const REFERENCE = '#/components/schemas/'
const nameOf = (reference: string) => reference.slice(REFERENCE.length)
const resolved = (schema: Schema, schemas: Schemas): NonNullable<Schema> =>
  (typeof schema?.$ref === 'string' ? schemas[nameOf(schema.$ref)] : schema) ?? {}

function answersOf(responses: Described['responses']): string {
  const told = Object.entries(responses).filter(([status]) => isSuccess(status))
  return told
    .map(([status, { content }]) =>
      [status, content && typeOf(onlySchema(content))].filter(Boolean).join(' '),
    )
    .join(' · ')
}

/** As TypeScript would write it; what has no name of its own by the names of its fields. */
function typeOf(schema: Schema): string {
  const { $ref, enum: values, anyOf, type, items, properties } = schema ?? {}
  if (typeof $ref === 'string') return nameOf($ref)
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (Array.isArray(anyOf)) return anyOf.map(typeOf).join(' | ')
  if (type === 'array') return listOf(typeOf(items as Schema))
  if (properties && typeof properties === 'object') return partsOf(properties as Schemas)
  return Array.isArray(type) ? type.join(' | ') : String(type ?? 'any')
}

/** Of a list it matters what is in it. */
const partsOf = (properties: Schemas) => {
  const parts = Object.entries(properties).map(([name, { type, items } = {}]) =>
    type === 'array' ? `${name}: ${listOf(typeOf(items as Schema))}` : name,
  )
  return `{ ${parts.join(', ')} }`
}

const listOf = (type: string) => (type.includes(' ') ? `(${type})[]` : `${type}[]`)
