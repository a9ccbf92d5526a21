import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { SupportAdminPage } from './admin.server.ts'

interface Props {
  hours: SupportAdminPage['hours']
  problem: Problem | undefined
}

export function HoursForm({ hours, problem }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate aria-labelledby="hours">
      <h2 id="hours">{t('support.hours')}</h2>
      <input type="hidden" name="act" value="hours" />
      <Field
        name="zone"
        label={t('support.admin_zone')}
        hint={<Message id="support.admin_zone_hint" values={{ example: <code>Europe/Berlin</code> }} />}
        initial={hours.zone}
        problem={problem}
        autoComplete="off"
        spellCheck={false}
      />
      <p className="hint">{t('support.admin_hours_hint')}</p>
      <div className="settings-days">
        {hours.days.map(({ day, text }) => (
          <Field
            key={day}
            name={day}
            label={t(`support.day_${day}`)}
            initial={text}
            problem={problem}
            autoComplete="off"
          />
        ))}
      </div>
      <div className="form-end">
        <Button>{t('common.save')}</Button>
      </div>
    </form>
  )
}
