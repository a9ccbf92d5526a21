/** What somebody does who reads: as a visitor, by the API, and signed in, where they follow a question and let it be. */
export class BrowserLoad {
  answered = 0
  readonly failed: string[] = []
  #cookie = ''

  constructor(
    readonly origin: string,
    readonly handle: string,
  ) {}

  async run(questionId: number, signal: AbortSignal) {
    await this.#post('/register', { handle: this.handle, password: 'correct horse battery' })
    for (let turn = 0; !signal.aborted; turn++) {
      await this.#get(`/questions/${questionId}`, {})
      await this.#get(`/api/v1/questions/${questionId}`, {})
      await this.#get(`/questions/${questionId}`, { cookie: this.#cookie })
      await this.#get('/settings', { cookie: this.#cookie })
      await this.#post(`/questions/${questionId}/follow`, { follow: turn % 2 ? 'no' : 'yes' })
    }
  }

  #get = (path: string, headers: Record<string, string>) => this.#ask(path, { headers })

  #post(path: string, fields: Record<string, string>) {
    const headers = { origin: this.origin, 'sec-fetch-site': 'same-origin', cookie: this.#cookie }
    return this.#ask(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  }

  async #ask(path: string, init: RequestInit) {
    const what = `${init.method ?? 'GET'} ${path}`
    try {
      const answer = await fetch(this.origin + path, { ...init, redirect: 'manual' })
      await answer.arrayBuffer()
      const session = answer.headers.getSetCookie().find((line) => line.startsWith('askwell_session='))
      if (session) this.#cookie = session.split(';', 1)[0] ?? ''
      if (answer.status >= 400) this.failed.push(`${what}: ${answer.status}`)
      else this.answered += 1
    } catch (error) {
      this.failed.push(`${what}: ${error}`)
    }
  }
}
