/** What a logo needs at twice the size that it is shown in; photographs are no logos. */
export const MAX_LOGO_BYTES = 500_000
/** Pixels, twice those of the page: as high as a line of the head, as wide as what a phone has beside the menu. */
export const LOGO_BOX = { width: 480, height: 96 }
/** Sides of the icons that phones and tabs ask for. */
export const ICON_SIDES = [192, 512] as const
