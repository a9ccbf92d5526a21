import { MAX_FORM_BYTES } from './form-limits.ts'

/** The text of a file that a form carries; empty when none was chosen. Call it before `parseForm`, which leaves
 *  files out and reports a form that cannot be read. */
export async function uploadedText(request: Request, name: string): Promise<string> {
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined)
  const file = form?.get(name)
  return file instanceof File && file.size <= MAX_FORM_BYTES ? file.text() : ''
}
