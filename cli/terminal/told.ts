/** How far the reading of events has come. */
import { plain } from "./plain-text.ts";
import { progress } from "./screen.ts";

/** Says of which source and how many bytes in all have been read. */
export function told(doing: string): (source: string, more: number) => void {
  let bytes = 0;
  return (source, more) => {
    bytes += more;
    progress(plain`${doing} ${source}: ${Math.floor(bytes / 1_048_576)} MiB`);
  };
}
