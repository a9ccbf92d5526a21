import type { UploadAudience } from '#db/schema/types.ts'
import { AppError, fail, isAppError } from '~/errors.ts'
import { type Taken, takePicture } from '~/features/uploads/uploads.server.ts'
import { ALT_LENGTH } from '~/markdown/pictures.ts'
import type { RequestContext } from './context.ts'
import { giveFields } from './forms.server.ts'
import { isMultipart, readMultipart } from './multipart.server.ts'
import { requireViewer } from './viewer.ts'

/** A picture that comes with a post, as without JavaScript, is taken in first and stands at the end of its body; then
 *  the form is one like any other. Whoever is signed out keeps the words, and chooses the picture again.
 *  @throws AppError as `readMultipart` and `takePicture`, the message beside the field */
export async function takePictureWithin(request: Request, context: RequestContext) {
  if (!isMultipart(request)) return
  const { fields, picture } = await readMultipart(request)
  giveFields(request, fields)
  if (!picture || !context.viewer) return
  const { path } = await taken(context, picture, audienceIn(fields))
  const image = `![${altIn(fields)}](${path})`
  giveFields(
    request,
    fields.map(([name, value]) => [name, name === 'body' ? `${value}\n\n${image}`.trim() : value]),
  )
}

/** A picture by itself: what the editor sends as soon as it is chosen, pasted or dropped.
 *  @throws AppError `http.wrong_content_type` 415 · `uploads.missing` 400 · as above */
export async function takePictureAlone(request: Request, context: RequestContext): Promise<Taken> {
  requireViewer(context)
  if (!isMultipart(request)) fail('http.wrong_content_type', 415)
  const { fields, picture } = await readMultipart(request)
  if (!picture) return fail('uploads.missing', 400, { fields: { picture: ['uploads.missing'] } })
  return taken(context, picture, audienceIn(fields))
}

async function taken(context: RequestContext, bytes: Uint8Array, audience: UploadAudience) {
  const viewer = requireViewer(context)
  const { db, pictures, limits, now } = context
  await limits.consume('upload', String(viewer.id))
  try {
    return await takePicture(db, pictures, viewer, { bytes, audience }, now())
  } catch (error) {
    if (!isAppError(error)) throw error
    const { code, status, details } = error
    throw new AppError(code, status, { ...details, fields: { picture: [code] } })
  }
}

type Fields = readonly (readonly [string, string])[]

const valueIn = (fields: Fields, wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? ''

const audienceIn = (fields: Fields): UploadAudience =>
  valueIn(fields, 'picture_audience') === 'staff' ? 'staff' : 'everyone'

/** What ends the text of a Markdown image, or its line, is no part of a description. */
const altIn = (fields: Fields) =>
  valueIn(fields, 'picture_alt')
    .replace(/[[\]\\\s]+/g, ' ')
    .trim()
    .slice(0, ALT_LENGTH)
