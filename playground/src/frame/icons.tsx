/** Small signs beside words; nobody needs them to understand. */
import type { JSX } from "preact";

const PATHS = {
  gallery: "M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z",
  open: "M10 13V3M6 7l4-4 4 4M3 13v4h14v-4",
  save: "M10 3v10M6 9l4 4 4-4M3 13v4h14v-4",
  share: "M8 12l4-4M7 9l-2 2a3 3 0 0 0 4 4l2-2M13 11l2-2a3 3 0 0 0-4-4L9 7",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  moon: "M16 12a7 7 0 0 1-8-8a7 7 0 1 0 8 8z",
  more: "M3.5 9.5h1v1h-1zM9.5 9.5h1v1h-1zM15.5 9.5h1v1h-1z",
  close: "M5 5l10 10M15 5L5 15",
  contract: "M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13h5",
  usage: "M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4",
  result: "M4 2h12v16l-2-1.5L12 18l-2-1.5L8 18l-2-1.5L4 18zM7 7h6M7 11h6",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M10 14.5h.01M10 2a8 8 0 1 0 0 16a8 8 0 0 0 0-16z",
} as const;

type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M6 24h6v-6h6v-6h8" />
    </svg>
  );
}
