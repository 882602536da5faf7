/** What cannot be read: where, why, and what to do. */
import type { JSX } from "preact";
import type { Trouble } from "../../work/rating-requests.ts";

export function Troubles({ troubles }: { readonly troubles: readonly Trouble[] }): JSX.Element {
  return (
    <ul class="troubles" role="alert">
      {troubles.map(({ code, place, message, reason, remedy }) => (
        <li key={`${code} ${place} ${message}`}>
          <p class="trouble-message">
            {code !== null && <span class="trouble-code">{code}</span>}
            {place !== null && <span class="trouble-place">{place}</span>}
            <strong>{message}</strong>
          </p>
          {(reason !== "" || remedy !== "") && (
            <p>
              {reason} {remedy}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
