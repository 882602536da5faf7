/** Two texts of a contract side by side. Until Monaco is there, or where it cannot be loaded, nothing stands here. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Shown } from "../app.tsx";
import type { MountedDiff } from "./diff.ts";

interface TextDiffShown extends Shown {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Takes the whole of the place that it is in, which needs a height. */
export function TextDiff({ playground, label, before, after }: TextDiffShown): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState<MountedDiff | null>(null);
  useEffect(() => {
    let isGone = false;
    let made: MountedDiff | null = null;
    import("./diff.ts")
      .then(({ mountDiff }) => {
        if (isGone || host.current === null) return;
        made = mountDiff(host.current, playground, label);
        setMounted(made);
      })
      .catch((thrown: unknown) => console.warn("no editor for differences", thrown));
    return () => {
      isGone = true;
      made?.dispose();
    };
  }, [playground, label]);
  useEffect(() => mounted?.show(before, after), [mounted, before, after]);
  return <div class="text-diff" ref={host} />;
}
