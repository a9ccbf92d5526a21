import { isLanguage } from '~/i18n/locale.ts'
import { useT } from '~/i18n/react.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import type { SearchChoice, SearchChoices } from './search-choices.ts'

interface Filter {
  title: string
  choices: { href: string; label: string; lang: string | undefined; isCurrent: boolean }[]
  /** What it is set to; undefined where it lets everything through. */
  chosen: string | undefined
}

/** The filters of a search in the reader's words. */
export function useFilters({ kinds, states, languages }: SearchChoices): Filter[] {
  const t = useT()
  const nameOf = (language: string) => LANGUAGE_NAMES.find(({ value }) => value === language)?.label
  return [
    worded(t('search.kind'), kinds, (value) => t(`search.kind_${value}`)),
    worded(t('lists.state'), states, (value) => t(`search.state_${value}`)),
    worded(t('search.language'), languages, (value) => nameOf(value) ?? t('search.language_any')),
  ]
}

function worded<Value extends string>(
  title: string,
  choices: SearchChoice<Value>[],
  labelOf: (value: Value) => string,
): Filter {
  const current = choices.find(({ isCurrent, value }) => isCurrent && value !== 'any')
  return {
    title,
    choices: choices.map(({ value, href, isCurrent }) => {
      // A language is named in itself.
      const lang = isLanguage(value) ? value : undefined
      return { href, isCurrent, label: labelOf(value), lang }
    }),
    chosen: current && labelOf(current.value),
  }
}
