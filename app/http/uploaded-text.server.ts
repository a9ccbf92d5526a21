import { assertNoSecrets } from '~/guard/refuse.ts'
import { MAX_FORM_BYTES } from './form-limits.ts'

/** The text of a file that a form carries; empty when none was chosen. Call it before `parseForm`, which leaves
 *  files out and reports a form that cannot be read.
 *  @throws AppError `guard.secret` 422 */
export async function uploadedText(request: Request, name: string): Promise<string> {
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined)
  const file = form?.get(name)
  const text = file instanceof File && file.size <= MAX_FORM_BYTES ? await file.text() : ''
  assertNoSecrets([[name, text]])
  return text
}
