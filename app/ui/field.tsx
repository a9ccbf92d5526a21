import { type ComponentProps, type ReactNode, useId } from 'react'
import { useT } from '~/i18n/react.tsx'
import { keptValue, type Problem } from './problem.ts'

interface FieldProps {
  name: string
  label: string
  hint?: ReactNode
  /** What the action returned: its messages stand beside the field, what was typed is in it again. */
  problem?: Problem | undefined
  /** Before anything was typed. */
  initial?: string | undefined
  necessity?: 'required' | 'optional'
}

type InputProps = Omit<ComponentProps<'input'>, 'name' | 'id' | 'defaultValue' | 'required' | 'className'>
type AreaProps = Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'defaultValue' | 'required' | 'className'>

/** A label, its input, what helps and what is wrong. The browser's own checks stay off: the server's messages
 *  say more, and say it in the reader's language. */
export function Field({
  name,
  label,
  hint,
  problem,
  initial,
  necessity = 'required',
  ...input
}: FieldProps & InputProps) {
  const frame = useFrame({ name, problem, hint })
  return (
    <Frame {...frame} label={label} hint={hint} necessity={necessity}>
      <input {...input} {...frame.control} name={name} defaultValue={keptValue(problem, name) ?? initial} />
    </Frame>
  )
}

export function TextArea({
  name,
  label,
  hint,
  problem,
  initial,
  necessity = 'required',
  ...area
}: FieldProps & AreaProps) {
  const frame = useFrame({ name, problem, hint })
  return (
    <Frame {...frame} label={label} hint={hint} necessity={necessity}>
      <textarea {...area} {...frame.control} name={name} defaultValue={keptValue(problem, name) ?? initial} />
    </Frame>
  )
}

interface SelectProps extends FieldProps {
  options: readonly { value: string; label: string }[]
}

export function Select({
  name,
  label,
  hint,
  problem,
  initial,
  options,
  necessity = 'required',
}: SelectProps) {
  const frame = useFrame({ name, problem, hint })
  return (
    <Frame {...frame} label={label} hint={hint} necessity={necessity}>
      <select {...frame.control} name={name} defaultValue={keptValue(problem, name) ?? initial}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

function useFrame({ name, problem, hint }: Pick<FieldProps, 'name' | 'problem' | 'hint'>) {
  const id = useId()
  const errors = problem?.fields?.[name] ?? []
  const described = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  const control = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': errors.length > 0 ? (true as const) : undefined,
  }
  return { id, errors, control }
}

interface FrameProps {
  id: string
  label: string
  hint: ReactNode
  errors: string[]
  necessity: 'required' | 'optional'
  children: ReactNode
}

function Frame({ id, label, hint, errors, necessity, children }: FrameProps) {
  const t = useT()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {necessity === 'optional' ? <span className="field-optional"> {t('common.optional')}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      {errors.length > 0 ? (
        <p className="field-error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      ) : null}
    </div>
  )
}
