/** Deutsch: Ereignisse und Zähler. */
import type { MeterParams } from "../catalogue/meters.ts";
import type { WordRows } from "../row.ts";
import { phrase } from "./phrases.ts";
import { unitWords } from "./terms.ts";

export const meterWords: WordRows<MeterParams> = {
  TAR5001: {
    title: "Zwei Ereignisse eines Typs",
    message: p => `Der Typ «${p.type}» gehört schon zum Ereignis «${p.other}».`,
    reason:
      "Ein eintreffendes Ereignis muss eine einzige Sache sein; sonst würde es auf zwei Arten geprüft und gezählt.",
    remedy: () => "Den Ereignissen verschiedene Typen geben oder eines mit den Feldern beider erklären.",
  },
  TAR5002: {
    title: "Klausel passt nicht zum Feld",
    message: p => `Das Feld «${p.field}» ist ${phrase(p.type)} und kann kein «${p.clause}» haben.`,
    reason: "Einheiten, Grenzen und Vorzeichen gehören zu Zahlen.",
    remedy: () => "Die Klausel entfernen oder das Feld als «integer» oder «decimal» erklären.",
  },
  TAR5003: {
    title: "Zwei Felder eines Schlüssels",
    message: p => `Das Feld «${p.field}» und ein anderes lesen denselben Schlüssel «${p.path}».`,
    reason: "Ein Wert der Daten würde gegen zwei Erklärungen geprüft.",
    remedy: () => "Eines der Felder behalten.",
  },
  TAR5004: {
    title: "Falscher Schlüssel in den Daten",
    message: p => `Der Schlüssel des Feldes «${p.field}» ${phrase(p.problem)}.`,
    reason:
      "Ein Schlüssel ist ein Pfad aus höchstens 8 Namen, mit Punkten verbunden, etwa «usage.inputTokens».",
    remedy: () => "Den Schlüssel berichtigen.",
  },
  TAR5005: {
    title: "Summe verschiedener Dinge",
    message: p =>
      `${unitWords(p.left)} und ${unitWords(p.right)} lassen sich weder zusammenzählen noch abziehen.`,
    reason: "Bytes und Sekunden haben keine gemeinsame Summe.",
    remedy: () => "Eines davon mit einem Faktor umrechnen, etwa: «0.05 requests per message * messages».",
  },
  TAR5006: {
    title: "Feld eines anderen Ereignisses",
    message: p => `«${p.field}» gehört zum Ereignis «${p.other}», dieser Zähler liest aber «${p.event}».`,
    reason:
      "Ein Zähler fasst einzelne Ereignisse zusammen; die Felder zweier Ereignisse treffen sich nie in einem.",
    remedy: () => "Für jedes Ereignis einen Zähler erklären und daraus einen dritten ableiten.",
  },
  TAR5007: {
    title: "Freiwilliges Feld entscheidet über Geld",
    message: p => `Das Feld «${p.field}» darf fehlen; was es hier entscheidet, bliebe dann offen.`,
    reason: "Ob ein Ereignis ohne das Feld zählt, und als was, würde die Rechnung ändern.",
    remedy: () => "Dem Feld einen Wert für den Fall geben, dass es fehlt («default»), oder es verlangen.",
  },
  TAR5008: {
    title: "Feld anderer Art",
    message: p => `Das Feld «${p.field}» ist ${phrase(p.type)}; verlangt ist hier ${phrase(p.wanted)}.`,
    reason:
      "Nur Zahlen lassen sich zusammenzählen, mitteln oder der Grösse nach vergleichen; nur Werte lassen sich unterscheiden.",
    remedy: p => `Ein anderes Feld verwenden: ${phrase(p.wanted)}.`,
  },
  TAR5009: {
    title: "Produkt zweier Zähler",
    message: () => "Ein abgeleiteter Zähler darf einen Zähler nur mit Zahlen multiplizieren.",
    reason:
      "Jeder Preis ist stückweise linear in der Nutzung; nur so lässt er sich beweisen und erklären. Ein Produkt zweier Zähler ist es nicht.",
    remedy: () =>
      "Die Felder jedes Ereignisses in einer Summe multiplizieren oder die Zähler getrennt lassen.",
  },
  TAR5010: {
    title: "«summed over» ohne Teile",
    message: p => `«${p.meter}» ist kein abgeleiteter Zähler und hat nichts, worüber er zusammenzählt.`,
    reason: "«summed over» zählt die Merkmale der Teile eines abgeleiteten Zählers zusammen.",
    remedy: () => "Das Merkmal bei «by» weglassen oder aus diesem Zähler einen anderen ableiten.",
  },
  TAR5011: {
    title: "Werte, die sich nicht zusammenzählen lassen",
    message: p =>
      `«${p.part}» hält «${p.dimension}» auseinander und summiert nicht; «${p.meter}» kann die Werte nicht stillschweigend zusammenzählen.`,
    reason:
      "Die Summe mehrerer Höchstwerte, Durchschnitte oder letzter Werte ist selten das, was gemeint ist.",
    remedy: p =>
      `Das Merkmal behalten: «by ${p.dimension}». Oder sagen, dass die Summe gemeint ist: «summed over ${p.dimension}».`,
  },
  TAR5013: {
    title: "Merkmal, das kein Teil hat",
    message: p => `Kein Teil von «${p.meter}» hält «${p.dimension}» auseinander.`,
    reason: "Ein abgeleiteter Zähler kann nur auseinanderhalten, was alle seine Teile auseinanderhalten.",
    remedy: p => `Bei jedem Teil «by ${p.dimension}» ergänzen oder es hier entfernen.`,
  },
  TAR5014: {
    title: "Wechselnder Parameter in einem Zähler",
    message: p =>
      `Der Parameter «${p.parameter}» ändert innerhalb ${phrase(p.period)}; ein Zähler kann ihn so nicht verwenden.`,
    reason:
      "Der Wert eines Zählers umfasst eine ganze Periode; ihr zweiter Teil würde nach einer anderen Regel gemessen.",
    remedy: () => "Ihn zwischen zwei Perioden ändern lassen oder ihn im Preis verwenden.",
  },
  TAR5015: {
    title: "«unique» einer Berechnung",
    message: () => "«unique» zählt die verschiedenen Werte eines einzigen Feldes.",
    reason: "Ein berechneter Wert ist nichts, das man wiedererkennt.",
    remedy: () => "Ein Feld nennen, etwa: «unique of session.sim in devices».",
  },
  TAR5016: {
    title: "Faktor, der woanders hinführt",
    message: p => `Der Faktor gilt je «${p.unit}», steht aber vor ${unitWords(p.wanted)}.`,
    reason: "So viele Punkte je Minute müssen mit Minuten multipliziert werden.",
    remedy: () => "Den Faktor je Einheit jenes Zählers angeben, mit dem er multipliziert wird.",
  },
  TAR5017: {
    title: "Grössenvergleich mit einem Text",
    message: p => `Das Feld «${p.field}» ist keine Zahl; darüber oder darunter kann nichts liegen.`,
    reason: "Texte haben keine Grösse.",
    remedy: () => "Mit «is», «is not» oder «is one of» vergleichen.",
  },
  TAR5018: {
    title: "Wert anderer Art in einem Filter",
    message: p => `Das Feld «${p.field}» ist ${phrase(p.type)} und lässt sich so nicht vergleichen.`,
    reason: "Ein Filter, der nie oder immer zutrifft, verdeckt ein Versehen.",
    remedy: () => "Nach einem Feld filtern, das ein Text, eine Zahl oder ja/nein ist.",
  },
  TAR5019: {
    title: "Zähler mit zu vielen Stellen",
    message: p => `Die Werte von «${p.meter}» könnten mehr als 500 Stellen vor oder nach dem Punkt haben.`,
    reason:
      "Werte sind genaue Brüche und werden nie abgeschnitten; Faktoren, die immer wieder multipliziert werden, machen sie beliebig lang.",
    remedy: () =>
      "Weniger Zahlen multiplizieren, sie mit weniger Stellen schreiben oder die Zähler, aus denen er abgeleitet ist, mit «quantity rounded» runden.",
  },
  TAR5020: {
    title: "Zeile einer Einteilung mit zweierlei Zeit",
    message: p => `Diese Zeile von «${p.value}» nennt zweimal ${phrase(p.part)}.`,
    reason:
      "Die Angaben einer Zeile gelten zusammen; zwei von einer Art würden nur bedeuten, was beide gemeinsam haben. Ist anderes gemeint, muss es dastehen.",
    remedy: p => `Eine zweite Zeile schreiben: «is "${p.value}" …».`,
  },
  TAR5021: {
    title: "Zeiten, die nicht steigen",
    message: p => `${p.from} kommt am selben Tag nicht vor ${p.to}.`,
    reason:
      "Eine Zeit über Mitternacht gehört zu zwei Tagen, und es bliebe offen, auf welchen sich Wochentag und Datum beziehen.",
    remedy: () => "Zwei Zeilen schreiben, eine bis 24:00 und eine ab 00:00.",
  },
  TAR5022: {
    title: "Zwei Klassen für eine Zeit",
    message: p => `Zwei Zeilen von «${p.band}» gelten zugleich: ${phrase(p.witness)}.`,
    reason:
      "Keine Zeile geht einer anderen vor (nur ein Datum dem Wochentag), sonst würde ihre Reihenfolge über Geld entscheiden.",
    remedy: () => "Eine der Zeilen enger fassen oder den Rest «otherwise» überlassen.",
  },
  TAR5023: {
    title: "Zeile einer Einteilung, die nie gilt",
    message: p => `Die Zeile «${p.row}» von «${p.band}» kann nie gelten.`,
    reason: "Eine Zeile ohne Wirkung verdeckt ein Versehen.",
    remedy: () => "Sie entfernen oder ihre Monate, Tage oder Daten berichtigen.",
  },
  TAR5024: {
    title: "Keine Klasse für eine Zeit",
    message: p => `Keine Zeile von «${p.band}» gilt ${phrase(p.witness)}.`,
    reason: "Jedes Ereignis hat eine Zeit; ohne Klasse hätte es keinen Preis.",
    remedy: () => 'Eine letzte Zeile ergänzen, etwa: «is "low" otherwise».',
  },
  TAR5025: {
    title: "Einteilung eines anderen Ereignisses",
    message: p =>
      `«${p.band}» teilt das Ereignis «${p.other}» nach einer Zahl daraus ein; gelesen wird hier aber «${p.event}».`,
    reason: "Ein Ereignis anderer Art hat diese Zahl nicht.",
    remedy: p => `Eine Einteilung nach einem Feld von «${p.event}» erklären.`,
  },
  TAR5026: {
    title: "Nichts zur Auswahl",
    message: p => `«${p.meter}» ${phrase(p.problem)}.`,
    reason: "«greater of» und «lesser of» vergleichen einen Zähler mit mindestens einer weiteren Menge.",
    remedy: () => "Mindestens zwei Mengen nennen, eine davon ein Zähler, etwa: «lesser of used, the cap».",
  },
  TAR5027: {
    title: "Merkmal, über das sich nicht zusammenzählen lässt",
    message: p => `«${p.dimension}» ${phrase(p.problem)}.`,
    reason: "«summed over» nennt, was die Teile auseinanderhalten und der Zähler nicht.",
    remedy: () => "Ein Merkmal eines Teils nennen oder es hier entfernen.",
  },
  TAR5028: {
    title: "Wort vor einem Stand",
    message: p => `Vor «of» steht das Wort «changes», nicht «${p.found}».`,
    reason: "Gemeldet wird entweder ein Stand oder wie viel er ändert.",
    remedy: () => "«over time of changes of move.seats» schreiben oder ohne: «over time of level.seats».",
  },
  TAR5029: {
    title: "Perzentil ausserhalb der Grenzen",
    message: p => `${p.found} ist kein Perzentil: es liegt über 0 und höchstens bei 100.`,
    reason: "Der nächste Rang ist ein Platz unter den Intervallen.",
    remedy: () => "Eine Zahl wie 95 schreiben.",
  },
  TAR5030: {
    title: "Intervall ohne klare Länge",
    message: p => `Ein Intervall von «${p.found}» ${phrase(p.why)}.`,
    reason: "Jedes Ereignis muss in genau ein Intervall fallen.",
    remedy: () =>
      "Eine Länge wie «15 minutes» oder «48 hours» schreiben; «each day» ist der Tag des Kalenders.",
  },
  TAR5032: {
    title: "Ereignis vom Typ der Widerrufe",
    message: p => `Der Typ «${p.type}» gehört den Ereignissen, die ein anderes widerrufen.`,
    reason: "Diese kennt jeder Vertrag; ein eigenes Ereignis dieses Typs liesse sich auf zwei Arten lesen.",
    remedy: () => "Dem Ereignis einen eigenen Typ geben, etwa «com.example.call».",
  },
};
