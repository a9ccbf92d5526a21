/** `@name` there means a display name; here it would lead to whoever has such a handle. As the renderer writes it,
 *  after its sanitiser: no other text looks like this. */
const MENTION = /<a class="mention" href="\/users\/[^"]*">(@[^<]*)<\/a>/g

export const withoutMentions = (html: string): string => html.replace(MENTION, '$1')
