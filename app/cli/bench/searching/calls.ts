export type Caller = ReturnType<typeof callerOf>

interface Found {
  items: { title: string }[]
}

/** What is asked of a running server. @throws Error on any refusal */
export function callerOf(url: string, token: string) {
  const json = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const post = (path: string, body: object) =>
    answer<{ id: number }>(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(body),
    })
  const ask = (title: string) =>
    post('/questions', { title, body: `${title}, and so on and so forth.`, tags: [] })

  return {
    ask,
    /** Titles, best first. */
    search: async (text: string) => {
      const found = await answer<Found>(`${url}/api/v1/search?q=${encodeURIComponent(text)}`)
      return found.items.map(({ title }) => title)
    },
    suggest: (text: string) =>
      answer<unknown>(`${url}/search/suggest`, {
        method: 'POST',
        headers: { Origin: url },
        body: new URLSearchParams({ q: text }),
      }),
    read: (id: number) => answer<unknown>(`${url}/api/v1/questions/${id}`),
    /** A question on some turns, a comment on the others. */
    write: async (turn: number) =>
      turn % 5 === 0
        ? ask(`Written beside searches ${turn} ${Date.now()}`)
        : post(`/questions/${1 + (turn % 1_000)}/comments`, {
            body: `A comment beside searches, ${turn} ${Date.now()}`,
          }),
  }
}

async function answer<T>(url: string, request?: RequestInit): Promise<T> {
  const response = await fetch(url, request)
  if (!response.ok)
    throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 200)}`)
  return (await response.json()) as T
}
