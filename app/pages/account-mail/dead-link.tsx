import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'

/** What a link of a letter leads to when it is good for nothing any more. */
export function DeadLink({ title, again }: { title: string; again: string }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{title}</h1>
      <p className="note note-warn">
        <Icon name="alert" />
        {t('accounts.link_dead')}
      </p>
      <p>
        <Link to={again}>{t('accounts.link_again')}</Link>
      </p>
    </section>
  )
}
