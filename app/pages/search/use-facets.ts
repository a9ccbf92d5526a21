import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import type { SearchChoices } from './search-choices.ts'

export interface FacetValue {
  key: string
  label: string
  /** Of the label, where it is not the page's. */
  lang?: Language
  href: string
  count: number
  isCurrent: boolean
}

export interface Facet {
  title: string
  look: 'list' | 'tags'
  values: FacetValue[]
  /** What it is set to; undefined where it lets everything through. */
  chosen: string | undefined
}

/** What a search can be narrowed down by, in the reader's words. A facet of one value tells nothing. */
export function useFacets({ statuses, languages, years, tags }: SearchChoices): Facet[] {
  const t = useT()
  const nameOf = (language: Language) => LANGUAGE_NAMES.find(({ value }) => value === language)?.label ?? ''
  const facets = [
    facet(t('lists.state'), statuses, ({ value }) => t(`search.wish_${value}`)),
    // A language is named in itself.
    facet(
      t('search.language'),
      languages.map((choice) => ({ ...choice, lang: choice.value })),
      ({ value }) => nameOf(value),
    ),
    facet(t('search.year'), years, ({ value }) => value),
    { ...facet(t('shell.tags'), tags, ({ name }) => name), look: 'tags' as const },
  ]
  return facets.filter(({ values, chosen }) => values.length > 1 || chosen !== undefined)
}

type Choice = Omit<FacetValue, 'key' | 'label'> & { value: string }

function facet<Each extends Choice>(
  title: string,
  choices: Each[],
  labelOf: (choice: Each) => string,
): Facet {
  const values = choices.map((choice) => {
    const { value, href, count, isCurrent, lang } = choice
    return { key: value, label: labelOf(choice), lang, href, count, isCurrent }
  })
  return { title, look: 'list', values, chosen: values.find(({ isCurrent }) => isCurrent)?.label }
}
