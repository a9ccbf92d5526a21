import { type UploadHandlerPart, unstable_parseMultipartFormData } from '@remix-run/node'
import { fail, isAppError } from '~/errors.ts'
import { MAX_PICTURE_BYTES } from '~/features/uploads/rules.ts'
import { MAX_FORM_BYTES } from './form-limits.ts'

export const isMultipart = ({ headers }: Request) =>
  /^multipart\/form-data\b/i.test(headers.get('content-type') ?? '')

export interface Multipart {
  fields: [name: string, value: string][]
  /** The first file that was chosen, named `picture`. */
  picture: Uint8Array | undefined
}

/** Reads a form with a file in it as it arrives, and stops where it is too large.
 *  @throws AppError `form.malformed` 400 · `http.too_large`, `uploads.too_large` 413 */
export async function readMultipart(request: Request): Promise<Multipart> {
  const reading = new MultipartReading()
  try {
    await unstable_parseMultipartFormData(request, (part) => reading.part(part))
  } catch (error) {
    reading.refusal?.()
    if (isAppError(error)) throw error
    return fail('form.malformed', 400)
  }
  reading.refusal?.()
  return { fields: reading.fields, picture: reading.picture }
}

class MultipartReading {
  readonly fields: [string, string][] = []
  picture: Uint8Array | undefined
  /** Why reading stopped: Remix hides what was thrown within. */
  refusal: (() => never) | undefined
  #left = MAX_FORM_BYTES

  async part({ name, filename, data }: UploadHandlerPart) {
    if (filename === undefined) {
      const bytes = await this.#read(data, this.#left, () => fail('http.too_large', 413))
      this.#left -= bytes.length
      this.fields.push([name, bytes.toString('utf8')])
      return null
    }
    const bytes = await this.#read(data, MAX_PICTURE_BYTES, () => fail('uploads.too_large', 413, TOO_LARGE))
    if (name === 'picture' && bytes.length > 0) this.picture ??= bytes
    return null
  }

  async #read(data: AsyncIterable<Uint8Array>, limit: number, refusal: () => never): Promise<Buffer> {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of data) {
      size += chunk.length
      if (size > limit) {
        this.refusal = refusal
        refusal()
      }
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }
}

const TOO_LARGE = {
  params: { megabytes: MAX_PICTURE_BYTES / 1_000_000 },
  fields: { picture: ['uploads.too_large'] },
}
