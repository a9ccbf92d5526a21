import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import type { SearchChoice, SearchChoices } from './search-choices.ts'

/** What narrows the search down, as links, and asking. `askPath` is null where the page offers it already. */
export function SearchAside({ choices, askPath }: { choices: SearchChoices; askPath: string | null }) {
  const t = useT()
  const nameOf = (language: string) => LANGUAGE_NAMES.find(({ value }) => value === language)?.label
  return (
    <aside aria-label={t('search.narrow')} className="search-aside">
      <Choices
        title={t('search.kind')}
        choices={choices.kinds}
        labelOf={(value) => t(`search.kind_${value}`)}
      />
      <Choices
        title={t('lists.state')}
        choices={choices.states}
        labelOf={(value) => t(`search.state_${value}`)}
      />
      <Choices
        title={t('search.language')}
        choices={choices.languages}
        labelOf={(value) => nameOf(value) ?? t('search.language_any')}
      />
      <TagChoices choices={choices} />
      {askPath ? (
        <section>
          <h2>{t('search.not_it')}</h2>
          <p className="hint">{t('search.carried')}</p>
          <ButtonLink look="primary" size="s" to={askPath}>
            {t('help.ask_community')}
          </ButtonLink>
        </section>
      ) : null}
    </aside>
  )
}

interface ChoicesProps<Value extends string> {
  title: string
  choices: SearchChoice<Value>[]
  labelOf: (value: Value) => string
}

function Choices<Value extends string>({ title, choices, labelOf }: ChoicesProps<Value>) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="segments">
        {choices.map(({ value, href, isCurrent }) => (
          <li key={value}>
            <Link to={href} aria-current={isCurrent ? 'true' : undefined}>
              {labelOf(value)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TagChoices({ choices: { tags, tag, withoutTag } }: { choices: SearchChoices }) {
  const t = useT()
  if (tag === null && tags.length === 0) return null
  return (
    <section>
      <h2>{t('shell.tags')}</h2>
      <p className="tags">
        {tag === null ? (
          tags.map(({ slug, name, href }) => (
            <Link key={slug} className="tag" to={href}>
              {name}
            </Link>
          ))
        ) : (
          <Link className="filter filter-on" to={withoutTag}>
            {tags.find(({ slug }) => slug === tag)?.name ?? tag}
            <span className="visually-hidden">{t('lists.take_off')}</span>
            <Icon name="close" size={14} />
          </Link>
        )}
      </p>
    </section>
  )
}
