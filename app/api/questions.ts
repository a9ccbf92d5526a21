import { z } from '@hono/zod-openapi'
import type { ReadDb } from '#db/client.server.ts'
import { questionRef } from '#db/post.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionRows } from '~/features/questions/list.view.server.ts'
import { TABS } from '~/features/questions/list-filter.server.ts'
import { askQuestion, editQuestion } from '~/features/questions/questions.server.ts'
import { deleteQuestion } from '~/features/questions/removal.server.ts'
import { language } from '~/features/questions/schema.ts'
import { resolveTags } from '~/features/tags/tags.server.ts'
import { endpoint } from './endpoint.ts'
import { questionIdIn } from './made.ts'
import { listOf, paging } from './pages.ts'
import { presentRevisions } from './presenters/revisions.ts'
import { presentSummaries } from './presenters/summaries.ts'
import { presentQuestion } from './presenters/thread.ts'
import type { Api } from './route.ts'
import { questionParams } from './schemas/ids.ts'
import { newQuestion, questionChange } from './schemas/inputs.ts'
import { postRevision, question, summary } from './schemas/posts.ts'
import { standingQuestion } from './standing.ts'

const tag = 'questions'

export function questionEndpoints(api: Api) {
  addList(api)
  addAsking(api)
  addOne(api)
  addChanges(api)
  addRevisions(api)
}

const listQuery = z.object({
  sort: z.enum(TABS).default('newest'),
  tag: z.string().min(1).max(200).optional().openapi({ description: 'A slug, or any name of the tag' }),
  language: language.optional(),
  user: z.string().min(1).max(100).optional().openapi({ description: 'The handle of the asker' }),
  ...paging,
})

function addList(api: Api) {
  const route = {
    method: 'get',
    path: '/questions',
    tag,
    summary: 'List questions',
    caller: 'anyone',
    scope: 'read',
    query: listQuery,
    status: 200,
    answer: listOf(summary),
    refusals: [],
  } as const
  endpoint(api, route, {
    present: async ({ query, now }, reader) => {
      const { sort, language, cursor, limit } = query
      const who = await filtersFor(reader.read, query)
      if (!who) return { items: [], next: null }
      const languages = language && [language]
      const { items, next } = await questionRows(
        reader.read,
        { tab: sort, languages, cursor, limit, ...who },
        now,
      )
      return { items: await presentSummaries(reader, items), next }
    },
  })
}

/** Undefined: nothing has a tag or an asker that does not exist. */
async function filtersFor(read: ReadDb, { tag, user }: z.output<typeof listQuery>) {
  const tagId = tag === undefined ? undefined : (await resolveTags(read, [tag])).known[0]?.id
  const authorId = user === undefined ? undefined : (await memberByHandle(read, user))?.id
  const isUnknown = (tag !== undefined && !tagId) || (user !== undefined && !authorId)
  return isUnknown ? undefined : { tagId, authorId }
}

function addAsking(api: Api) {
  const route = {
    method: 'post',
    path: '/questions',
    tag,
    summary: 'Ask a question',
    caller: 'member',
    scope: 'write',
    limit: 'ask',
    body: newQuestion,
    status: 201,
    answer: question,
    refusals: [409, 422],
  } as const
  endpoint(api, route, {
    act: ({ viewer, body, now }, db) => askQuestion(db, viewer, body, now),
    present: (_, reader, made) => presentQuestion(reader, questionIdIn(made)),
  })
}

function addOne(api: Api) {
  const route = {
    method: 'get',
    path: '/questions/{id}',
    tag,
    summary: 'Read a question with its answers and comments',
    caller: 'anyone',
    scope: 'read',
    params: questionParams,
    status: 200,
    answer: question,
    refusals: [404, 410],
  } as const
  endpoint(api, route, { present: ({ params }, reader) => presentQuestion(reader, params.id) })
}

function addChanges(api: Api) {
  const change = {
    method: 'patch',
    path: '/questions/{id}',
    tag,
    summary: 'Edit a question',
    caller: 'member',
    scope: 'write',
    params: questionParams,
    body: questionChange,
    status: 200,
    answer: question,
    refusals: [403, 404, 410, 412, 422],
  } as const
  endpoint(api, change, {
    act: async ({ viewer, params, body, revision, now }, db) => {
      await standingQuestion(db.read, viewer, params.id)
      await editQuestion(db, viewer, params.id, { ...body, revision }, now)
    },
    present: ({ params }, reader) => presentQuestion(reader, params.id),
  })
  const removal = {
    method: 'delete',
    path: '/questions/{id}',
    tag,
    summary: 'Delete a question',
    caller: 'member',
    scope: 'write',
    params: questionParams,
    status: 204,
    refusals: [403, 404, 410],
  } as const
  endpoint(api, removal, {
    act: async ({ viewer, params, now }, db) => {
      await standingQuestion(db.read, viewer, params.id)
      await deleteQuestion(db, viewer, params.id, now)
    },
  })
}

function addRevisions(api: Api) {
  const route = {
    method: 'get',
    path: '/questions/{id}/revisions',
    tag,
    summary: 'List what a question said before, oldest first',
    caller: 'anyone',
    scope: 'read',
    params: questionParams,
    query: z.object(paging),
    status: 200,
    answer: listOf(postRevision),
    refusals: [404, 410],
  } as const
  endpoint(api, route, {
    present: async ({ viewer, params, query }, reader) => {
      const post = await getVisibleQuestion(reader.read, viewer, params.id)
      return presentRevisions(reader, questionRef(params.id), post, query)
    },
  })
}
