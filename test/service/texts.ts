/** Small contracts that the tests of the service share. */

export const HEAD = `tarif 1
contract acme "Acme"
version 1
effective from 2026-01-01 until further notice
currency CHF
timezone "Europe/Zurich"
billed each month
round lines half up in steps of CHF 0.01
round total half up in steps of CHF 0.05
`;

export const CALLS = `unit call plural calls
event request "A request" type "acme.request"
  field model text one of "large", "small"
  field size decimal in kB
meter usage "Calls" count of request in calls by model
`;
