import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'

/** What a mail's link leads to when it is good for nothing any more. */
export function DeadMailLink({ title }: { title: string }) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{title}</h1>
      <p className="note note-warn">
        <Icon name="alert" />
        {t('mails.link_dead')}
      </p>
      <p>
        <Link to="/">{t('mails.home')}</Link>
      </p>
    </section>
  )
}
