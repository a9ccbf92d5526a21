import { useEffect } from 'react'

const TYPED_INTO = 'input:not([type=checkbox]), textarea, select, [contenteditable]'

/** One key presses the button, or goes into the field, that names it in `data-key`; never while something is typed or
 *  composed, is held down, or is on its way. */
export function useKeys(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return
      if (!/^[a-z]$/i.test(event.key)) return
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
