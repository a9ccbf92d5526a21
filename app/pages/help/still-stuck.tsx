import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'

interface Props {
  askPath: string
  supportPath?: string
  place: 'page' | 'aside'
}

/** What to do when nothing here helped. On a page of its own row, or beside an entry. */
export function StillStuck({ askPath, supportPath = '/support', place }: Props) {
  const t = useT()
  return (
    <section className={place === 'page' ? 'card still-stuck' : 'card'}>
      <h2>{t('home.stuck')}</h2>
      <p className="hint">{t('help.stuck_hint')}</p>
      <ButtonLink look="primary" size="s" to={askPath}>
        {t('help.ask_community')}
      </ButtonLink>
      <ButtonLink look="quiet" size="s" to={supportPath}>
        {t('support.title')}
      </ButtonLink>
    </section>
  )
}
