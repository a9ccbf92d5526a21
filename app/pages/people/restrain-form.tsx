import type { SuspensionKind } from '#db/schema/types.ts'
import { TERM_NAMES } from '~/features/people/choices.ts'
import type { PersonView } from '~/features/people/person.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'

interface Props {
  person: PersonView['person']
  problem: Problem | undefined
}

/** Suspending and silencing; what holds can be lifted. */
export function RestrainForm({ person, problem }: Props) {
  const t = useT()
  const own = keptValue(problem, 'act') === 'restrain' ? problem : undefined
  return (
    <details className="fold" open={own !== undefined || person.restriction !== null}>
      <summary>{t('people.restrain')}</summary>
      {person.restriction ? <Present restriction={person.restriction} /> : null}
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="restrain" />
        <div className="name-pair">
          <KindChoice isStaff={person.isStaff} problem={own} />
          <Select
            name="term"
            label={t('people.term')}
            initial="day"
            options={TERM_NAMES.map((term) => ({ value: term, label: t(`people.term_${term}`) }))}
            problem={own}
          />
          <Field
            name="until"
            type="date"
            label={t('people.until')}
            hint={t('people.until_hint')}
            problem={own}
            necessity="optional"
          />
        </div>
        <TextArea
          name="reason"
          rows={2}
          label={t('people.message')}
          hint={t('people.message_hint')}
          problem={own}
        />
        <div className="form-end">
          <Button look="danger">{t('people.restrain_act')}</Button>
        </div>
      </form>
    </details>
  )
}

function KindChoice({ isStaff, problem }: { isStaff: boolean; problem: Problem | undefined }) {
  const t = useT()
  const kinds: SuspensionKind[] = isStaff ? ['suspended'] : ['silenced', 'suspended']
  return (
    <Select
      name="kind"
      label={t('people.kind')}
      options={kinds.map((kind) => ({ value: kind, label: t(`people.kind_${kind}`) }))}
      problem={problem}
    />
  )
}

function Present({ restriction }: { restriction: NonNullable<PersonView['person']['restriction']> }) {
  const t = useT()
  return (
    <form className="form-end" method="post">
      <input type="hidden" name="act" value="lift" />
      <span lang="">{restriction.reason}</span>
      <Button size="s">{t('people.lift')}</Button>
    </form>
  )
}
