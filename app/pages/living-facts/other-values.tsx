import type { OtherValue } from '~/features/living-facts/values.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

interface Props {
  others: OtherValue[]
  /** Without any, nothing can be found. */
  hasWords: boolean
}

/** What the community still says otherwise, sentence by sentence. */
export function OtherValues({ others, hasWords }: Props) {
  const t = useT()
  return (
    <section id="others">
      <h2>
        {t('living_facts.others')}{' '}
        <span className="count">{others.filter((other) => !other.lookedAt).length}</span>
      </h2>
      <p className="hint">{t(hasWords ? 'living_facts.others_hint' : 'living_facts.others_no_words')}</p>
      {others.length > 0 ? (
        <ul className="desk-list">
          {others.map((other) => (
            <OtherRow key={other.id} other={other} />
          ))}
        </ul>
      ) : hasWords ? (
        <p>{t('living_facts.others_none')}</p>
      ) : null}
    </section>
  )
}

function OtherRow({ other }: { other: OtherValue }) {
  const t = useT()
  return (
    <li>
      <a href={other.path} lang={other.titleLanguage}>
        {other.title}
      </a>
      <blockquote lang={other.language}>{other.sentence}</blockquote>
      <form className="form-end" method="post">
        <input type="hidden" name="act" value="look" />
        <input type="hidden" name="answer" value={other.id} />
        {other.lookedAt ? (
          <span className="hint">
            <Icon name="check" size={16} /> {t('living_facts.looked')}
          </span>
        ) : null}
        <Button size="s" name="seen" value={other.lookedAt ? 'no' : 'yes'}>
          {t(other.lookedAt ? 'living_facts.look_again' : 'living_facts.look')}
        </Button>
      </form>
    </li>
  )
}
