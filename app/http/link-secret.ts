/** Of a letter's link. It stays in the address, which is in no log and goes to no other site. */
export const secretIn = (request: Request): string => new URL(request.url).searchParams.get('secret') ?? ''
