/** What a click on a link of the preview means; it never navigates the frame. */
export type LinkMeaning = { to: 'place'; id: string } | { to: 'address'; url: string } | { to: 'nowhere' }

/** `href` as it is written: resolved against the app's own address, a merge tag would look like one of its pages. */
export function meaningOfLink(href: string): LinkMeaning {
  if (href.startsWith('#')) return { to: 'place', id: decoded(href.slice(1)) }
  return /^(?:https?|mailto):/iu.test(href) ? { to: 'address', url: href } : { to: 'nowhere' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
