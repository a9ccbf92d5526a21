import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js'

interface Media {
  schema: object
}
interface Operation {
  security?: { token?: string[] }[]
  responses: Record<string, { content?: Record<string, Media> }>
}
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>
  components: object
}

/** Says what is wrong with an answer by the API's own document; nothing when it is as documented. */
export function contractOf(document: ApiDocument) {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  const shapes = Object.keys(document.paths).map((path) => ({
    path,
    shape: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))
  const compiled = new Map<object, ValidateFunction>()
  const validatorOf = (schema: object) => {
    const validate = compiled.get(schema) ?? ajv.compile({ ...schema, components: document.components })
    compiled.set(schema, validate)
    return validate
  }
  return async (method: string, url: string, response: Response): Promise<string[]> => {
    const { pathname } = new URL(url, 'http://api.test')
    const known = shapes.find(({ shape }) => shape.test(pathname))
    const operation = known && document.paths[known.path]?.[method.toLowerCase()]
    if (!operation) return []
    const documented = operation.responses[response.status]
    if (!documented) return [`${method} ${known.path} documents no ${response.status}`]
    const type = response.headers.get('content-type') ?? ''
    const schema = documented.content?.[type]?.schema
    if (!schema) return documented.content ? [`${method} ${known.path}: no ${type}`] : []
    const validate = validatorOf(schema)
    const valid = validate(await response.clone().json())
    return valid ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }
}
