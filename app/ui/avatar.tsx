/** The first letter of a name: no picture is fetched from anywhere. */
export function Avatar({ name, size = 'm' }: { name: string; size?: 's' | 'm' | 'l' }) {
  const [letter = '?'] = [...name.trim()]
  return (
    <span className={`avatar avatar-${size}`} aria-hidden="true">
      {letter.toUpperCase()}
    </span>
  )
}
