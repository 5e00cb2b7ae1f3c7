/** What elements of HTML mean for a text. */

/** Their content is no text of the page, whatever it holds. */
export const UNREAD: ReadonlySet<string> = new Set('script style template noembed noframes svg math iframe textarea title'.split(' '));

/** They surround the text of a page: menus, legal lines, what one presses. Read all the same when they are never closed. */
export const SURROUNDINGS: ReadonlySet<string> = new Set('nav footer dialog menu noscript select button datalist progress meter map object canvas video audio'.split(' '));

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);

/** A paragraph of its own, with space around it. */
export const PARAGRAPHS: ReadonlySet<string> = new Set('p section article main header aside blockquote figure pre table ul ol dl hr form fieldset address details body'.split(' '));

/** A line of its own. */
export const LINES: ReadonlySet<string> = new Set('div br li tr dt dd caption figcaption summary legend center option thead tbody tfoot head html'.split(' '));

export const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
