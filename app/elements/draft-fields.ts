import type { Draft } from './draft-store.ts'

type Typed = HTMLInputElement | HTMLTextAreaElement
type Kept = Typed | HTMLSelectElement

const isTyped = (field: Element): field is Typed =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')

/** What a person typed or chose: no tokens, and nothing that is kept for staff. */
const keptFields = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is Kept =>
      (isTyped(field) || field instanceof HTMLSelectElement) &&
      field.name !== '' &&
      !field.name.startsWith('facts['),
  )

export const fieldsOf = (form: HTMLFormElement) =>
  Object.fromEntries(keptFields(form).map((field) => [field.name, field.value]))

export const isEmpty = (form: HTMLFormElement) =>
  keptFields(form).every((field) => !isTyped(field) || field.value === '')

/** Which revision of what stands on the server the form changes; none where it makes something. */
export const revisionField = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('input[type=hidden]:is([name=revision], [name=basedOn])')

/** White space at the ends is not kept by the server either. */
export const saysTheSame = (form: HTMLFormElement, { fields }: Draft) =>
  keptFields(form).every(({ name, value }) => plain(fields[name] ?? value) === plain(value))

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()

export function fillIn(form: HTMLFormElement, { fields }: Draft) {
  for (const field of keptFields(form)) {
    const kept = fields[field.name]
    if (kept === undefined || kept === field.value || !offers(field, kept)) continue
    field.value = kept
    unfold(field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** What was chosen once may be gone. */
const offers = (field: Kept, value: string) =>
  isTyped(field) || [...field.options].some((option) => option.value === value)

/** So that what was brought back is seen. */
export function unfold(element: Element) {
  const fold = element.closest('details')
  if (fold) fold.open = true
}
