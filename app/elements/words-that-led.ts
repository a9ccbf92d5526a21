const KEY = 'words-that-led'
/** Longer texts teach nothing, and the form must not fail for them. */
const MAX_LENGTH = 200

interface Led {
  words: string
  /** Of what was opened with them. */
  path: string
}

/** Sends the words of a search along with "Did this solve it?" on the result that was opened with them: they help
 *  the next one to find it. They stay in this tab until then. */
export function sendWordsThatLed(page: Document) {
  page.addEventListener('click', remember)
  page.addEventListener('formdata', ({ target, formData }) => {
    const led = target instanceof HTMLFormElement && isAboutSolving(target) ? wordsThatLed() : ''
    if (led !== '' && !formData.has('phrase')) formData.set('phrase', led)
  })
}

function remember({ target }: Event) {
  const link = target instanceof Element ? target.closest('a') : null
  const words = location.pathname === '/search' ? new URLSearchParams(location.search).get('q') : null
  if (!link || !words || words.length > MAX_LENGTH) return
  const { pathname: path } = new URL(link.href)
  sessionStorage.setItem(KEY, JSON.stringify({ words, path } satisfies Led))
}

const isAboutSolving = (form: HTMLFormElement) => new URL(form.action).pathname.endsWith('/solved-it')

function wordsThatLed(): string {
  const led = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Led | null
  return led?.path === location.pathname ? led.words : ''
}
