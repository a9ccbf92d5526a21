import type { Explorer } from '~/features/checks/explorers.ts'
import { FAMILIES } from '~/features/checks/networks.ts'
import { MAX_EXPLORERS } from '~/features/checks/rules.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { rowNumbers } from '~/ui/row-numbers.ts'

interface Props {
  explorers: Explorer[]
  problem: Problem | undefined
}

/** The list that the check leads to, edited as a whole. */
export function Explorers({ explorers, problem }: Props) {
  const t = useT()
  return (
    <section className="support-admin">
      <h1>{t('checks.admin_title')}</h1>
      <p className="lead">{t('checks.admin_lead')}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <p className="hint">
          <Message id="checks.admin_hint" values={{ place: <code>{'{value}'}</code> }} />
        </p>
        {rowNumbers(problem, 'network', explorers.length, MAX_EXPLORERS).map((row) => (
          <ExplorerRow key={row} row={row} explorer={explorers[row]} problem={problem} />
        ))}
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
    </section>
  )
}

interface RowProps {
  row: number
  explorer: Explorer | undefined
  problem: Problem | undefined
}

function ExplorerRow({ row, explorer, problem }: RowProps) {
  const t = useT()
  const families = FAMILIES.map((value) => ({ value, label: t(`checks.family_${value}`) }))
  const frame = { problem, autoComplete: 'off', spellCheck: false } as const
  return (
    <fieldset className="settings-row">
      <legend>{t('checks.admin_row', { number: row + 1 })}</legend>
      <Select
        name={`family[${row}]`}
        label={t('checks.admin_family')}
        options={families}
        initial={explorer?.family}
        problem={problem}
      />
      <Field
        {...frame}
        name={`network[${row}]`}
        label={t('checks.admin_network')}
        initial={explorer?.network}
      />
      <Field
        {...frame}
        name={`transaction[${row}]`}
        label={t('checks.admin_transaction')}
        initial={explorer?.transaction}
      />
      <Field
        {...frame}
        name={`address[${row}]`}
        label={t('checks.admin_address')}
        initial={explorer?.address}
      />
    </fieldset>
  )
}
