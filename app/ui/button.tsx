import type { ComponentProps } from 'react'
import { Link } from './link.tsx'

/** `primary` once a view. */
export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'
export type ButtonSize = 'm' | 's'

interface Look {
  look?: ButtonLook
  size?: ButtonSize
}

const classOf = ({
  look = 'plain',
  size = 'm',
}: {
  look?: ButtonLook | undefined
  size?: ButtonSize | undefined
}) => `button button-${look} button-${size}`

export function Button({
  look,
  size,
  type = 'submit',
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'className'>) {
  return <button {...rest} type={type} className={classOf({ look, size })} />
}

export function ButtonLink({ look, size, ...rest }: Look & Omit<ComponentProps<typeof Link>, 'className'>) {
  return <Link {...rest} className={classOf({ look, size })} />
}
