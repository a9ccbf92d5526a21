import { Button } from './button.tsx'
import type { FormFields, Problem } from './problem.ts'

/** A form that was refused, could not be saved or waited for a log-in, with everything that was typed: one
 *  press sends it again. */
export function FormAgain({ problem, submit }: { problem: Problem; submit: string }) {
  const fields = entriesOf(problem.kept ?? {})
  return (
    <form className="form" method="post" action={problem.action}>
      {fields.map(([name, value], index) => {
        const key = `${name} ${index}`
        const label = of(problem.labels, name)
        const errors = of(problem.fields, name)
        return label || errors ? (
          <div className="field" key={key}>
            {label ? (
              <label>
                {label}
                <textarea name={name} rows={value.length > 60 ? 6 : 2} defaultValue={value} />
              </label>
            ) : (
              <input type="hidden" name={name} value={value} />
            )}
            {errors ? <p className="field-error">{errors.join(' ')}</p> : null}
          </div>
        ) : (
          <input key={key} type="hidden" name={name} value={value} />
        )
      })}
      <Button look="primary">{submit}</Button>
    </form>
  )
}

/** Anybody may name a field `__proto__`. */
const of = <Value,>(named: Record<string, Value> | undefined, name: string) =>
  named && Object.hasOwn(named, name) ? named[name] : undefined

const entriesOf = (fields: FormFields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, each]),
  )

/** The form as another one, the log-in, carries it along in its field `carried`; empty when there is none. */
export const carriedIn = ({ kept, action }: Partial<Problem> = {}) =>
  kept && action ? JSON.stringify({ action, kept }) : ''
