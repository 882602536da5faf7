/** Deutsch: was in jedem Fall geschieht. */
import type { Eventualities } from "../phrases/eventualities.ts";

export const eventualities: Eventualities = {
  title: "Jeder Fall und seine Regel",
  rule:
    "Hinter jeder Regel steht, woher sie kommt: «geschrieben» heisst, dass der Vertrag sie sagt, «stillschweigend», dass der Vertrag schweigt und dann diese Regel gilt, und «immer», dass sie für jeden " +
    "Vertrag dieser Art gilt.",
  allAsBefore: "Jede Regel ist jene der vorangehenden Fassung.",
  othersAsBefore:
    "Diese Regeln sind neu oder haben geändert; alle übrigen sind jene der vorangehenden Fassung.",
  origins: { written: "geschrieben", default: "stillschweigend", always: "immer" },
  late: {
    term: "Ein Ereignis trifft verspätet ein",
    noGrace:
      "Die Rechnung einer Periode schliesst mit deren Ende; was von diesem Augenblick an eintrifft, ist " +
      "verspätet.",
    grace: span =>
      `Die Rechnung einer Periode schliesst ${span} nach deren Ende; was bis dahin ` +
      "eintrifft, gehört zu ihr, was später eintrifft, ist verspätet.",
    next:
      "Ein verspätetes Ereignis wird in der nächsten Periode abgerechnet: es zählt auf der ersten " +
      "Rechnung, die bei seinem Eintreffen noch offen ist, zu deren Preisen und mit deren Staffeln.",
    corrections:
      "Ein verspätetes Ereignis zählt dennoch in seiner eigenen Periode: die Rechnung, die bei seinem " +
      "Eintreffen offen ist, berichtigt die geschlossene um die Differenz.",
    rejected: "Ein verspätetes Ereignis wird zurückgewiesen: es zählt auf keiner Rechnung.",
    last: "Die letzte Rechnung eines Kontos hat keine nächste; was nach ihr eintrifft, gehört zu ihr.",
  },
  duplicate: {
    term: "Ein Ereignis trifft doppelt ein",
    text:
      "Dasselbe Ereignis ein zweites Mal (gleiche Quelle, gleiche Kennung, gleicher Inhalt) bleibt " +
      "unbeachtet und wird als doppelt gezählt; es wird nie zweimal berechnet, wie spät es auch kommt.",
  },
  conflict: {
    term: "Zwei Ereignisse tragen dieselbe Kennung",
    text:
      "Hat ein Ereignis Quelle und Kennung eines anderen, aber einen anderen Inhalt, so gilt das zuerst " +
      "eingetroffene. Das andere wird mit diesem Grund zurückgestellt: nicht berechnet und nicht " +
      "verloren.",
  },
  incomplete: {
    term: "Ein Ereignis ist unvollständig",
    text:
      "Ein Ereignis, dem ein nötiges Feld fehlt oder dessen Feld von anderer Art oder ausserhalb seiner " +
      "Grenzen ist, wird mit seinem Grund zurückgewiesen. Eine berichtigte Kopie mit derselben Kennung " +
      "wird angenommen.",
  },
  unknown: {
    term: "Ein Ereignis hat einen Wert, den keine Liste nennt",
    rejected:
      "Ein Ereignis mit einem Text, den dessen geschlossene Liste nicht enthält, wird zurückgewiesen. " +
      "Eine berichtigte Kopie mit derselben Kennung wird angenommen.",
    otherwise:
      "Ein Text, den seine geschlossene Liste nicht enthält, wird angenommen und als «alles Übrige» " +
      "verrechnet.",
  },
  negative: {
    term: "Eine Menge fällt unter null",
    rejected:
      "Ist die Nettomenge einer Periode unter null, so wird sie auf der Rechnung zurückgestellt und als " +
      "null verrechnet.",
    accepted:
      "Ist die Nettomenge einer Periode unter null, so wird sie zum Preis derselben Menge über null " +
      "gutgeschrieben, mit gespiegelten Staffeln und Einheiten und ohne Freimenge.",
    single: fields => `Ein einzelnes Ereignis darf nur in ${fields} unter null liegen.`,
    none: "Kein Feld eines Ereignisses darf unter null liegen; ein solches Ereignis ist unvollständig.",
  },
  outside: {
    term: "Ein Ereignis liegt ausserhalb der Laufzeit",
    text: "Ein Ereignis vor dem ersten oder nach dem letzten Tag seines Kontos wird zurückgewiesen.",
    level: "Eines von vor dem ersten Tag, das einen Stand setzt, eröffnet diesen Stand jedoch.",
  },
  future: {
    term: "Ein Ereignis kommt aus der Zukunft",
    text: span =>
      `Ein Ereignis, dessen Zeitpunkt höchstens ${span} nach seinem Eintreffen liegt, wird angenommen; ` +
      "eines, das weiter " +
      "voraus liegt, wird zurückgewiesen, und eine später eintreffende Kopie davon wird angenommen.",
  },
  boundary: {
    term: "Ein Ereignis fällt genau auf das Ende einer Periode",
    text:
      "Eine Periode endet vor der Mitternacht nach ihrem letzten Tag. Ein Ereignis genau um diese " +
      "Mitternacht gehört in die nächste Periode.",
  },
  corrections: {
    term: "Ein Ereignis wird zurückgezogen oder berichtigt",
    untilBill:
      "Ein Ereignis kann zurückgezogen werden (durch ein Ereignis des Typs «tarif.void», das es " +
      "nennt), bis die Rechnung geschlossen ist, auf der es zählt; ein späterer Rückzug wird " +
      "zurückgestellt, und die Rechnung bleibt.",
    forDuration: duration =>
      "Ein Ereignis kann auch dann noch zurückgezogen werden (durch ein Ereignis des Typs " +
      "«tarif.void», das es nennt), wenn seine Rechnung geschlossen ist, und zwar bis zum Ablauf von " +
      `${duration} danach. Die geschlossene Rechnung ändert nicht: die offene wird um die Differenz ` +
      "berichtigt, wobei Rabatte, Mindestbeträge, Guthaben und Steuern neu berechnet werden. Ein " +
      "späterer Rückzug wird zurückgestellt.",
    rejected:
      "Kein Ereignis kann zurückgezogen werden: ein solcher Rückzug wird zurückgestellt, und das " +
      "Ereignis zählt.",
    lateToo: "Verspätete Ereignisse werden ebenso lange als Berichtigung angenommen.",
  },
  noUsage: {
    term: "Es wird nichts genutzt",
    text: "Eine Rechnung wird dennoch gestellt, mit Zeilen von null für das, was nicht genutzt wurde.",
    fees: charges => `Gebühren sind wie immer geschuldet: ${charges}.`,
    minimums: limits => `Ebenso, was bis zum Mindestbetrag fehlt: ${limits}.`,
    nothing: "Da es weder Gebühr noch Mindestbetrag gibt, beträgt sie null.",
  },
  lastTier: {
    term: "Es wird mehr genutzt, als die letzte Zeile eines Preises nennt",
    open: "Die letzte Zeile jedes Preises ist nach oben offen: ihr Preis gilt für jede grössere Menge.",
    ends: charges =>
      `Eine Menge über die letzte Zeile von ${charges} hinaus wird nicht angeboten: sie wird auf der ` +
      "Rechnung zurückgestellt, weder verrechnet noch verloren.",
    noRows: "Kein Preis dieses Vertrags ist nach Mengen gestaffelt; jeder gilt für jede Menge.",
  },
  priceChange: {
    term: "Ein Preis, ein Vertragswert oder eine Fassung ändert innerhalb einer Periode",
    split:
      "Die Periode wird an diesem Tag geteilt, und jeder Teil ist eine eigene Zeile. Eine Menge, die " +
      "sich zusammenzählt, zählt durch die Staffeln weiter: der neue Preis für alles, abzüglich des " +
      "neuen Preises für das, was beim Wechsel da war. Stände, grösste Werte und anteilige Mengen " +
      "werden nach Tagen gewichtet. Eine Gebühr, die nicht anteilig ist, richtet sich nach dem ersten " +
      "Tag ihrer Periode.",
    wait:
      "Die Änderung wartet auf die nächste Periode: eine ganze Periode wird nach dem verrechnet, was an " +
      "ihrem ersten Tag gilt.",
    known:
      "Was erst nach dem Tag beginnt, der auf eine Periode folgt, ist deren Rechnung nicht bekannt; im " +
      "Voraus Berechnetes wird auf der ersten Rechnung berichtigt, die davon weiss.",
  },
  partial: {
    term: "Ein Konto beginnt oder endet innerhalb einer Periode",
    whole: "Staffeln, Freimengen, Mindest- und Höchstpreise der angeschnittenen Periode bleiben ganz.",
    prorate:
      "Staffeln, Freimengen, Mindest- und Höchstpreise der angeschnittenen Periode werden nach Tagen " +
      "gekürzt: jene innerhalb der Laufzeit, geteilt durch alle der Periode.",
    fees: "Gebühren werden gekürzt, wie es bei jedem Preis steht.",
    usage: "Genutztes wird abgerechnet, wie es gemessen wurde.",
  },
  endOfMonth: {
    term: "Ein Konto beginnt am 29., 30. oder 31.",
    calendar: () =>
      "Die Perioden folgen dem Kalender, der Tag des Beginns verschiebt also keine: die erste Periode endet, wo nach dem " +
      "Kalender die nächste beginnt.",
    contract: example =>
      "Was nach Vertragsmonaten, -quartalen oder -jahren zählt, richtet sich nach dem Tag des Beginns " +
      `und in einem zu kurzen Monat nach dessen letztem Tag: ${example}.`,
  },
  clocks: {
    term: "Die Uhren werden innerhalb einer Periode umgestellt",
    text:
      "Tage und Perioden beginnen um Mitternacht der Ortszeit. Eine Periode mit einem solchen Tag ist " +
      "eine Stunde kürzer oder länger; ihre Gebühren und Staffeln bleiben dieselben.",
    none: "In der Zeitzone des Vertrags werden keine Uhren umgestellt.",
    seconds:
      "Nur was nach Sekunden anteilig ist oder über die Zeit gemittelt wird, folgt den Stunden, die es " +
      "wirklich gibt.",
  },
  negativeTotal: {
    term: "Ein Total fällt unter null",
    carried:
      "Es wird vorgetragen und mit der nächsten Rechnung verrechnet. Die letzte Rechnung eines Kontos " +
      "zahlt es aus.",
    paidOut: "Es wird dem Kunden ausbezahlt.",
  },
  smallTotal: {
    term: "Ein Total über null ist klein",
    billed: "Es wird berechnet, wie klein es auch ist.",
    carried: amount =>
      `Ein Total über null und unter ${amount} wird auf die nächste Rechnung vorgetragen, auf der ` +
      "letzten Rechnung nie.",
    waived: amount => `Auf ein Total über null und unter ${amount} wird verzichtet: es wird nicht berechnet.`,
  },
  rounding: {
    term: "Ein Betrag hat mehr Stellen, als bezahlt werden können",
    text: (lines, total) =>
      `${lines} ${total} Alles davor ist genau; nichts wird gerundet, was der Vertrag nicht rundet.`,
  },
  early: {
    term: "Ein Konto endet vorzeitig",
    refund: charges =>
      `Von dem, was für die Tage nach dem Ende im Voraus bezahlt wurde, erstatten ${charges} den Teil ` +
      "dieser Tage auf der letzten Rechnung zurück.",
    kept: charges => `Von ${charges} wird nichts zurückerstattet, da sie nicht anteilig sind.`,
    keptOne: charge => `Von ${charge} wird nichts zurückerstattet, da diese Gebühr nicht anteilig ist.`,
    refundOne: charge =>
      `Von dem, was für ${charge} im Voraus bezahlt wurde, wird der Teil der Tage nach dem Ende auf ` +
      "der letzten Rechnung zurückerstattet.",
    none:
      "Nichts wird im Voraus bezahlt, also wird nichts zurückerstattet; die letzte Rechnung endet mit " +
      "dem letzten Tag des Kontos.",
    onceAtEnd: charges => `Mit dem Ende geschuldet: ${charges}.`,
    minimums:
      "Mindestbeträge des letzten Zeitraums sind so geschuldet, wie es bei ihnen für einen " +
      "angeschnittenen Zeitraum steht.",
  },
  refundTax: {
    term: "Geld wird zurückgegeben oder gutgeschrieben",
    text:
      "Eine Rückerstattung trägt den Rabatt und die Steuer dessen, was sie zurückgibt: beide werden mit " +
      "zurückgegeben.",
    noTax: "Eine Rückerstattung trägt den Rabatt dessen, was sie zurückgibt. Der Vertrag hat keine Steuer.",
    before: credits => `${credits} verringert, was besteuert wird.`,
    beforeSome: credits => `${credits} verringern, was besteuert wird.`,
    after: credits => `${credits} bezahlt auch Steuer, die Steuer bleibt also.`,
    afterSome: credits => `${credits} bezahlen auch Steuer, die Steuer bleibt also.`,
  },
  versions: {
    term: "Eine neue Fassung wird vereinbart",
    text:
      "Sie gilt für Leistungen ab ihrem ersten Tag. Gestellte Rechnungen bleiben; was über diesen Tag " +
      "hinaus im Voraus berechnet wurde, wird berichtigt.",
    one: "Bis dahin gilt diese Fassung; eine neue gilt für Leistungen ab ihrem ersten Tag.",
  },
  pooled: {
    term: "Ein Konto wird einem anderen verrechnet",
    text:
      "Seine Nutzung zählt auf der Rechnung des Kontos, das bezahlt, als wäre sie dessen eigene: Mengen werden " +
      "zusammengezählt, Staffeln und Freimengen gelten einmal, und Gebühren sind einmal geschuldet. Eigene Rechnungen hat " +
      "es nicht.",
  },
  unreadable: {
    term: "Ein Ereignis ist nicht lesbar, von anderer Art oder von einem unbekannten Konto",
    text: "Es steht auf keiner Rechnung. Es wird für den Lauf, der es gelesen hat, aufgeführt und gezählt.",
  },
};
