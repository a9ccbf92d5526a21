import {
  STATE_FILTERS,
  type StateFilter,
  TABS,
  type Tab,
  WINDOWS,
  type Window,
} from '~/features/questions/list-filter.server.ts'
import { addressWith, type ListQuery } from './query.server.ts'

/** A link that changes one thing about the list. */
export interface Choice<Value> {
  value: Value
  href: string
  isCurrent: boolean
}

export interface ListChoices {
  tabs: Choice<Tab>[]
  /** Empty where the tab has no window. */
  windows: Choice<Window>[]
  /** Empty where the tab decides the state. */
  states: Choice<StateFilter | 'any'>[]
  /** Takes one filter off again. */
  without: { state: string; tag: string; language: string; all: string }
}

const DECIDES_STATE = new Set<Tab>(['unanswered', 'unsolved'])

export function choicesOf(path: string, query: ListQuery): ListChoices {
  const to = (change: Partial<ListQuery>) => addressWith(path, query, change)
  return {
    tabs: TABS.map((tab) => ({
      value: tab,
      href: to({ tab, ...(DECIDES_STATE.has(tab) && { state: undefined }) }),
      isCurrent: tab === query.tab,
    })),
    windows: query.tab === 'top' ? WINDOWS.map((window) => windowChoice(window, query, to)) : [],
    states: DECIDES_STATE.has(query.tab)
      ? []
      : (['any', ...STATE_FILTERS] as const).map((state) => stateChoice(state, query, to)),
    without: {
      state: to({ state: undefined }),
      tag: to({ tag: undefined }),
      language: to({ language: undefined }),
      all: path,
    },
  }
}

type To = (change: Partial<ListQuery>) => string

const windowChoice = (window: Window, query: ListQuery, to: To) => ({
  value: window,
  href: to({ window }),
  isCurrent: window === query.window,
})

const stateChoice = (state: StateFilter | 'any', query: ListQuery, to: To) => ({
  value: state,
  href: to({ state: state === 'any' ? undefined : state }),
  isCurrent: state === (query.state ?? 'any'),
})
