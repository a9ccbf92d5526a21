/** Drawn like the icons of app/ui; a category that names none of them has the compass. */
const PATHS: Record<string, string> = {
  wallet: 'M4 7h15v12H4z M4 7l11-3v3 M19 11h-4a2 2 0 0 0 0 4h4',
  identity: 'M3 5h18v14H3z M9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M6 16c.5-2 5.500-2 6 0 M15 10h3 M15 14h3',
  chart: 'M4 4v16h16 M8 15l3.500-4 3 2.500L20 7',
  shield: 'M12 3l7 3v6c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z M12 9v3 M12 15v.01',
  code: 'M9 8l-4 4 4 4 M15 8l4 4-4 4',
  compass: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M15.500 8.500l-2 5-5 2 2-5z',
}

export function CategoryIcon({ icon }: { icon: string }) {
  return (
    <svg
      className="icon category-icon"
      width={24}
      height={24}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[icon] ?? PATHS.compass} />
    </svg>
  )
}
