/**
 * The parts of SARIF 2.1.0 that we emit, as a JSON Schema: reduced by hand from the standard's (OASIS, sections 3.13 to
 * 3.49), with its types, required keys, lists and bounds. Keys of the standard that we do not emit are refused here.
 */
const MESSAGE = closed({ text: { type: "string" } }, ["text"]);

const LINE = { type: "integer", minimum: 1 };

const PHYSICAL = closed(
  {
    artifactLocation: closed({
      // A reference that is relative: no scheme, no host, no sign that must be escaped.
      uri: { type: "string", pattern: "^(?!/)(?:[A-Za-z0-9._~!'()*/-]|%[0-9A-F]{2})+$" },
      uriBaseId: { type: "string" },
    }),
    region: closed({ startLine: LINE, startColumn: LINE, endLine: LINE, endColumn: LINE }, ["startLine"]),
  },
  ["artifactLocation"],
);

const LOCATION = closed({
  id: { type: "integer", minimum: -1 },
  physicalLocation: PHYSICAL,
  message: MESSAGE,
});

const LEVEL = { enum: ["none", "note", "warning", "error"] };

const RULE = closed(
  {
    id: { type: "string" },
    shortDescription: MESSAGE,
    fullDescription: MESSAGE,
    help: MESSAGE,
    defaultConfiguration: closed({ level: LEVEL }),
  },
  ["id"],
);

const SUPPRESSION = closed({ kind: { enum: ["inSource", "external"] }, justification: { type: "string" } }, [
  "kind",
]);

const RESULT = closed(
  {
    ruleId: { type: "string" },
    ruleIndex: { type: "integer", minimum: -1 },
    level: LEVEL,
    message: MESSAGE,
    locations: { type: "array", items: LOCATION },
    relatedLocations: { type: "array", uniqueItems: true, items: LOCATION },
    suppressions: { type: "array", uniqueItems: true, items: SUPPRESSION },
  },
  ["message"],
);

const RUN = closed(
  {
    tool: closed(
      {
        driver: closed(
          {
            name: { type: "string" },
            version: { type: "string" },
            rules: { type: "array", uniqueItems: true, items: RULE },
          },
          ["name"],
        ),
      },
      ["driver"],
    ),
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    results: { type: "array", items: RESULT },
  },
  ["tool"],
);

export const SARIF: object = closed(
  {
    $schema: { type: "string" },
    version: { enum: ["2.1.0"] },
    runs: { type: "array", items: RUN },
  },
  ["version", "runs"],
);

function closed(properties: Readonly<Record<string, object>>, required: readonly string[] = []): object {
  return { type: "object", properties, required, additionalProperties: false };
}
