import { INCIDENT_KINDS } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote } from '~/ui/draft-offer.tsx'
import { Select } from '~/ui/field.tsx'
import { FormToken } from '~/ui/form-token.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { NextUpdateField, ScopeFields, TextFields, TitleFields } from './incident-fields.tsx'

interface Props {
  now: Date | string
  problem: Problem | undefined
}

/** Title and first words are enough: a banner that comes early saves more than a long one. */
export function NewIncident({ now, problem }: Props) {
  const t = useT()
  const kinds = INCIDENT_KINDS.map((kind) => ({ value: kind, label: t(`incidents.kind_${kind}`) }))
  return (
    <div className="narrow-wide">
      <h1>{t('incidents.new')}</h1>
      <ProblemNote problem={problem} />
      <form className="form incident-form" method="post" noValidate data-draft="incident-new">
        <FormToken />
        <Select
          name="kind"
          label={t('incidents.kind')}
          options={kinds}
          initial="incident"
          problem={problem}
        />
        <TitleFields problem={problem} />
        <TextFields problem={problem} />
        <ScopeFields problem={problem} />
        <NextUpdateField problem={problem} now={now} />
        <div className="form-end">
          <Button look="primary">{t('incidents.publish')}</Button>
          <DraftNote />
        </div>
      </form>
    </div>
  )
}
