import { png } from '../../support/pictures.ts'

/** Somebody who writes with pictures, by the API and by the form. */
export class PictureSender {
  #cookie = ''

  constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  upload = async () => this.#api('/uploads', await pictureIn({}))

  ask = (question: { title: string; body: string }) =>
    this.#api('/questions', JSON.stringify({ ...question, tags: ['deposit'] }), 'application/json')

  register = (handle: string) =>
    this.#post('/register', new URLSearchParams({ handle, password: 'correct horse battery' }))

  /** A question and its picture in one form, as without JavaScript. */
  askByForm = async (question: { title: string; body: string }) =>
    this.#post('/questions/ask', await pictureIn({ ...question, tags: 'deposit', token: 'form' }))

  async #api(path: string, body: FormData | string, type?: string) {
    const headers = { Authorization: `Bearer ${this.token}`, ...(type && { 'Content-Type': type }) }
    const answer = await fetch(`${this.origin}/api/v1${path}`, { method: 'POST', body, headers })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), ...(await answer.json()) }
  }

  async #post(path: string, body: FormData | URLSearchParams) {
    const headers = { origin: this.origin, 'sec-fetch-site': 'same-origin', cookie: this.#cookie }
    const init = { method: 'POST', body, headers, redirect: 'manual' } as const
    const answer = await fetch(this.origin + path, init)
    const session = answer.headers.getSetCookie().find((line) => line.startsWith('askwell_session='))
    if (session) this.#cookie = session.split(';', 1)[0] ?? ''
    return { status: answer.status, text: await answer.text() }
  }
}

async function pictureIn(fields: Record<string, string>): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('picture', new Blob([Buffer.from(await png())], { type: 'image/png' }), 'a.png')
  return form
}
