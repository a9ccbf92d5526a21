import { useEffect } from 'react'

const TYPED_INTO = 'input:not([type=checkbox]), textarea, select, [contenteditable]'

const isTypedInto = ({ target }: Event) => target instanceof Element && target.closest(TYPED_INTO) !== null

const isHeldOrComposed = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing

const isMeant = (event: KeyboardEvent) =>
  /^[a-z]$/i.test(event.key) && !isHeldOrComposed(event) && !isTypedInto(event)

/** One key presses the button, or goes into the field, that names it in `data-key`; never while something is typed or
 *  composed, is held down, or is on its way. */
export function useKeys(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (!isMeant(event)) return
      const target = document.querySelector(`[data-key="${event.key.toLowerCase()}"]`)
      if (!(target instanceof HTMLElement)) return
      event.preventDefault()
      if (target instanceof HTMLInputElement) target.select()
      else target.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}
