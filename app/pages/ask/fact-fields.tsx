import { splitTags } from '~/features/tags/names.ts'
import { useT } from '~/i18n/react.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { AskedFact } from './ask.server.ts'

interface Props {
  facts: AskedFact[]
  /** As typed, in any language. */
  tags: string
  problem: Problem | undefined
}

/** What helpers need for the chosen tags. All facts are in the page: the element shows those that the tags
 *  ask for while one types; without script they come with "Show what helpers need". */
export function FactFields({ facts, tags, problem }: Props) {
  const t = useT()
  const typed = splitTags(tags)
  const isAsked = (fact: AskedFact) => fact.askedBy.some((name) => typed.includes(name))
  return (
    <asked-facts>
      <fieldset className="asked-facts" data-asked={facts.some(isAsked) ? '' : undefined}>
        <legend>{t('ask.facts')}</legend>
        <p className="hint">{t('ask.facts_hint')}</p>
        {facts.map((fact) => (
          <div
            key={fact.key}
            className="asked-fact"
            data-names={fact.askedBy.join(' ')}
            data-asked={isAsked(fact) ? '' : undefined}
          >
            <FactField fact={fact} problem={problem} />
          </div>
        ))}
      </fieldset>
    </asked-facts>
  )
}

interface FactFieldProps {
  fact: Pick<AskedFact, 'key' | 'name' | 'shape' | 'choices' | 'visibility' | 'required'>
  problem: Problem | undefined
  initial?: string | undefined
}

export function FactField({ fact, problem, initial }: FactFieldProps) {
  const t = useT()
  const frame = {
    name: `facts[${fact.key}]`,
    label: fact.name,
    problem,
    initial,
    necessity: fact.required ? 'required' : 'optional',
    hint: fact.visibility === 'staff' ? t('ask.staff_only') : undefined,
  } as const
  if (fact.shape === 'choice') {
    const choices = fact.choices.map((choice) => ({ value: choice, label: choice }))
    return <Select {...frame} options={[{ value: '', label: '–' }, ...choices]} />
  }
  return <Field {...frame} autoComplete="off" spellCheck={false} />
}
