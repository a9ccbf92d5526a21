/** Begins the tokens of searches through the API, which nobody is told: what is done with their results is not
 *  known, so that they count as searches and as nothing else. No token of a page has a dot in it. */
export const API_TOKEN = 'api.'
