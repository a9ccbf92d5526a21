/** People never see this field of the registration, and programs like its name. */
export const UNSEEN_FIELD = 'website'
