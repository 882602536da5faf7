/** Text in HTML: whatever a contract says can make no tag and no attribute, and turns no other words round. */
import { visible } from "../../diagnostics/render.ts";

export function escapedHtml(text: string): string {
  return text
    .split("\n")
    .map(visible)
    .join("\n")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}
