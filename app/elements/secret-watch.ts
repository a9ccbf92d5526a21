import { mayHoldLikely, mayHoldSecret } from '../guard/suspicion.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** A password may have twelve words; what is pasted into the check of transaction ids is judged there. */
const OWN_BUSINESS = /password|secret|pasted/i

const isText = (field: unknown): field is TextField =>
  (field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(?:text|search)$/.test(field.type))) &&
  !OWN_BUSINESS.test(field.name)

/** What their writers are asked about before it is posted, see app/guard/likely.ts: they hear of it here first. */
const SHOWN_TO_ALL = 'textarea[name=body], input[name=title], textarea[name=about]'

/** What a field held when nothing was found in it. */
const clean = new WeakMap<TextField, string>()

/** Holds back every form with a secret in it, and says so beside the field while it is typed. What only looks like
 *  one waits until the full patterns were loaded. */
export function watchSecrets(page: Document) {
  page.addEventListener('input', ({ target }) => void (isText(target) && watch(target)), { capture: true })
  page.addEventListener('submit', holdBack, { capture: true })
}

async function watch(field: TextField) {
  await look(field)
  const { value } = field
  if (!field.matches(SHOWN_TO_ALL) || !(mayHoldLikely(value) || field.hasAttribute('data-likely'))) return
  const hints = await import('./likely-hint.ts').catch(() => undefined)
  hints?.hint(field)
}

/** Whoever presses twice sends once. */
const underLook = new WeakSet<HTMLFormElement>()

function holdBack(event: SubmitEvent) {
  const { target: form, submitter } = event
  if (!(form instanceof HTMLFormElement)) return
  const suspects = [...form.elements].filter(isText).filter(isSuspect)
  if (suspects.length === 0) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (underLook.has(form)) return
  underLook.add(form)
  void Promise.all(suspects.map(look)).then((verdicts) => {
    underLook.delete(form)
    const at = verdicts.indexOf(false)
    if (at >= 0) suspects[at]?.focus()
    else form.requestSubmit(submitter)
  })
}

const isSuspect = (field: TextField) => mayHoldSecret(field.value) && clean.get(field) !== field.value

/** Whether nothing is wrong with what the field holds. Without the patterns a form that is posted goes on, as the
 *  server looks at it before anything else; an address would be kept on its way there. */
async function look(field: TextField): Promise<boolean> {
  const { value, form } = field
  const isWarned = field.hasAttribute('data-secret')
  if (!isSuspect(field) && !isWarned) return true
  const patterns = await import('./secret-patterns.ts').catch(() => undefined)
  const kind = mayHoldSecret(value) ? await patterns?.secretIn(value) : undefined
  if (field.value !== value) return false
  patterns?.warn(field, kind)
  const isClean = kind === undefined && (patterns !== undefined || form?.method === 'post')
  if (isClean) clean.set(field, value)
  return isClean
}
