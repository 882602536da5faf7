/** What the two sides of a comparison are called: so that they can be told apart in as few words as possible. */
import type { CurveTexts } from "../../texts/curves.ts";
import type { CurveShown } from "../../work/curve-requests.ts";

export function sideNames(
  { sides }: Pick<CurveShown, "sides">,
  otherTitle: string | null,
  texts: Pick<CurveTexts, "version" | "present">,
): readonly string[] {
  const [own, other] = sides;
  if (own === undefined || other === undefined) return sides.map(({ title }) => title);
  if (own.title === other.title && own.version !== other.version)
    return [texts.version(own.version), texts.version(other.version)];
  if (own.title === other.title) return [texts.present, otherTitle ?? other.title];
  return [own.title, other.title];
}
