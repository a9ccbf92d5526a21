/** One stroke, 24 × 24, drawn for this site. */
const PATHS = {
  logo: 'M12 21c-5 0-9-3.5-9-8s4-9 9-9 9 4.5 9 9c0 2-.8 3.7-2 5l1 3-3.5-1c-1.3.7-2.8 1-4.5 1z M8.5 12.5 11 15l4.500-5',
  search: 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0z M20 20l-3.5-3.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.500 2h-15z M10 20.500a2 2 0 0 0 4 0',
  check: 'M20 6 9 17l-5-5',
  seal: 'M12 3l7 3v6c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z M9 12l2 2 4-4',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1 M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  alert: 'M12 4 2.500 20h19z M12 10v4M12 17v.01',
  close: 'M6 6l12 12M18 6 6 18',
  lock: 'M6 11h12v9H6z M9 11V8a3 3 0 0 1 6 0v3',
  pencil: 'M4 20l1-4L16 5l3 3L8 19z',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M12 7v5l3 2',
  star: 'M12 4l2.500 5 5.500.8-4 3.900.9 5.500-4.900-2.600-4.900 2.600.9-5.500-4-3.900 5.500-.8z',
  copy: 'M9 9h11v11H9z M5 15H4V4h11v1',
  plus: 'M12 5v14M5 12h14',
  comment: 'M4 5h16v11H9l-5 4z',
  feed: 'M5 19v.01M5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14',
} as const
export type IconName = keyof typeof PATHS

/** Beside a word an icon says nothing of its own; alone, its button or link has the label. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
