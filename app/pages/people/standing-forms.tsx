import { useT } from '~/i18n/react.tsx'
import { Button, type ButtonLook } from '~/ui/button.tsx'
import type { Page } from './person-page.tsx'

/** What takes one press each, and can be taken back. */
export function StandingForms({ page: { person, mayRestrain, isAdmin } }: { page: Page }) {
  const t = useT()
  const { isVouchedFor, isStaff, address } = person
  if (!mayRestrain && !isAdmin) return null
  return (
    <div className="person-buttons">
      {mayRestrain && !isStaff ? (
        <Act
          act={isVouchedFor ? 'unvouch' : 'vouch'}
          label={t(isVouchedFor ? 'people.unvouch' : 'people.vouch')}
        />
      ) : null}
      {isAdmin && address && !address.isVerified ? <Act act="verify" label={t('people.verify')} /> : null}
      {isAdmin && address?.isVerified ? <Act act="reset" label={t('people.reset')} /> : null}
      {mayRestrain ? <Act act="remove_posts" label={t('people.remove_posts')} look="danger" /> : null}
      {mayRestrain ? <span className="hint">{t('people.remove_hint')}</span> : null}
    </div>
  )
}

const Act = ({ act, label, look }: { act: string; label: string; look?: ButtonLook }) => (
  <form method="post">
    <Button size="s" name="act" value={act} look={look}>
      {label}
    </Button>
  </form>
)
