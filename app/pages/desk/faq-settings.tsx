import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'

/** What admins decide about how answers become official. */
export function FaqSettings({ needsSecond }: { needsSecond: boolean }) {
  const t = useT()
  return (
    <section>
      <h1>{t('desk.settings')}</h1>
      <form className="form" method="post">
        <div className="field">
          <label className="check">
            <input type="checkbox" name="secondApprover" value="yes" defaultChecked={needsSecond} />
            {t('desk.second_approver')}
          </label>
          <p className="hint">{t('desk.second_approver_hint')}</p>
        </div>
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
    </section>
  )
}
