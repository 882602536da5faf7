/** Where the page is so narrow that it shows one part at a time; the sheets of style have the same width. */
export function narrowPage(): MediaQueryList {
  return matchMedia("(max-width: 860px)");
}
