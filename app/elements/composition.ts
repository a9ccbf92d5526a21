/** Somebody is composing: begun, it may be, before the code that wants to know was there. */
let composing = false

/** To be called once, as early as can be. */
export function watchComposition(page: Document) {
  const set = ({ type }: Event) => {
    composing = type === 'compositionstart'
  }
  page.addEventListener('compositionstart', set, { capture: true })
  page.addEventListener('compositionend', set, { capture: true })
}

/** Calls `act` a pause after the last input, what was typed before this is called included, and never while an input
 *  method composes: half a pinyin syllable is no word. Returns how to stop. */
export function onSettledInput(
  field: HTMLInputElement | HTMLTextAreaElement,
  pauseMs: number,
  act: () => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => clearTimeout(timer)
  const later = () => {
    wait()
    if (!composing) timer = setTimeout(act, pauseMs)
  }
  field.addEventListener('input', later)
  field.addEventListener('compositionstart', wait)
  field.addEventListener('compositionend', later)
  if (field.value !== field.defaultValue) later()
  return () => {
    wait()
    field.removeEventListener('input', later)
    field.removeEventListener('compositionstart', wait)
    field.removeEventListener('compositionend', later)
  }
}
