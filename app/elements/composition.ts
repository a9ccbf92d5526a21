/** Calls `act` a pause after the last input, and never while an input method composes: half a pinyin
 *  syllable is no word. Returns how to stop. */
export function onSettledInput(
  field: HTMLInputElement | HTMLTextAreaElement,
  pauseMs: number,
  act: () => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let composing = false
  const later = () => {
    clearTimeout(timer)
    if (!composing) timer = setTimeout(act, pauseMs)
  }
  const begin = () => {
    composing = true
    clearTimeout(timer)
  }
  const end = () => {
    composing = false
    later()
  }
  field.addEventListener('input', later)
  field.addEventListener('compositionstart', begin)
  field.addEventListener('compositionend', end)
  return () => {
    clearTimeout(timer)
    field.removeEventListener('input', later)
    field.removeEventListener('compositionstart', begin)
    field.removeEventListener('compositionend', end)
  }
}
