/** The threads of one rating, started before it is known what they are to rate: that takes them some time. */
import { refuse } from "../problems.ts";
import { type ChunkPool, chunkPool } from "./chunk-pool.ts";
import { type RatingThread, ratingThread } from "./rating-thread.ts";

export interface Crew {
  readonly threads: readonly RatingThread[];
  /** Chunks that they read. */
  readonly pool: ChunkPool;
  /** Who is told how far files are read, by their numbers, and what those are called. */
  readonly watch: (watcher: Watcher) => void;
  /** `isDone`: all is answered. Asked again, it waits for what was asked first. */
  readonly stop: (isDone: boolean) => Promise<void>;
}

export interface Watcher {
  readonly name: (source: number) => string;
  readonly passed: (source: string, bytes: number) => void;
}

/** Of chunks that are being read: threads that wait find the next one. */
const CHUNKS_FOR_EACH = 4;

export function crew(size: number): Crew {
  const pool = chunkPool((size + 1) * CHUNKS_FOR_EACH);
  let watcher: Watcher = { name: () => "", passed: () => {} };
  let stopped: Promise<unknown> | null = null;
  const threads = Array.from({ length: size }, () =>
    ratingThread({
      taken: pool.release,
      passed: (source, bytes) => watcher.passed(watcher.name(source), bytes),
      unread: (source, cause) => refuse("TAR0002", { path: watcher.name(source), cause }),
      failed: pool.fail,
    }),
  );
  return {
    threads,
    pool,
    watch: next => {
      watcher = next;
    },
    stop: async isDone => {
      stopped ??= Promise.all(threads.map(thread => thread.stop(isDone)));
      await stopped;
    },
  };
}
