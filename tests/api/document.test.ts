import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect } from 'vitest'
import { createApi } from '~/api/index.ts'
import { operationsOf } from '~/api/operations.ts'
import { contextOf, documentOf, test } from './support.ts'

/** The table of the design, and the facts that entries name. */
const PROMISED = `
  GET /questions · POST /questions · GET /questions/{id} · PATCH /questions/{id} · DELETE /questions/{id}
  GET /questions/{id}/answers · POST /questions/{id}/answers
  GET /answers/{id} · PATCH /answers/{id} · DELETE /answers/{id}
  GET /questions/{id}/comments · GET /answers/{id}/comments
  POST /questions/{id}/comments · POST /answers/{id}/comments
  PATCH /comments/{id} · DELETE /comments/{id}
  PUT /questions/{id}/vote · PUT /answers/{id}/vote
  PUT /questions/{id}/accepted · DELETE /questions/{id}/accepted
  GET /questions/{id}/revisions · GET /answers/{id}/revisions
  POST /answers/{id}/promote
  GET /faq · POST /faq · GET /faq/{id} · PATCH /faq/{id}
  POST /faq/{id}/publish · POST /faq/{id}/unpublish · POST /faq/{id}/verify
  GET /faq-changes · GET /faq-changes/{id}
  POST /faq-changes/{id}/approve · POST /faq-changes/{id}/decline · POST /faq-changes/{id}/withdraw
  POST /questions/{id}/suggestions · POST /answers/{id}/suggestions
  GET /suggestions · GET /suggestions/{id} · POST /suggestions/{id}/approve · POST /suggestions/{id}/reject
  POST /questions/{id}/flags · POST /answers/{id}/flags · POST /comments/{id}/flags
  GET /facts · GET /facts/{slug} · POST /facts/{slug}/proposals
  PUT /questions/{id}/lock · DELETE /questions/{id}/lock
  PUT /questions/{id}/protection · DELETE /questions/{id}/protection
  POST /questions/{id}/merge
  POST /answers/{id}/turn-into-comment · POST /comments/{id}/turn-into-answer
  POST /bulk/close · POST /bulk/tag · POST /bulk/untag
  GET /search · POST /similar
  PUT /questions/{id}/solved-it · PUT /faq/{id}/solved-it
  GET /incidents · GET /incidents/{id} · POST /incidents · PATCH /incidents/{id}
  POST /incidents/{id}/updates · PATCH /incidents/{id}/updates
  POST /incidents/{id}/end · POST /incidents/{id}/reopen · PUT /incidents/{id}/affected
  PUT /incidents/{id}/follow · DELETE /incidents/{id}/follow
  GET /notices · PUT /notices/read
  GET /official
  GET /uploads · POST /uploads · GET /uploads/{key}
  GET /tags · GET /users/{handle} · GET /me
`
  .trim()
  .split(/\s*[·\n]\s*/)

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async ({ forum }) => {
    const document = await documentOf(forum)
    const validator = new Validator()
    expect(await validator.validate({ ...document })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  test('names every route of the app, and no other', async ({ forum }) => {
    const { paths } = await documentOf(forum)
    const documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routed = createApi(contextOf(forum))
      .routes.filter(({ path }) => !path.endsWith('*') && path !== '/openapi.json')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(documented.sort()).toEqual(routed.sort())
    expect(routed).toEqual(PROMISED.sort())
  })

  test('describes problems, tokens and keys', async ({ forum }) => {
    const text = JSON.stringify(await documentOf(forum))
    expect(text).toContain('"scheme":"bearer"')
    expect(text).toContain('application/problem+json')
    expect(text).toContain('Idempotency-Key')
    expect(text).toContain('If-Match')
  })
})

describe('what the page for developers says of it', () => {
  test('is every operation, each with what it takes and answers', async ({ forum }) => {
    const operations = operationsOf(createApi(contextOf(forum)))().flatMap((group) => group.operations)
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(PROMISED.sort())
    expect(operations.find(({ id }) => id === 'getQuestions')).toMatchObject({
      scope: 'read',
      needsToken: false,
      answers: '200 { items: QuestionSummary[], next }',
    })
    const asking = operations.find(({ id }) => id === 'postQuestions')
    expect(asking).toMatchObject({ scope: 'write', needsToken: true, answers: '201 Question' })
    expect(asking?.takes).toContainEqual({
      name: 'title',
      where: 'body',
      type: 'string',
      isRequired: true,
      description: expect.stringContaining('10 to 150 characters'),
    })
    expect(asking?.takes).toContainEqual(expect.objectContaining({ name: 'tags', type: 'string[]' }))
    const approving = operations.find(({ id }) => id === 'patchFaqId')
    expect(approving?.answers).toBe('200 Entry · 202 SubmittedEntryChange')
  })

  test('leaves no type untold', async ({ forum }) => {
    const groups = operationsOf(createApi(contextOf(forum)))()
    const untold = groups
      .flatMap(({ operations }) => operations)
      .filter(({ takes, answers }) =>
        /\bany\b|undefined/.test([answers, ...takes.map(({ type }) => type)].join()),
      )
    expect(untold).toEqual([])
  })
})
