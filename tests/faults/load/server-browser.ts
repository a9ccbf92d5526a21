/** Somebody who comes to one server now and to another one then, with the same cookie. */
export class ServerBrowser {
  #cookie = ''

  get = (server: { origin: string }, path: string) => this.#ask(server, path, {})

  post(server: { origin: string }, path: string, fields: Record<string, string>) {
    const headers = { origin: server.origin, 'sec-fetch-site': 'same-origin' }
    return this.#ask(server, path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  }

  async #ask({ origin }: { origin: string }, path: string, init: RequestInit) {
    const headers = { ...init.headers, ...(this.#cookie && { cookie: this.#cookie }) }
    const answer = await fetch(origin + path, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      if (line.startsWith('askwell_session=')) this.#cookie = line.split(';', 1)[0] ?? ''
    }
    return { status: answer.status, text: await answer.text() }
  }
}
