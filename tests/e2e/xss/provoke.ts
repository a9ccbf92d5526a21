/** Runs in the page: moves the mouse over everything, focuses and clicks it, and sets off every event on what
 *  has a handler in its markup. Ordinary links and forms go nowhere and no file is asked for; links that are a
 *  script are followed. */
export function provoke() {
  const EVENTS = [
    ...[
      'mouseover',
      'mouseenter',
      'mousemove',
      'mouseout',
      'mousedown',
      'mouseup',
      'contextmenu',
      'dblclick',
    ],
    ...['pointerover', 'pointerdown', 'pointerup', 'touchstart', 'wheel', 'keydown', 'keypress', 'keyup'],
    ...[
      'focus',
      'focusin',
      'blur',
      'focusout',
      'input',
      'change',
      'beforeinput',
      'select',
      'toggle',
      'invalid',
    ],
    ...['copy', 'cut', 'paste', 'dragstart', 'drag', 'drop', 'scroll', 'load', 'error', 'animationstart'],
    ...['animationend', 'transitionend', 'begin', 'end', 'play', 'canplay', 'search', 'reset'],
  ]
  const FOCUSABLE = 'a, button, input, select, textarea, summary, [tabindex], [contenteditable]'
  const goesNowhere = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null
    const protocol = link && 'protocol' in link ? String(link.protocol) : ''
    const asksForFile = event.target instanceof HTMLInputElement && event.target.type === 'file'
    if (event.type === 'submit' || asksForFile || /^(?:https?|mailto):$/.test(protocol))
      event.preventDefault()
  }
  addEventListener('click', goesNowhere, { capture: true })
  addEventListener('submit', goesNowhere, { capture: true })
  const root = document.querySelector('main') ?? document.documentElement
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const hasHandler = element.getAttributeNames().some((name) => name.startsWith('on'))
    for (const type of hasHandler ? EVENTS : ['mouseover']) element.dispatchEvent(new Event(type))
    if (element instanceof HTMLElement && element.matches(FOCUSABLE)) element.focus({ preventScroll: true })
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }
}
