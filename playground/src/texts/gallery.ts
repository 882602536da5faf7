/** Deutsch: the worked contracts, whose English words are those of their READMEs. By folder; a test misses none. */

export interface GalleryWords {
  readonly title: string;
  readonly description: string;
}

export const GALLERY_IN_GERMAN: Readonly<Record<string, GalleryWords>> = {
  "ai-platform": { title: "KI-Plattform", description: "Tokens nach Modell und Zwischenspeicher" },
  "api-calls": { title: "API-Aufrufe", description: "Pakete, ein Mengenpreis, eine Freimenge" },
  "azure-llm-calls": {
    title: "Echter Verbrauch",
    description: "Öffentlich aufgezeichnete Aufrufe von Sprachmodellen",
  },
  bandwidth: { title: "Bandbreite", description: "Das 95. Perzentil, Spitzen über der vereinbarten Menge" },
  "card-processing": { title: "Kartenzahlungen", description: "Ein Prozentsatz und eine feste Gebühr" },
  electricity: { title: "Strom", description: "Jahreszeiten, Hoch- und Niedertarif, Leistungsspitze" },
  enterprise: {
    title: "Grosskunde",
    description: "Drei Jahre in Schritten, Teuerung, ein Mindestbetrag und eine Obergrenze",
  },
  functions: { title: "Funktionen", description: "GB-Sekunden, Aufruf für Aufruf gerundet" },
  "managed-database": {
    title: "Verwaltete Datenbank",
    description: "Verfügbarkeit, Gutschriften, ein jährlicher Mindestbetrag",
  },
  "object-storage": {
    title: "Objektspeicher",
    description: "Mittelwerte über die Zeit, Klassen, eine gemeinsame Freimenge",
  },
  "price-list": {
    title: "Preisliste",
    description: "Darauf ein Vertrag mit einem Kunden, und dessen Änderung",
  },
  seats: { title: "Arbeitsplätze", description: "Eine lizenzierte Menge, im Voraus bezahlt" },
  telecom: { title: "Telefonie", description: "60/6, Haupt- und Nebenzeit, eine Preisliste in einer Datei" },
  treuhand: { title: "Treuhand", description: "Ein Schweizer Vertrag auf Deutsch" },
};
