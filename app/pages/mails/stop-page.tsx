import type { MailChoice } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'

interface Props {
  handle: string
  choice: MailChoice
  state: 'asked' | 'stopped'
}

/** What the end of a mail leads to. Looking stops nothing: programs that check mails follow links. */
export function StopPage({ handle, choice, state }: Props) {
  const t = useT()
  const said = t(`mails.stop_${choice}`, { handle })
  return (
    <section className="narrow">
      <h1>{t(state === 'stopped' ? 'mails.stopped_title' : 'mails.stop_title')}</h1>
      {state === 'stopped' ? (
        <p className="state solved">
          <Icon name="check" />
          <span>{said}</span>
        </p>
      ) : (
        <form className="form" method="post">
          <p className="lead">{said}</p>
          <div className="form-end">
            <Button look="primary">{t('mails.stop')}</Button>
          </div>
        </form>
      )}
      <p>
        <Link to="/settings/notifications">{t('mails.settings')}</Link>
      </p>
    </section>
  )
}
