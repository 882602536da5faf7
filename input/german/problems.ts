/** Deutsch: die Worte zu jedem Mangel des Gelesenen. Typed as the English table is: no code may be missing. */
import { toldInGerman } from "../../index.ts";
import type { AccountProblemParams } from "../problems/accounts.ts";
import type { EventProblemParams } from "../problems/events.ts";
import type { ReadingProblemParams } from "../problems/reading.ts";
import type { ProblemRow } from "../problems/row.ts";
import type { InputProblemCode, InputProblemParams, Problem } from "../problems.ts";
import { causeWords, expectedWords, whatWords } from "./phrases.ts";

type Rows<Area> = { readonly [Code in keyof Area]: Omit<ProblemRow<Area[Code]>, "title"> };

/** The same problem in German; one of another table stays as it is. */
export function problemInGerman(problem: Problem): Problem {
  if (!isKnown(problem.code)) return problem;
  const row = ROWS[problem.code] as Omit<ProblemRow<Problem["params"]>, "title">;
  const { params } = problem;
  return { ...problem, message: row.message(params), reason: row.reason, remedy: row.remedy(params) };
}

function isKnown(code: string): code is InputProblemCode {
  return Object.hasOwn(ROWS, code);
}

function listed(names: string): string {
  return names
    .split(", ")
    .map(name => `«${name}»`)
    .join(", ");
}

const reading: Rows<ReadingProblemParams> = {
  TAR0001: {
    message: () => "Der Befehl ist so nicht verständlich.",
    reason: "Ein Befehl tut nur, was seine Wörter sagen; aus einem unbekannten Wort wird nichts erraten.",
    remedy: p => `Siehe: «tarif ${p.verb === "" ? "" : `${p.verb} `}--help».`,
  },
  TAR0003: {
    message: p => `«${p.path}» hat mehr als ${p.limit} Bytes.`,
    reason: "Verträge, Preistabellen und Kontenlisten werden ganz gelesen; darum ist ihre Grösse begrenzt.",
    remedy: () => "Die Datei teilen oder prüfen, ob es die gemeinte ist.",
  },
  TAR0008: {
    message: p =>
      p.looksLike === undefined
        ? `«${p.path}» ist hier kein gültiges UTF-8.`
        : `«${p.path}» sieht nach ${p.looksLike} aus.`,
    reason:
      "Ein Byte aus einer anderen Kodierung könnte für mehrere Zeichen stehen, und Namen oder Preise wären andere.",
    remedy: () => "Die Datei im Editor als UTF-8 speichern.",
  },
};

const accounts: Rows<AccountProblemParams> = {
  TAR0101: {
    message: p => `Das ist kein YAML, das eine Kontenliste enthalten darf: ${causeWords(p.cause)}.`,
    reason:
      "Die Kontenliste bestimmt, wer ab wann bezahlt; darum wird sie streng gelesen: keine Anker, Verweise oder Tags und kein Schlüssel zweimal.",
    remedy: () => "Die Zeile berichtigen.",
  },
  TAR0102: {
    message: p => `Einen Schlüssel «${p.key}» gibt es hier nicht.`,
    reason: "Ein Schreibfehler bliebe sonst unbeachtet, und mit ihm ein Ende oder eine Anzahl.",
    remedy: p => {
      const none = p.known.startsWith("none,");
      return none
        ? "Der Vertrag hat keinen Parameter; den Eintrag entfernen."
        : `Möglich sind: ${listed(p.known)}.`;
    },
  },
  TAR0103: {
    message: p => `${whatWords(p.what)}: verlangt ist ${expectedWords(p.expected)}.`,
    reason: "Daten und Werte der Kontenliste bestimmen Beträge; darum wird keiner erraten.",
    remedy: () => "So schreiben; Daten sind Tage wie 2026-01-31.",
  },
  TAR0104: {
    message: p => `Das Konto «${p.id}» steht zweimal in der Kontenliste.`,
    reason: "Sein Verbrauch würde zweimal verrechnet, oder einmal zu Bedingungen, die niemand gewählt hat.",
    remedy: () => "Nur einen der beiden Einträge behalten.",
  },
  TAR0106: {
    message: p =>
      p.what === "accounts without a register"
        ? `Die Ereignisse nennen mehr als ${p.limit} Konten; für so viele braucht es eine Kontenliste.`
        : `Die Kontenliste hat mehr als ${p.limit} ${p.what === "accounts" ? "Konten" : "Werte eines Parameters"}.`,
    reason: "Die Kontenliste wird im Speicher gehalten; darum ist ihre Grösse begrenzt.",
    remedy: () => "Die Liste teilen und ihre Teile einzeln abrechnen.",
  },
  TAR0107: {
    message: p => `«${p.found}» ist kein Wert des Parameters «${p.parameter}».`,
    reason: "Eine Zahl in einer anderen Einheit wäre stillschweigend eine andere Zahl.",
    remedy: p => `Verlangt ist ${expectedWords(p.expected)}.`,
  },
  TAR0108: {
    message: p => `Das Konto «${p.id}» passt nicht zum Vertrag: ${toldInGerman(p.problem)}.`,
    reason: "Ein Konto liegt in der Laufzeit des Vertrags und legt nur fest, was der Vertrag ihm überlässt.",
    remedy: () => "Die Kontenliste oder den Vertrag berichtigen.",
  },
  TAR0109: {
    message: p => `«${p.path}» enthält kein Konto des Vertrags «${p.contract}».`,
    reason: "Abgerechnet werden nur Konten, deren «contract» der Name des Vertrags ist.",
    remedy: p => `Eines ergänzen, mit «contract: ${p.contract}».`,
  },
  TAR0110: {
    message: () => "«--account» und «--start» stehen zusammen oder gar nicht.",
    reason: "Perioden, Gebühren und anteilige Beträge zählen ab dem Tag, an dem das Konto beginnt.",
    remedy: () => "Zum Beispiel schreiben: «--account acme --start 2026-01-01».",
  },
  TAR0111: {
    message: p => `«${p.path}» fehlt, und «--account» auch.`,
    reason:
      "Eine Rechnung gehört zu einem Konto: seine Kennung ist das «subject» der Ereignisse, und mit seinem Beginn beginnen die Perioden.",
    remedy: () => "«accounts.yaml» neben den Vertrag legen oder «--account ID --start DATE» angeben.",
  },
};

