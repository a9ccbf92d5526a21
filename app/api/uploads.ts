import { z } from '@hono/zod-openapi'
import { fail } from '~/errors.ts'
import { takePicture } from '~/features/uploads/uploads.server.ts'
import { type OwnPicture, ownPicture, ownPictures } from '~/features/uploads/uploads.view.server.ts'
import { OWN_PICTURES } from '~/markdown/pictures.ts'
import { endpoint } from './endpoint.ts'
import { listOf, paging } from './pages.ts'
import type { Api, Reader } from './route.ts'
import { picture, pictureForm, pictureParams, pictureParts } from './schemas/uploads.ts'

const tag = 'uploads'

export function uploadEndpoints(api: Api) {
  addTaking(api)
  addReading(api)
}

const pictureJson = ({ createdAt, key, ...row }: OwnPicture, { origin }: Reader) => ({
  ...{ key, ...row },
  url: `${origin}${OWN_PICTURES}${key}`,
  markdown: `![](${OWN_PICTURES}${key})`,
  createdAt: createdAt.toISOString(),
})

function addTaking(api: Api) {
  const route = {
    method: 'post',
    path: '/uploads',
    tag,
    summary: 'Upload a picture for a post',
    description:
      'A form (multipart/form-data). What is kept is a WebP of what the picture shows and nothing else of the file. It stands in a post once its `markdown` does; what stands in none for a day is erased.',
    caller: 'member',
    scope: 'write',
    form: { parts: pictureParts, document: pictureForm, attempt: 'upload' },
    status: 201,
    answer: picture,
    refusals: [413, 415, 422],
  } as const
  endpoint(api, route, {
    act: async ({ app, viewer, body, file, now }) => {
      const bytes = file ?? fail('uploads.missing', 400, { fields: { picture: ['uploads.missing'] } })
      return takePicture(app.db, app.pictures, viewer, { bytes, audience: body.audience }, now)
    },
    present: async ({ viewer }, reader, { key }) =>
      pictureJson(await ownPicture(reader.read, viewer, key), reader),
  })
}

function addReading(api: Api) {
  const list = {
    method: 'get',
    path: '/uploads',
    tag,
    summary: 'List one’s own pictures, the newest first',
    caller: 'member',
    scope: 'read',
    query: z.object(paging),
    status: 200,
    answer: listOf(picture),
    refusals: [],
  } as const
  endpoint(api, list, {
    present: async ({ viewer, query }, reader) => {
      const { items, next } = await ownPictures(reader.read, viewer, query)
      return { items: items.map((item) => pictureJson(item, reader)), next }
    },
  })
  const one = {
    method: 'get',
    path: '/uploads/{key}',
    tag,
    summary: 'Read who sees one of one’s own pictures',
    caller: 'member',
    scope: 'read',
    params: pictureParams,
    status: 200,
    answer: picture,
    refusals: [404],
  } as const
  endpoint(api, one, {
    present: async ({ viewer, params }, reader) =>
      pictureJson(await ownPicture(reader.read, viewer, params.key), reader),
  })
}
