import type { PersonView } from '~/features/people/person.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button, type ButtonLook } from '~/ui/button.tsx'

/** What takes one press each, and can be taken back. */
export function StandingForms({ page: { person, mayRestrain, isAdmin } }: { page: PersonView }) {
  return (
    <div className="person-buttons">
      {mayRestrain && !person.isStaff ? <Vouching isVouchedFor={person.isVouchedFor} /> : null}
      {isAdmin && person.address ? <AddressAct address={person.address} /> : null}
      {mayRestrain ? <Removal /> : null}
    </div>
  )
}

function Vouching({ isVouchedFor }: Pick<PersonView['person'], 'isVouchedFor'>) {
  const t = useT()
  return isVouchedFor ? (
    <Act act="unvouch" label={t('people.unvouch')} />
  ) : (
    <Act act="vouch" label={t('people.vouch')} />
  )
}

function AddressAct({ address }: { address: NonNullable<PersonView['person']['address']> }) {
  const t = useT()
  return address.isVerified ? (
    <Act act="reset" label={t('people.reset')} />
  ) : (
    <Act act="verify" label={t('people.verify')} />
  )
}

function Removal() {
  const t = useT()
  return (
    <>
      <Act act="remove_posts" label={t('people.remove_posts')} look="danger" />
      <span className="hint">{t('people.remove_hint')}</span>
    </>
  )
}

const Act = ({ act, label, look }: { act: string; label: string; look?: ButtonLook }) => (
  <form method="post">
    <Button size="s" name="act" value={act} look={look}>
      {label}
    </Button>
  </form>
)
