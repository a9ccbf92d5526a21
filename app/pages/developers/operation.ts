/** What the JSON API does, for people: made of its OpenAPI document. Words of the document are English. */
export interface OperationGroup {
  /** A noun of the API: `questions`. */
  tag: string
  operations: Operation[]
}

export interface Operation {
  id: string
  method: string
  /** Below the API's address: `/questions/{id}`. */
  path: string
  summary: string
  description: string | undefined
  /** What a token has to be made for. */
  scope: string
  /** False where visitors may do it as well. */
  needsToken: boolean
  takes: Field[]
  /** The name of what comes back, or what the status says. */
  answers: string
}

export interface Field {
  name: string
  where: 'path' | 'query' | 'header' | 'body'
  /** As TypeScript would write it. */
  type: string
  isRequired: boolean
  description: string | undefined
}
