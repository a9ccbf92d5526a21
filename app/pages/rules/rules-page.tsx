import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { ChangedBy } from './changed-by.tsx'
import { RuleField } from './rule-field.tsx'
import type { RuleRoom, RuleRow, RulesPage } from './rules.server.ts'

interface Props {
  rooms: RulesPage
  problem: Problem | undefined
}

/** Each room saves its own rules, so that what is wrong in one keeps no other back. */
export function RulesAdmin({ rooms, problem }: Props) {
  const t = useT()
  const refused = keptValue(problem, 'room')
  return (
    <section>
      <h1>{t('admin.rules')}</h1>
      <p className="hint admin-lead">{t('rule_admin.lead')}</p>
      <nav className="rule-rooms" aria-label={t('rule_admin.rooms')}>
        {rooms.map(({ room, title }) => (
          <a key={room} href={`#${room}`}>
            {title}
          </a>
        ))}
      </nav>
      {refused === undefined ? <ProblemNote problem={problem} /> : null}
      {rooms.map((room) => (
        <Room key={room.room} room={room} problem={refused === room.room ? problem : undefined} />
      ))}
    </section>
  )
}

function Room({ room: { room, title, rules }, problem }: { room: RuleRoom; problem: Problem | undefined }) {
  const t = useT()
  const resets = `reset-${room}`
  return (
    <section className="rule-room" id={room} aria-labelledby={`${room}-title`}>
      <h2 id={`${room}-title`}>{title}</h2>
      <ProblemNote problem={problem} />
      <form method="post" action={`/admin/settings#${room}`} noValidate aria-labelledby={`${room}-title`}>
        <input type="hidden" name="room" value={room} />
        {rules.map((rule) => (
          <div className="rule" key={rule.key}>
            {/* Two admins at once: only what somebody changed here is saved. */}
            <input type="hidden" name={rule.field.replace(/^value/, 'was')} value={rule.value} />
            <RuleField rule={rule} problem={problem} />
            <RuleFoot rule={rule} resets={resets} />
          </div>
        ))}
        <div className="form-end">
          <Button aria-label={t('rule_admin.save_named', { name: title })}>{t('common.save')}</Button>
        </div>
      </form>
      {/* Of its own, so that Enter in a field saves the room instead of resetting its first rule. */}
      <form id={resets} method="post" action={`/admin/settings#${room}`} />
    </section>
  )
}

/** What it was before anybody decided, who did last, and the way back. */
function RuleFoot({ rule, resets }: { rule: RuleRow; resets: string }) {
  const t = useT()
  return (
    <p className="rule-foot hint">
      <span>{t('rule_admin.default', { value: rule.fallback })}</span>
      {rule.change ? <ChangedBy change={rule.change} /> : null}
      {rule.isDefault ? null : (
        <Button
          form={resets}
          name="reset"
          value={rule.key}
          look="quiet"
          size="s"
          aria-label={t('rule_admin.reset_named', { name: rule.name })}
        >
          {t('rule_admin.reset')}
        </Button>
      )}
    </p>
  )
}