const events: Rows<EventProblemParams> = {
  TAR0201: {
    message: () => "Es sind keine Ereignisse angegeben.",
    reason:
      "Eine Rechnung sagt, was verbraucht wurde; darum muss gesagt sein, wo die Ereignisse sind, auch wenn es keine gibt.",
    remedy: () => "«--events FILE» ergänzen, oder «--events -» für die Standardeingabe.",
  },
  TAR0202: {
    message: p => `«${p.path}» ist beschädigt oder abgeschnitten («${p.cause}»).`,
    reason: "Was der Datei fehlt, würde auf der Rechnung fehlen.",
    remedy: () => "Die Datei noch einmal holen und prüfen: «gzip --test FILE».",
  },
  TAR0203: {
    message: p => `Das Array der Ereignisse ${causeWords(p.cause)}.`,
    reason: "Ein Array ohne Ende ist abgeschnitten, und was fehlt, würde auf der Rechnung fehlen.",
    remedy: () => "Die Datei neu schreiben oder ein Ereignis je Zeile geben (NDJSON).",
  },
  TAR0204: {
    message: p => `Die Tabelle ${causeWords(p.cause)}.`,
    reason:
      "Wo sich ein Anführungszeichen nie schliesst, weiss niemand, wo die Zeile endet, und alle weiteren gingen verloren.",
    remedy: () =>
      "Das Anführungszeichen schliessen; in einer Zelle in Anführungszeichen steht eines doppelt.",
  },
  TAR0205: {
    message: p => `Die Tabelle hat keine Spalte «${p.column}».`,
    reason: "Eine Spalte wird nach ihrem genauen Namen in der ersten Zeile gefunden.",
    remedy: p => {
      if (p.separator === undefined) return `Möglich sind: ${listed(p.columns)}.`;
      const sign = p.separator === "tabs" ? "Tabulatoren" : "Strichpunkte";
      return `Die erste Zeile scheint durch ${sign} getrennt; die Tabelle mit Kommas speichern.`;
    },
  },
  TAR0206: {
    message: p =>
      `«${p.path}» ist eine Tabelle, und was ihre Spalten bedeuten, ist nicht gesagt: «${p.missing}» fehlt.`,
    reason:
      "Ein Ereignis hat eine Art, eine Quelle, eine Kennung, ein Konto und eine Zeit; eine Tabelle nennt sie nicht.",
    remedy: p => `«${p.missing}» ergänzen.`,
  },
  TAR0207: {
    message: p => `Der Zeit «${p.found}» fehlt der Abstand zu UTC, und es ist keine Zone gewählt.`,
    reason:
      "Dieselbe Uhrzeit ist an einem anderen Ort ein anderer Zeitpunkt, und um Mitternacht eine andere Rechnung.",
    remedy: () => "Die Zone wählen, in der die Zeiten geschrieben sind.",
  },
  TAR0208: {
    message: p => `«--map ${p.found}» ist keine Zuordnung.`,
    reason:
      "Eine Zuordnung sagt, aus welcher Spalte ein Feld gelesen wird, und jedes Feld wird einmal gelesen.",
    remedy: () => "«FIELD=COLUMN» schreiben, etwa «--map input_tokens=ContextTokens».",
  },
  TAR0209: {
    message: p => `Das Ereignis «${p.event}» hat kein Feld «${p.field}».`,
    reason: "Was keine Klausel des Vertrags erklärt, wird nicht erfasst und kann nicht verrechnet werden.",
    remedy: p => `Möglich sind: ${listed(p.fields)}.`,
  },
  TAR0210: {
    message: p => `Die Zeitzone «${p.zone}» gibt es nicht.`,
    reason:
      "Ortszeiten werden nach den festgeschriebenen Daten der IANA zu Zeitpunkten, und die kennen Zonen nach ihrem genauen Namen.",
    remedy: () => "Einen Namen schreiben wie «Europe/Zurich» oder «UTC».",
  },
  TAR0211: {
    message: p => `«${p.options}» ist angegeben, aber keine Datei mit Ereignissen ist eine Tabelle.`,
    reason:
      "Diese Angaben sagen, was die Spalten einer CSV-Datei bedeuten; JSON-Ereignisse nennen ihre Felder selbst.",
    remedy: () => "Sie weglassen oder die CSV-Datei angeben.",
  },
  TAR0212: {
    message: p => `Die erste Zeile nennt die Spalte «${p.column}» zweimal.`,
    reason: "Nichts sagt, welche von beiden den Wert enthält.",
    remedy: () => "Eine davon in der ersten Zeile der Tabelle umbenennen.",
  },
  TAR0213: {
    message: () => "«--id» und «--id-from-row» stehen beide da.",
    reason: "Ein Ereignis hat eine Kennung; mit zwei Regeln könnte dieselbe Zeile zweimal zählen.",
    remedy: () =>
      "«--id COLUMN» behalten, wenn eine Spalte jede Zeile einmal benennt, sonst «--id-from-row».",
  },
  TAR0214: {
    message: p => `Der Vertrag erklärt kein Ereignis der Art «${p.type}».`,
    reason: "Alle Zeilen der Tabelle wären von einer Art, die kein Zähler zählt.",
    remedy: p => `Möglich sind: ${listed(p.types)}.`,
  },
  TAR0215: {
    message: p => `«${p.path}» hat keine erste Zeile, die ihre Spalten benennt.`,
    reason: "Spalten werden nach ihren Namen gefunden.",
    remedy: () => "Die Namen der Spalten in die erste Zeile schreiben.",
  },
  TAR0216: {
    message: () => "Die Ereignisse haben sich beim Lesen geändert.",
    reason:
      "Widersprüche und Widerrufe werden bei einem zweiten Lesen geklärt, und eine Datei, die dazwischen wächst, ergäbe eine Rechnung zu keinem der beiden Stände.",
    remedy: () => "Die Ereignisse in eine Datei kopieren, in die niemand schreibt, und diese abrechnen.",
  },
  TAR0217: {
    message: p =>
      `Rechnungen, die spätes Wissen berichtigt, lassen sich nicht noch einmal erstellen («${p.cause}»).`,
    reason:
      "Ein Ende oder ein Satz, der spät bekannt wird, berichtigt die Rechnungen seither, und diese entstehen neu aus dem Stand, der davon wusste, und allen ihren Ereignissen.",
    remedy: () =>
      "Die Ereignisse jener Rechnungen noch einmal geben; wurde der Stand vorher geschrieben, mit einem anderen Ordner neu beginnen.",
  },
  TAR0218: {
    message: p => `Diese Fassung kommt für den Stand zu spät («${p.cause}»).`,
    reason:
      "Rechnungen ohne eine Fassung bleiben stehen, und ein Stand behält nicht mehr Verbrauch, als die damaligen Fassungen brauchten.",
    remedy: () =>
      "Die Fassung am ersten Tag gelten lassen, der nicht verrechnet ist, oder mit einem anderen Ordner und allen Ereignissen neu beginnen.",
  },
};

const ROWS: Rows<InputProblemParams> = { ...reading, ...accounts, ...events };
