import type { SourceFile } from "./source-file.ts";

/** What a workspace answers for the path of a file of data, written in the file `from`. */
export type OpenData = (from: string, reference: string) => SourceFile | "outside" | "absent";
