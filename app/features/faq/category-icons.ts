/** Drawn like the icons of app/ui. */
export const CATEGORY_ICON_PATHS = {
  compass: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M15.500 8.500l-2 5-5 2 2-5z',
  wallet: 'M4 7h15v12H4z M4 7l11-3v3 M19 11h-4a2 2 0 0 0 0 4h4',
  card: 'M3 6h18v12H3z M3 10h18 M7 15h3',
  identity: 'M3 5h18v14H3z M9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M6 16c.5-2 5.500-2 6 0 M15 10h3 M15 14h3',
  chart: 'M4 4v16h16 M8 15l3.500-4 3 2.500L20 7',
  shield: 'M12 3l7 3v6c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z M12 9v3 M12 15v.01',
  code: 'M9 8l-4 4 4 4 M15 8l4 4-4 4',
  phone: 'M7 3h10v18H7z M11 18h2',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M3 20c.5-5 11.500-5 12 0 M16 5.200a3 3 0 0 1 0 5.600 M18 15c1.800.7 2.800 2.400 3 5',
  book: 'M12 6c-2-1.500-5-2-8-2v14c3 0 6 .5 8 2 2-1.500 5-2 8-2V4c-3 0-6 .5-8 2z M12 6v14',
  globe: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z M3 12h18 M12 3c4 5 4 13 0 18 M12 3c-4 5-4 13 0 18',
  gift: 'M4 9h16v4H4z M6 13v7h12v-7 M12 9v11 M12 9c-6 0-5-5-2.500-5S12 9 12 9s0-5 2.500-5S18 9 12 9z',
} as const

export type CategoryIconName = keyof typeof CATEGORY_ICON_PATHS

export const CATEGORY_ICONS = Object.keys(CATEGORY_ICON_PATHS) as CategoryIconName[]

/** A category that names none of them has the compass. */
export const categoryIconOf = (name: string): CategoryIconName =>
  CATEGORY_ICONS.find((known) => known === name) ?? 'compass'
